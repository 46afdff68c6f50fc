package org.vigie.claim;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.process.normalize.NormalizeRDFTerms;

/**
 * One lexical form per value (XML Schema Part 2, 2004, section 3: {@code 1000.0} for a decimal).
 * TDB2 keeps the value of a number, not its text; without this, what comes back from the store
 * would differ from what went in, and the same claim would arrive as another one.
 */
final class Canonical {
  private Canonical() {}

  /** The canonical form of a literal; any other node as it is. */
  static Node of(Node node) {
    return node.isLiteral() ? NormalizeRDFTerms.getXSD10().normalize(node) : node;
  }
}
