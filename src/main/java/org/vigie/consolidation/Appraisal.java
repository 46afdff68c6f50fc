package org.vigie.consolidation;

import org.apache.jena.graph.Node;
import org.vigie.claim.Claim;

/**
 * A claim with the opinions on it folded at a date.
 *
 * @param claim the claim, its key and IRI value canonical
 * @param status the folded status; retracted when it was withdrawn by then
 * @param confidence the folded confidence
 * @param reliability the folded reliability of its best source
 * @param said when its source said it, as text that sorts; empty when unknown
 */
record Appraisal(Claim claim, Node status, Node confidence, Node reliability, String said) {
  int statusRank() {
    return Scale.status(status);
  }

  int confidenceRank() {
    return Scale.confidence(confidence);
  }

  int reliabilityRank() {
    return Scale.reliability(reliability);
  }
}
