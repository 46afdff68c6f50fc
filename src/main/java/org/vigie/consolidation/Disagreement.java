package org.vigie.consolidation;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Key;
import org.vigie.vocab.Iris;

/**
 * Eligible claims that cannot all be right, even when the winner is clear (step 8).
 *
 * @param key the subject and property
 * @param claims the IRIs of the opposed claims; at least two
 * @param settled whether a verified value won by its status
 */
record Disagreement(Key key, Set<String> claims, boolean settled) {
  Disagreement {
    claims = new TreeSet<>(claims);
  }

  /** The IRI, computed from the key. */
  Node id() {
    return Iris.thing("disagreement", ClaimId.hash(key.subject() + "|" + key.property()));
  }
}
