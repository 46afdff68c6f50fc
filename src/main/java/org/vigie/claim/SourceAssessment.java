package org.vigie.claim;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A dated opinion on the reliability of a source, with its reason.
 *
 * @param id its IRI
 * @param source the source it assesses
 * @param reliability a code {@code rel-A} to {@code rel-F}
 * @param rationale why, language-tagged literals
 * @param assessedBy the person or team
 * @param onBehalfOf the body, when there is one
 * @param assessedOn when
 */
public record SourceAssessment(
    Node id,
    Node source,
    Node reliability,
    List<Node> rationale,
    Node assessedBy,
    @Nullable Node onBehalfOf,
    LocalDate assessedOn) {
  /** Copies the list. */
  public SourceAssessment {
    rationale = List.copyOf(rationale);
  }

  /** Whose opinion it is when opinions are folded: the body, else the assessor. */
  public Node body() {
    return onBehalfOf == null ? assessedBy : onBehalfOf;
  }

  /** The same opinion, said again under another IRI on another day. */
  public SourceAssessment again(Node otherId, LocalDate on) {
    return new SourceAssessment(
        otherId, source, reliability, rationale, assessedBy, onBehalfOf, on);
  }
}
