package org.vigie.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A graph whose triples are counted as they come in, and which can no longer be read when the query
 * is stopped: a writer may well read it several times before it writes anything.
 */
final class CountedGraph extends WrappedGraph {
  private final int most;
  private int triples;

  CountedGraph(Graph graph, int most) {
    super(graph);
    this.most = most;
  }

  @Override
  public void performAdd(Triple triple) {
    add(triple);
  }

  @Override
  public void add(Triple triple) {
    if (!base.contains(triple)) {
      CountedQuery.requireAtMost(most, ++triples);
      base.add(triple);
    }
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return stoppable(super.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(
      org.apache.jena.graph.Node subject,
      org.apache.jena.graph.Node predicate,
      org.apache.jena.graph.Node object) {
    return stoppable(super.find(subject, predicate, object));
  }

  private static ExtendedIterator<Triple> stoppable(ExtendedIterator<Triple> found) {
    Turn.requireRunning();
    return found.filterKeep(
        each -> {
          Turn.requireRunning();
          return true;
        });
  }
}
