package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;

/** {@code vigie verify} names what breaks the rules of a store. */
class VerifyCommandTest {
  private static final Node CLAIMS = Graphs.dataset("test");
  private static final Node CONTRACT = Iris.thing("contract", "a");
  private static final Node CLAIM = Iris.thing("claim", "1");

  @TempDir Path folder;
  private Path store;

  @BeforeEach
  void makeStore() {
    store = folder.resolve("store");
    try (Store opened = Store.open(store)) {
      opened.write(
          tx -> {
            tx.add(
                quad(
                    Graphs.ONTOLOGY,
                    Iris.term("name"),
                    Iris.term("claimable"),
                    NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean)));
            tx.add(quad(CLAIMS, CONTRACT, W3c.RDF_TYPE, Iris.term("ImpactContract")));
            return true;
          });
    }
  }

  @Test
  void aSoundStoreIsCalledSound() {
    Vigie run = Vigie.run(Lang.FR, "verify", "--store", store.toString());
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out()).contains("sain").hasLineCount(1);
  }

  @Test
  void verifyNamesAddressesThatLeadNowhere() {
    Node other = Iris.thing("contract", "b");
    try (Store opened = Store.open(store)) {
      opened.write(
          tx -> {
            tx.add(quad(Graphs.LINKS, CONTRACT, W3c.RDF_TYPE, Iris.term("Tombstone")));
            tx.add(quad(Graphs.LINKS, CONTRACT, Iris.term("sameEntityAs"), other));
            tx.add(quad(Graphs.LINKS, other, Iris.term("sameEntityAs"), CONTRACT));
            return true;
          });
    }
    Vigie run = Vigie.run(Lang.EN, "verify", "--store", store.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "1 tombstones name no revision",
            "1 identifiers that were withdrawn are used again",
            "2 merged identifiers lead round in circles");
  }

  @Test
  void verifyNamesEachFault() {
    try (Store opened = Store.open(store)) {
      opened.write(
          tx -> {
            tx.add(quad(CLAIMS, CONTRACT, Iris.term("name"), NodeFactory.createLiteralString("A")));
            tx.add(quad(Graphs.LINKS, CLAIM, W3c.RDF_TYPE, Iris.term("Claim")));
            tx.add(quad(CLAIMS, CLAIM, W3c.RDF_TYPE, Iris.term("Claim")));
            tx.add(quad(CLAIMS, CLAIM, Iris.term("status"), Iris.code("status-verified")));
            tx.add(quad(CLAIMS, CLAIM, Iris.term("statedIn"), Iris.thing("source", "none")));
            tx.add(quad(Iris.graph("mine"), CONTRACT, W3c.RDF_TYPE, Iris.term("ImpactContract")));
            tx.add(quad(Graphs.CONSOLIDATED, CONTRACT, Iris.term("basedOn"), CLAIM));
            tx.add(
                quad(
                    Graphs.CONSOLIDATED, CONTRACT, Iris.term("basedOn"), Iris.thing("claim", "2")));
            Node third = Iris.thing("revision", "3");
            tx.add(
                quad(
                    Graphs.REVISIONS,
                    third,
                    Iris.term("revisionNumber"),
                    NodeFactory.createLiteralDT("3", XSDDatatype.XSDinteger)));
            return true;
          });
    }
    Vigie run = Vigie.run(Lang.EN, "verify", "--store", store.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "facts stand in a dataset without a claim",
            "claims stand outside the datasets",
            "derived statements stand outside",
            "graphs have no known name",
            "nowhere described",
            "not about one thing and one property",
            "gaps in the numbers",
            "did not come in by exactly one revision",
            "rest on a claim that is withdrawn or gone",
            "breaks its rules");
  }

  private static Quad quad(Node graph, Node subject, Node property, Node value) {
    return Quad.create(graph, subject, property, value);
  }
}
