package org.vigie.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.vigie.claim.Assessment;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimGraph;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Content;
import org.vigie.claim.Key;
import org.vigie.claim.Lifecycle;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.claim.Provenance;
import org.vigie.claim.Wording;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Policy;
import org.vigie.consolidation.Rates;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfReader;
import org.vigie.state.WholeView;
import org.vigie.store.Store;
import org.vigie.store.WriteTx;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** A store with one contract, of which each revision says another amount. */
final class Ledger {
  static final Node CONTRACT = Iris.thing("contract", "adie");
  private static final Node DATASET = Graphs.dataset("test");
  private static final Graph ONTOLOGY = read("ontology/vigie.ttl");

  private final Store store;
  private final List<Triple> pending = new ArrayList<>();
  private final List<Triple> opinions = new ArrayList<>();

  Ledger(Store store) {
    this.store = store;
    pending.add(Triple.create(CONTRACT, W3c.RDF_TYPE, Vigie.IMPACT_CONTRACT));
    pending.add(Triple.create(CONTRACT, Vigie.NAME, NodeFactory.createLiteralString("Adie")));
  }

  static Consolidation consolidation() {
    return new Consolidation(PropertyCatalogue.from(ONTOLOGY), Rates.NONE);
  }

  /** Says an amount, by a source of its own. */
  Ledger amount(int euros, String status, LocalDate day) {
    Node source = Iris.thing("source", "s" + euros);
    pending.add(Triple.create(source, W3c.RDF_TYPE, Vigie.SOURCE));
    Key key = new Key(CONTRACT, Iris.term("investedAmount"));
    Content content =
        new Content.Exact(
            NodeFactory.createLiteralDT(Integer.toString(euros), XSDDatatype.XSDdecimal),
            Content.Measure.ofCurrency("EUR"),
            false,
            false);
    Node person = Iris.thing("actor", "lea");
    Provenance said = new Provenance(List.of(source), null, null, null, person, day);
    Node id = ClaimId.of(DATASET, key, content, said, Lifecycle.OPEN);
    pending.addAll(
        ClaimGraph.triples(
            new Claim(id, DATASET, key, content, said, Wording.NONE, Lifecycle.OPEN, List.of())));
    opinions.addAll(
        ClaimGraph.triples(
            new Assessment(
                Iris.thing("assessment", ClaimId.hash(id + status)),
                id,
                Iris.code("status-" + status),
                Iris.code("conf-high"),
                List.of(NodeFactory.createLiteralLang("Relu dans le document", "fr")),
                Iris.thing("actor", "ida"),
                null,
                day)));
    return this;
  }

  /** Notes a text about the contract. */
  Ledger note(String text) {
    pending.add(Triple.create(CONTRACT, Vigie.NOTE, NodeFactory.createLiteralString(text)));
    return this;
  }

  /** Makes a revision of what was said. */
  void publish(LocalDate day) {
    Instant at = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    store.write(
        tx -> {
          if (tx.graph(Graphs.ONTOLOGY).isEmpty()) {
            tx.replace(Graphs.ONTOLOGY, ONTOLOGY);
            tx.replace(Graphs.CODES, read("ontology/codes.ttl"));
            tx.replace(Graphs.META, read("data/dataset.ttl"));
          }
          tx.add(DATASET, pending);
          tx.add(Graphs.assessments("test"), opinions);
          view(tx, day);
          return tx.record(at, Iris.thing("actor", "vigie"), List.of(), List.of(), List.of());
        });
    pending.clear();
    opinions.clear();
  }

  private static void view(WriteTx tx, LocalDate day) {
    List<Triple> view = new ArrayList<>();
    WholeView.paint(
        tx, consolidation(), Policy.WORKING, day, portrait -> view.addAll(portrait.triples()));
    tx.replace(Graphs.CONSOLIDATED, Graph.emptyGraph);
    tx.add(Graphs.CONSOLIDATED, view);
  }

  private static Graph read(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return RdfReader.readGraph(in, RdfFormat.TURTLE, Iris.BASE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
