package org.vigie.ingest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.Claim;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Knowledge;
import org.vigie.consolidation.Policy;
import org.vigie.consolidation.Portrait;
import org.vigie.state.Recall;
import org.vigie.state.WholeView;
import org.vigie.store.WriteTx;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;

/** Keeps the consolidated graph in step with the claims, thing by thing. */
final class View {
  private final Consolidation consolidation;
  private final WriteTx tx;
  private final LocalDate day;

  View(Consolidation consolidation, WriteTx tx, LocalDate day) {
    this.consolidation = WholeView.consolidation(tx, consolidation);
    this.tx = tx;
    this.day = day;
  }

  /** Describes some things anew; gives what it put into the consolidated graph. */
  Painted repaint(Collection<Node> subjects) {
    Recall recall = new Recall(tx);
    Set<Node> canonical = recall.canonical(subjects);
    Knowledge knowledge = recall.of(canonical);
    Set<Node> cleared = new HashSet<>(subjects);
    cleared.addAll(canonical);
    cleared.forEach(this::clear);
    knowledge.claims().stream()
        .map(Claim::id)
        .forEach(claim -> tx.removeSubject(Graphs.CONSOLIDATED, claim));
    return publish(consolidation.portraits(knowledge, Policy.WORKING, day)::forEach);
  }

  /** Throws the view away and describes everything anew. */
  Painted rebuild() {
    tx.replace(Graphs.CONSOLIDATED, GraphFactory.createDefaultGraph());
    return publish(paint -> WholeView.paint(tx, consolidation, Policy.WORKING, day, paint));
  }

  /**
   * What was described.
   *
   * @param portraits how many things
   * @param triples what now stands of them in the consolidated graph
   */
  record Painted(int portraits, Graph triples) {
    static final Painted NOTHING = new Painted(0, Graph.emptyGraph);

    /** The nodes of which it says something. */
    Set<Node> nodes() {
      Set<Node> nodes = new HashSet<>();
      triples.find().forEachRemaining(triple -> nodes.add(triple.getSubject()));
      return nodes;
    }
  }

  private Painted publish(Consumer<Consumer<Portrait>> portraits) {
    Graph painted = GraphFactory.createDefaultGraph();
    int[] count = new int[1];
    portraits.accept(
        portrait -> {
          tx.add(Graphs.CONSOLIDATED, portrait.triples());
          portrait.triples().forEach(painted::add);
          count[0]++;
        });
    return new Painted(count[0], painted);
  }

  /** Removes what belongs to a thing: its values, decisions, disagreements and participations. */
  private void clear(Node subject) {
    Graph consolidated = tx.graph(Graphs.CONSOLIDATED);
    List<Node> nodes =
        consolidated.find(Node.ANY, Vigie.ABOUT, subject).mapWith(Triple::getSubject).toList();
    List<Node> roles =
        consolidated
            .find(Node.ANY, Vigie.IN_INSTRUMENT, subject)
            .mapWith(Triple::getSubject)
            .toList();
    nodes.forEach(node -> tx.removeSubject(Graphs.CONSOLIDATED, node));
    roles.forEach(node -> tx.removeSubject(Graphs.CONSOLIDATED, node));
    tx.removeSubject(Graphs.CONSOLIDATED, subject);
  }
}
