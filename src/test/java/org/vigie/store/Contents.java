package org.vigie.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.vigie.vocab.Iris;

/** What the tests of a store put into it, and all that they find there. */
final class Contents {
  private Contents() {}

  /** Every quad. */
  static Set<Quad> quads(Store store) {
    Set<Quad> quads = new HashSet<>();
    return store.read(
        snapshot -> {
          snapshot.forEachQuad(quads::add);
          return quads;
        });
  }

  /** A revision of so many names, which no other number gives. */
  static void write(Store store, Node graph, int number, int names) {
    store.write(
        tx -> {
          for (int i = 0; i < names; i++) {
            tx.add(
                Quad.create(
                    graph,
                    Iris.thing("contract", number + "-" + i),
                    Iris.term("name"),
                    NodeFactory.createLiteralString("name " + i + " of " + number)));
          }
          return tx.record(
              Instant.EPOCH, Iris.thing("actor", "vigie"), List.of(), List.of(), List.of());
        });
  }
}
