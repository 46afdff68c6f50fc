package org.vigie.consolidation;

import java.util.List;
import java.util.Optional;
import org.vigie.claim.Key;

/**
 * What consolidation says of one key.
 *
 * @param key the subject and property
 * @param known every claim known at the date, eligible or not, with its derived judgements
 * @param decision the decision; empty when no claim is eligible
 * @param disagreement the disagreement, if there is one
 */
record Ruling(
    Key key,
    List<Appraisal> known,
    Optional<Decision> decision,
    Optional<Disagreement> disagreement) {
  Ruling {
    known = List.copyOf(known);
  }
}
