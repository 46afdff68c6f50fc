package org.vigie.store;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;

/**
 * Numbers for nodes, from 0, in the order in which they came. A literal gets the form that TDB2
 * gives back for it, so that both tell the same nodes apart.
 */
final class NodeNumbers {
  static final int NONE = -1;

  private static final int FIRST = 1 << 12;

  private Node[] nodes = new Node[FIRST];
  private int[] table = empty(4 * FIRST);
  private int size;

  int size() {
    return size;
  }

  Node get(int number) {
    return nodes[number];
  }

  /** The number of a node; {@link #NONE} when it has none. */
  int find(Node given) {
    Node node = stored(given);
    return table[slot(node)];
  }

  /** The number of a node, which gets one if it has none. */
  int give(Node given) {
    Node node = stored(given);
    int slot = slot(node);
    if (table[slot] != NONE) {
      return table[slot];
    }
    if (size == nodes.length) {
      grow();
      slot = slot(node);
    }
    nodes[size] = node;
    table[slot] = size;
    return size++;
  }

  private static Node stored(Node node) {
    if (!node.isLiteral()) {
      return node;
    }
    NodeId inline = NodeId.inline(node);
    return inline == null ? node : NodeId.extract(inline);
  }

  private int slot(Node node) {
    int mask = table.length - 1;
    int hash = node.hashCode() * 0x9E3779B9;
    int at = (hash ^ (hash >>> 15)) & mask;
    while (table[at] != NONE && !nodes[table[at]].equals(node)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    nodes = Arrays.copyOf(nodes, 2 * size);
    table = empty(4 * nodes.length);
    for (int i = 0; i < size; i++) {
      table[slot(nodes[i])] = i;
    }
  }

  private static int[] empty(int length) {
    int[] empty = new int[length];
    Arrays.fill(empty, NONE);
    return empty;
  }
}
