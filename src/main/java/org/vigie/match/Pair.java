package org.vigie.match;

import org.apache.jena.graph.Node;
import org.vigie.claim.ClaimId;

/**
 * Two identifiers that are compared.
 *
 * @param left the one that would be known by the other
 * @param right the one that would be kept
 */
public record Pair(Node left, Node right) {
  /** A short name for a person to type; the same whichever way the pair is turned. */
  public String id() {
    String one = left.toString();
    String two = right.toString();
    return ClaimId.hash(one.compareTo(two) < 0 ? one + "|" + two : two + "|" + one).substring(0, 8);
  }
}
