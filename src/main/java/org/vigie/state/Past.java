package org.vigie.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.store.Change;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;

/**
 * The graphs of a past revision, but for the consolidated one: what the revisions up to it changed,
 * done again from nothing, or what the later ones changed, undone from now; the shorter way first,
 * the other where the first is closed. A change that does not fit what is there, as blank nodes do
 * not that a restored backup names anew, closes a way.
 */
final class Past {
  private final Store store;
  private final Snapshot now;
  private final long most;
  private final Map<Node, Graph> graphs = new HashMap<>();
  private final Map<Node, Node> nodes = new HashMap<>();
  private long quads;

  private Past(Store store, Snapshot now, long most) {
    this.store = store;
    this.now = now;
    this.most = most;
  }

  /**
   * The graphs at a revision, in memory; they are the caller's.
   *
   * @param now the newest revision of the store
   * @param most how many quads memory may hold
   * @throws StateException when neither way leads there, or it is too large
   */
  static DatasetGraph at(RevisionNumber number, Store store, Snapshot now, long most) {
    long newest = now.revision().value();
    Function<Past, Closed> forth = past -> past.forth(number.value());
    Function<Past, Closed> back = past -> past.back(number.value(), newest);
    boolean nearNow = newest - number.value() < number.value();
    List<Function<Past, Closed>> ways = nearNow ? List.of(back, forth) : List.of(forth, back);
    long gap = 0;
    for (Function<Past, Closed> way : ways) {
      Past past = new Past(store, now, most);
      Closed closed = way.apply(past);
      if (closed.equals(Closed.NOT)) {
        return past.dataset();
      }
      gap = Math.max(gap, closed.revision());
    }
    throw StateException.lost(number.toString(), Long.toString(gap), Long.toString(newest));
  }

  /**
   * Where a way is closed.
   *
   * @param revision the revision whose changes are not kept or do not fit; 0 when it is open
   */
  private record Closed(long revision) {
    static final Closed NOT = new Closed(0);
  }

  private Closed forth(long number) {
    for (long each = 1; each <= number; each++) {
      boolean[] fits = {true};
      boolean told =
          store.changes(
              new RevisionNumber(each),
              change -> fits[0] &= apply(change.added(), change.graph(), change.triple()));
      if (!told || !fits[0]) {
        return new Closed(each);
      }
    }
    return Closed.NOT;
  }

  private Closed back(long number, long newest) {
    now.forEachQuad(
        quad -> {
          if (!quad.getGraph().equals(Graphs.CONSOLIDATED)) {
            apply(true, quad.getGraph(), quad.asTriple());
          }
        });
    for (long each = newest; each > number; each--) {
      List<Change> changes = new ArrayList<>();
      if (!store.changes(new RevisionNumber(each), changes::add)) {
        return new Closed(each);
      }
      for (Change change : changes.reversed()) {
        if (!apply(!change.added(), change.graph(), change.triple())) {
          return new Closed(each);
        }
      }
    }
    return Closed.NOT;
  }

  /** Adds or removes a statement; false when it is there already, or is not there. */
  private boolean apply(boolean add, Node name, Triple triple) {
    Graph graph = graphs.computeIfAbsent(shared(name), unseen -> GraphFactory.createDefaultGraph());
    if (graph.contains(triple) == add) {
      return false;
    }
    if (add) {
      if (++quads > most) {
        throw StateException.tooLarge(most);
      }
      graph.add(
          Triple.create(
              shared(triple.getSubject()),
              shared(triple.getPredicate()),
              shared(triple.getObject())));
    } else {
      quads--;
      graph.delete(triple);
    }
    return true;
  }

  /** One node for all that are equal: a node takes more memory than a statement. */
  private Node shared(Node node) {
    return Optional.ofNullable(nodes.putIfAbsent(node, node)).orElse(node);
  }

  private DatasetGraph dataset() {
    DatasetGraph dataset = new DatasetGraphMapLink(GraphFactory.createDefaultGraph());
    graphs.forEach(
        (name, graph) -> {
          if (!graph.isEmpty() && !Quad.isDefaultGraph(name)) {
            dataset.addGraph(name, graph);
          }
        });
    return dataset;
  }
}
