package org.vigie.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeId;

/**
 * Terms as the store gives them back. TDB2 keeps most numbers, dates and truth values by their
 * value and writes them in its own way: {@code 100} as a decimal comes back as {@code 100.0}. What
 * is compared with the store, or stands for what it held, must be written in the same way.
 */
public final class Kept {
  private Kept() {}

  /** A statement as the store gives it back. */
  public static Triple form(Triple triple) {
    return Triple.create(triple.getSubject(), triple.getPredicate(), form(triple.getObject()));
  }

  /** A term as the store gives it back. */
  static Node form(Node node) {
    if (!node.isLiteral()) {
      return node;
    }
    NodeId inline = NodeId.inline(node);
    return inline == null ? node : NodeId.extract(inline);
  }
}
