package org.vigie.web;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Policy;
import org.vigie.consolidation.Rates;
import org.vigie.search.TextQuery;
import org.vigie.state.States;
import org.vigie.state.WholeView;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * A site with three revisions: the contract, an actor that has nothing to do with it, and opinions
 * that turn one of its claims down.
 */
final class PastSite {
  static final String FIRST = "Tue, 24 Nov 2026 09:30:00 GMT";
  static final String THIRD = "Thu, 26 Nov 2026 08:00:00 GMT";
  static final String PAGE = "/fr/contrats/cis-fr-01-adie";
  static final String DATA = "/data/contract/cis-fr-01-adie";

  private PastSite() {}

  static Store store(Path folder) throws Exception {
    Store store = SeenSite.store(folder);
    judge(store, "2026-11-26T08:00:00.250Z", "rejected");
    return store;
  }

  static SeenSite site(Store store) {
    return SeenSite.start(
        store, States.of(store, States.Settings.usual().with(TextQuery::install)));
  }

  /** A revision that judges what is displayed as the contract’s investment. */
  static void judge(Store store, String at, String status) {
    Node contract = Iris.thing("contract", "cis-fr-01-adie");
    store.write(
        tx -> {
          List<Node> opinions = new ArrayList<>();
          List<Node> claims =
              tx.union()
                  .find(Node.ANY, Vigie.ABOUT, contract)
                  .mapWith(Triple::getSubject)
                  .filterKeep(
                      node ->
                          tx.union().contains(node, Vigie.PROPERTY, Iris.term("investedAmount")))
                  .filterKeep(node -> tx.union().contains(node, W3c.RDF_TYPE, Vigie.CLAIM))
                  .toList();
          for (Node claim : claims.stream().distinct().toList()) {
            Node opinion =
                Iris.thing("assessment", "past-" + tx.revision() + "-" + claim.hashCode());
            opinions.add(opinion);
            tx.add(
                Graphs.assessments("vigie"),
                List.of(
                    Triple.create(opinion, W3c.RDF_TYPE, Vigie.ASSESSMENT),
                    Triple.create(opinion, Vigie.ASSESSES, claim),
                    Triple.create(opinion, Vigie.GIVES_STATUS, Iris.code("status-" + status)),
                    Triple.create(opinion, Vigie.GIVES_CONFIDENCE, Iris.code("conf-high")),
                    Triple.create(
                        opinion,
                        Vigie.RATIONALE,
                        NodeFactory.createLiteralLang("Relu dans le document", "fr")),
                    Triple.create(opinion, Vigie.ASSESSED_BY, Iris.thing("actor", "bnp-paribas")),
                    Triple.create(
                        opinion,
                        Vigie.ASSESSED_ON,
                        NodeFactory.createLiteralDT(at.substring(0, 10), XSDDatatype.XSDdate))));
          }
          tx.record(
              Instant.parse(at),
              Iris.thing("actor", "vigie-collecte"),
              List.of(
                  NodeFactory.createLiteralLang("Relecture", "fr"),
                  NodeFactory.createLiteralLang("Second reading", "en")),
              opinions,
              List.of());
          Graph view = GraphFactory.createDefaultGraph();
          WholeView.paint(
              tx,
              new Consolidation(PropertyCatalogue.from(Graph.emptyGraph), Rates.NONE),
              Policy.WORKING,
              WholeView.day(tx),
              portrait -> portrait.triples().forEach(view::add));
          tx.replace(Graphs.CONSOLIDATED, view);
          return true;
        });
  }
}
