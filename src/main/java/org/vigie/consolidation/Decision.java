package org.vigie.consolidation;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Key;
import org.vigie.vocab.Iris;

/**
 * Why these values are displayed, or none: exactly one per key that has an eligible claim ({@code
 * design/model.md} section 3, steps 6 and 7).
 *
 * @param key the subject and property
 * @param outcome a code such as {@code outcome-decided}
 * @param rule the first criterion that made the difference, a code such as {@code rule-status}
 * @param agreement a code such as {@code agree-contradicted}
 * @param chosen the positions displayed, each with its winning claim first
 * @param positions all positions, the best first
 * @param denials the eligible claims that deny a value
 * @param partyOnly whether every chosen claim rests on documents of parties to the contract alone
 */
record Decision(
    Key key,
    Node outcome,
    Node rule,
    Node agreement,
    List<Position> chosen,
    List<Position> positions,
    List<Appraisal> denials,
    boolean partyOnly) {
  static final Node DECIDED = Iris.code("outcome-decided");
  static final Node TIED = Iris.code("outcome-tied");
  static final Node RANGE = Iris.code("outcome-range");
  static final Node OTHER_CURRENCY = Iris.code("outcome-other-currency");

  Decision {
    chosen = List.copyOf(chosen);
    positions = List.copyOf(positions);
    denials = List.copyOf(denials);
  }

  /** The IRI, computed from the key. */
  Node id() {
    return Iris.thing("decision", ClaimId.hash(key.subject() + "|" + key.property()));
  }

  Decision withOutcome(Node other) {
    return new Decision(key, other, rule, agreement, chosen, positions, denials, partyOnly);
  }

  /** The one displayed range, when only a range is known. */
  Optional<Position> findRange() {
    return outcome.equals(RANGE) ? chosen.stream().findFirst() : Optional.empty();
  }

  /** All claims that were weighed. */
  List<Appraisal> considered() {
    return java.util.stream.Stream.concat(
            positions.stream().flatMap(position -> position.claims().stream()), denials.stream())
        .toList();
  }
}
