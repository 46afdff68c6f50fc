package org.vigie.web.panorama;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Statement;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * The table as a graph: of each contract its name and what a row shows, the claims behind that with
 * their status, and the documents that hold them.
 */
public final class Shared {
  private final Graph from;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private Shared(Graph from) {
    this.from = from;
  }

  /**
   * The graph of some contracts.
   *
   * @param from the union of the named graphs
   * @param dossiers of the contracts of the table
   */
  public static Graph of(Graph from, List<Dossier> dossiers) {
    Shared shared = new Shared(from);
    dossiers.forEach(shared::add);
    return shared.graph;
  }

  private void add(Dossier dossier) {
    Node contract = dossier.thing().node();
    for (Node property : List.of(W3c.RDF_TYPE, W3c.RDFS_LABEL, Vigie.NAME, Vigie.CURRENCY)) {
      copy(contract, property);
    }
    for (Fact fact : dossier.facts()) {
      if (Traits.SHOWN.contains(fact.property().name())) {
        copy(contract, fact.property().node());
        fact.statements().forEach(this::add);
      }
    }
  }

  private void add(Statement statement) {
    copy(statement.node(), Node.ANY);
    statement
        .origin()
        .sources()
        .forEach(
            source ->
                List.of(W3c.RDF_TYPE, W3c.DCT_TITLE, Vigie.URL, Vigie.PUBLISHED_ON)
                    .forEach(property -> copy(source.ref().node(), property)));
  }

  private void copy(Node subject, Node property) {
    from.find(subject, property, Node.ANY).forEachRemaining(graph::add);
  }
}
