package org.vigie.safekeeping;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Whether what claims and opinions name is there: no node stands alone. */
final class ReferenceRules {
  private final Snapshot snapshot;
  private final Graph union;
  private final Faults faults;

  ReferenceRules(Snapshot snapshot, Faults faults) {
    this.snapshot = snapshot;
    this.union = snapshot.union();
    this.faults = faults;
  }

  void check() {
    Graph ontology = snapshot.graph(Graphs.ONTOLOGY);
    for (Node name : snapshot.graphs()) {
      Graph graph = snapshot.graph(name);
      if (GraphRules.isDataset(name)) {
        graph
            .find(Node.ANY, W3c.RDF_TYPE, Vigie.CLAIM)
            .mapWith(Triple::getSubject)
            .forEachRemaining(claim -> checkClaim(claim, graph, ontology));
      }
      Vigie.ANNOTATES.forEach(by -> checkTargets(graph, by));
    }
  }

  private void checkTargets(Graph graph, Node annotates) {
    graph
        .find(Node.ANY, annotates, Node.ANY)
        .filterKeep(t -> !isDescribed(t.getObject()))
        .forEachRemaining(t -> faults.add("fault.orphan", t));
  }

  private void checkClaim(Node claim, Graph graph, Graph ontology) {
    if (graph.find(claim, Vigie.ABOUT, Node.ANY).toList().size() != 1
        || graph.find(claim, Vigie.PROPERTY, Node.ANY).toList().size() != 1) {
      faults.add("fault.claimForm", claim);
    }
    graph
        .find(claim, Vigie.PROPERTY, Node.ANY)
        .filterKeep(t -> !ontology.contains(t.getObject(), Vigie.CLAIMABLE, Node.ANY))
        .forEachRemaining(t -> faults.add("fault.orphan", t));
    for (Node property :
        new Node[] {Vigie.ABOUT, Vigie.STATED_IN, Vigie.SUPERSEDES, Vigie.CONTRADICTS}) {
      graph
          .find(claim, property, Node.ANY)
          .filterKeep(t -> !isDescribed(t.getObject()))
          .forEachRemaining(t -> faults.add("fault.orphan", t));
    }
  }

  private boolean isDescribed(Node node) {
    return union.contains(node, W3c.RDF_TYPE, Node.ANY);
  }
}
