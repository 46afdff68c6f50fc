package org.vigie.safekeeping;

import java.time.LocalDate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Whether each claim that a decision rests on is there, and not withdrawn. */
final class DecisionRules {
  private final Graph view;
  private final Graph union;
  private final Faults faults;
  private final LocalDate day;

  DecisionRules(Snapshot snapshot, Faults faults, LocalDate day) {
    this.view = snapshot.graph(Graphs.CONSOLIDATED);
    this.union = snapshot.union();
    this.faults = faults;
    this.day = day;
  }

  void check() {
    for (Node property : new Node[] {Vigie.CHOSEN_CLAIM, Vigie.BASED_ON}) {
      view.find(Node.ANY, property, Node.ANY)
          .filterDrop(t -> isLive(t.getObject()))
          .forEachRemaining(t -> faults.add("fault.notLive", t));
    }
  }

  private boolean isLive(Node claim) {
    return union.contains(claim, W3c.RDF_TYPE, Vigie.CLAIM)
        && union
            .find(claim, Vigie.RETRACTED_ON, Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(on -> !LocalDate.parse(on.getLiteralLexicalForm()).isAfter(day))
            .nextOptional()
            .isEmpty();
  }
}
