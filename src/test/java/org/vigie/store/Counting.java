package org.vigie.store;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Counts what a write looks at: each statement that the store hands out. Times vary, this not. */
public final class Counting {
  private Counting() {}

  /**
   * Does some work in a transaction and takes it back.
   *
   * @return how many statements the store handed out for it
   */
  public static long work(Store store, Consumer<WriteTx> work) {
    AtomicLong met = new AtomicLong();
    try {
      store.write(
          tx -> {
            WriteTx counted = new WriteTx(new Counted(tx.data(), met), tx.history(), () -> {});
            try {
              work.accept(counted);
            } finally {
              counted.discard();
            }
            throw new Enough();
          });
    } catch (Enough done) {
      return met.get();
    }
    throw new IllegalStateException("The work was not taken back");
  }

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Counted extends DatasetGraphWrapper {
    private final AtomicLong met;

    Counted(DatasetGraph data, AtomicLong met) {
      super(data);
      this.met = met;
    }

    @Override
    public Graph getGraph(Node name) {
      return new CountedGraph(getR().getGraph(name), met);
    }

    @Override
    public Graph getUnionGraph() {
      return new CountedGraph(getR().getUnionGraph(), met);
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
      return Iter.map(getR().find(graph, subject, predicate, object), this::count);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
      throw new IllegalStateException("Listing the graphs reads the whole store");
    }

    private Quad count(Quad quad) {
      met.incrementAndGet();
      return quad;
    }
  }

  private static final class CountedGraph extends WrappedGraph {
    private final AtomicLong met;

    CountedGraph(Graph graph, AtomicLong met) {
      super(graph);
      this.met = met;
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
      return super.find(subject, predicate, object).mapWith(this::count);
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
      return super.find(pattern).mapWith(this::count);
    }

    private Triple count(Triple triple) {
      met.incrementAndGet();
      return triple;
    }
  }
}
