package org.vigie.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

/** A process that writes revisions until somebody kills it, and says the number of each. */
final class Writing {
  /** How many triples each revision adds. */
  static final int TRIPLES = 500;

  private Writing() {}

  /** Writes into the store of the folder named by the first argument. */
  public static void main(String[] arguments) {
    try (Store store = Store.open(Path.of(arguments[0]))) {
      while (true) {
        Revision revision = store.write(Writing::revise);
        System.out.println(revision.number().value());
      }
    }
  }

  private static Revision revise(WriteTx tx) {
    long number = tx.revision().next().value();
    List<Triple> triples = new ArrayList<>();
    for (int i = 0; i < TRIPLES; i++) {
      triples.add(
          Triple.create(
              Iris.thing("contract", "r" + number + "-" + i),
              Iris.term("name"),
              NodeFactory.createLiteralString("name " + i + " of " + number)));
    }
    tx.add(Graphs.dataset("test"), triples);
    return tx.record(
        Instant.now(),
        Iris.thing("actor", "vigie"),
        List.of(NodeFactory.createLiteralLang("Essai", "fr")),
        List.of(),
        List.of());
  }
}
