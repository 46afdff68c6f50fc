package org.vigie.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

/** A process that erases a text from the store of a folder, until somebody kills it. */
final class Erasure {
  static final String SECRET = "Zoé Quelconque";
  static final String SLUG = "zoe-quelconque";

  private Erasure() {}

  /** Erases in the store of the folder named by the first argument. */
  public static void main(String[] arguments) {
    try (Store store = Store.open(Path.of(arguments[0]))) {
      System.out.println("begin");
      erase(store);
    }
  }

  static Erased<Revision> erase(Store store) {
    return store.erase(
        tx -> {
          tx.erase(
              new Redaction(
                  Map.of(person().getURI(), Iris.thing("erased", "x").getURI()),
                  List.of(SECRET, SLUG)));
          return record(tx, "Demande");
        });
  }

  /** Fills a store with revisions that hold the text, and others. */
  static void fill(Store store, int revisions) {
    for (int i = 0; i < revisions; i++) {
      int number = i;
      store.write(
          tx -> {
            Node thing = Iris.thing("contract", "c" + number % 4);
            tx.removeSubject(Graphs.dataset("test"), thing);
            String text = number % 3 == 0 ? "Selon " + SECRET + " et " + number : "texte " + number;
            tx.add(
                Graphs.dataset("test"),
                List.of(
                    Triple.create(thing, Iris.term("note"), NodeFactory.createLiteralString(text)),
                    Triple.create(
                        thing,
                        Iris.term("url"),
                        NodeFactory.createURI(
                            "https://example.org/" + (number % 2 == 0 ? SLUG : number))),
                    Triple.create(
                        thing, Iris.term("statedBy"), number % 2 == 0 ? person() : thing)));
            for (int each = 0; each < 200; each++) {
              tx.add(
                  Graphs.dataset("test"),
                  List.of(
                      Triple.create(
                          Iris.thing("contract", "n" + number + "-" + each),
                          Iris.term("note"),
                          NodeFactory.createLiteralString("ordinaire " + each))));
            }
            return record(tx, "Essai");
          });
    }
  }

  static Node person() {
    return Iris.thing("actor", SLUG);
  }

  private static Revision record(WriteTx tx, String reason) {
    return tx.record(
        Instant.parse("2026-01-10T00:00:00Z"),
        Iris.thing("actor", "vigie"),
        List.of(NodeFactory.createLiteralLang(reason, "fr")),
        List.of(),
        List.of());
  }
}
