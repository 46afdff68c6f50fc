package org.vigie.safekeeping;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Whether the log of revisions is whole: numbers without gaps, each claim in by one of them. */
final class RevisionRules {
  private final Snapshot snapshot;
  private final Graph log;
  private final Graph union;
  private final Faults faults;

  RevisionRules(Snapshot snapshot, Faults faults) {
    this.snapshot = snapshot;
    this.log = snapshot.graph(Graphs.REVISIONS);
    this.union = snapshot.union();
    this.faults = faults;
  }

  void check() {
    checkNumbers();
    Map<Node, Integer> generated = new HashMap<>();
    log.find(Node.ANY, W3c.PROV_GENERATED, Node.ANY)
        .forEachRemaining(t -> generated.merge(t.getObject(), 1, Integer::sum));
    generated.keySet().stream()
        .filter(node -> !union.contains(node, W3c.RDF_TYPE, Node.ANY))
        .forEach(node -> faults.add("fault.generatedGone", node));
    for (Node name : snapshot.graphs()) {
      if (GraphRules.isDataset(name)) {
        snapshot
            .graph(name)
            .find(Node.ANY, W3c.RDF_TYPE, Vigie.CLAIM)
            .mapWith(Triple::getSubject)
            .filterKeep(claim -> generated.getOrDefault(claim, 0) != 1)
            .forEachRemaining(claim -> faults.add("fault.generated", claim));
      }
    }
  }

  private void checkNumbers() {
    Set<Long> numbers = new TreeSet<>();
    log.find(Node.ANY, Vigie.REVISION_NUMBER, Node.ANY)
        .forEachRemaining(
            t -> {
              if (!numbers.add(Long.parseLong(t.getObject().getLiteralLexicalForm()))) {
                faults.add("fault.revisionTwice", t);
              }
            });
    long expected = 1;
    for (long number : numbers) {
      if (number != expected) {
        faults.add("fault.revisionGap", expected);
      }
      expected = number + 1;
    }
  }
}
