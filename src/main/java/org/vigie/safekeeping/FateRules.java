package org.vigie.safekeeping;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Whether the addresses of what is no more lead somewhere, and none was used again. */
final class FateRules {
  private final Snapshot snapshot;
  private final Graph links;
  private final Faults faults;

  FateRules(Snapshot snapshot, Faults faults) {
    this.snapshot = snapshot;
    this.links = snapshot.graph(Graphs.LINKS);
    this.faults = faults;
  }

  void check() {
    Graph log = snapshot.graph(Graphs.REVISIONS);
    for (Node gone : subjects(W3c.RDF_TYPE, Vigie.TOMBSTONE)) {
      boolean told =
          links
              .find(gone, W3c.PROV_WAS_INVALIDATED_BY, Node.ANY)
              .filterKeep(t -> log.contains(t.getObject(), Vigie.REVISION_NUMBER, Node.ANY))
              .hasNext();
      if (!told) {
        faults.add("fault.tombstone", gone);
      }
      snapshot
          .union()
          .find(gone, W3c.RDF_TYPE, Node.ANY)
          .filterDrop(t -> t.getObject().equals(Vigie.TOMBSTONE))
          .forEachRemaining(t -> faults.add("fault.usedAgain", t));
    }
    subjects(Vigie.SAME_ENTITY_AS, Node.ANY).stream()
        .filter(this::isCircle)
        .forEach(node -> faults.add("fault.circle", node));
  }

  private boolean isCircle(Node node) {
    Set<Node> seen = new HashSet<>();
    Optional<Node> at = Optional.of(node);
    while (at.isPresent()) {
      if (!seen.add(at.get())) {
        return true;
      }
      at =
          links
              .find(at.get(), Vigie.SAME_ENTITY_AS, Node.ANY)
              .mapWith(Triple::getObject)
              .nextOptional();
    }
    return false;
  }

  private Set<Node> subjects(Node property, Node object) {
    return links.find(Node.ANY, property, object).mapWith(Triple::getSubject).toSet();
  }
}
