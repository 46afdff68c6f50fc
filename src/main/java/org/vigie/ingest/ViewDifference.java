package org.vigie.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Policy;
import org.vigie.consolidation.Portrait;
import org.vigie.state.WholeView;
import org.vigie.store.Snapshot;
import org.vigie.store.WriteTx;
import org.vigie.vocab.Graphs;

/**
 * How the consolidated graph that a store keeps differs from the one that its claims make.
 *
 * @param missing what the claims make and the store does not hold
 * @param extra what the store holds and no claim makes
 */
public record ViewDifference(List<Triple> missing, List<Triple> extra) {
  /** Copies the lists. */
  public ViewDifference {
    missing = List.copyOf(missing);
    extra = List.copyOf(extra);
  }

  /**
   * Computes the whole view from the claims, in parts, and compares it with the one kept; writes
   * nothing.
   *
   * @param consolidation the function when the snapshot holds no ontology
   * @param day as of which the view is computed
   */
  public static ViewDifference of(Consolidation consolidation, Snapshot snapshot, LocalDate day) {
    Comparison comparison = new Comparison(snapshot.graph(Graphs.CONSOLIDATED));
    WholeView.paint(snapshot, consolidation, Policy.WORKING, day, comparison::compare);
    return comparison.finish();
  }

  /** Whether both are the same. */
  public boolean isEmpty() {
    return missing.isEmpty() && extra.isEmpty();
  }

  /** The nodes of which something differs. */
  Set<Node> subjects() {
    Set<Node> subjects = new HashSet<>();
    missing.forEach(triple -> subjects.add(triple.getSubject()));
    extra.forEach(triple -> subjects.add(triple.getSubject()));
    return subjects;
  }

  /** Compares portrait by portrait; each node belongs to one of them. */
  private static final class Comparison {
    private final Graph kept;
    private final Set<Node> portrayed = new HashSet<>();
    private final List<Triple> missing = new ArrayList<>();
    private final List<Triple> extra = new ArrayList<>();

    Comparison(Graph kept) {
      this.kept = kept;
    }

    void compare(Portrait portrait) {
      Set<Triple> stored = new HashSet<>();
      for (Node node : portrait.nodes()) {
        portrayed.add(node);
        kept.find(node, Node.ANY, Node.ANY).forEachRemaining(stored::add);
      }
      portrait.triples().stream().filter(t -> !stored.contains(t)).forEach(missing::add);
      stored.stream().filter(t -> !portrait.triples().contains(t)).forEach(extra::add);
    }

    ViewDifference finish() {
      kept.find()
          .filterKeep(triple -> !portrayed.contains(triple.getSubject()))
          .forEachRemaining(extra::add);
      return new ViewDifference(missing, extra);
    }
  }

  /** Makes the kept view the computed one; gives all that it now says of the things concerned. */
  Graph mend(WriteTx tx) {
    tx.remove(Graphs.CONSOLIDATED, extra);
    tx.add(Graphs.CONSOLIDATED, missing);
    Graph described = GraphFactory.createDefaultGraph();
    Graph view = tx.graph(Graphs.CONSOLIDATED);
    subjects()
        .forEach(node -> view.find(node, Node.ANY, Node.ANY).forEachRemaining(described::add));
    return described;
  }
}
