package org.vigie.claim;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A dated opinion on a claim, with its reason. Append-only; several bodies may differ.
 *
 * @param id its IRI
 * @param claim the claim it assesses
 * @param status a code such as {@code status-plausible}
 * @param confidence a code such as {@code conf-high}
 * @param rationale why, language-tagged literals
 * @param assessedBy the person or team
 * @param onBehalfOf the body, when there is one
 * @param assessedOn when
 */
public record Assessment(
    Node id,
    Node claim,
    Node status,
    Node confidence,
    List<Node> rationale,
    Node assessedBy,
    @Nullable Node onBehalfOf,
    LocalDate assessedOn) {
  /** Copies the list. */
  public Assessment {
    rationale = List.copyOf(rationale);
  }

  /** Whose opinion it is when opinions are folded: the body, else the assessor. */
  public Node body() {
    return onBehalfOf == null ? assessedBy : onBehalfOf;
  }

  /** The same opinion, said again under another IRI on another day. */
  public Assessment again(Node otherId, LocalDate on) {
    return new Assessment(
        otherId, claim, status, confidence, rationale, assessedBy, onBehalfOf, on);
  }

  /** The same opinion, of another IRI, on another claim. */
  public Assessment on(Node otherId, Node otherClaim) {
    return new Assessment(
        otherId, otherClaim, status, confidence, rationale, assessedBy, onBehalfOf, assessedOn);
  }
}
