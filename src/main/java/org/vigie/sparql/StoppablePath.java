package org.vigie.sparql;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.NodeIsomorphismMap;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A property path that stops when its query does. The engine computes all ends of a path from one
 * start in a loop of its own (apache/jena issue 1614); here it reads a graph that ends the loop.
 */
final class StoppablePath extends OpExt {
  private final OpPath path;

  StoppablePath(OpPath path) {
    super("stoppable");
    this.path = path;
  }

  @Override
  public Op effectiveOp() {
    return path;
  }

  @Override
  public QueryIterator eval(QueryIterator input, ExecutionContext execution) {
    AtomicBoolean signal = execution.getContext().get(ARQConstants.symCancelQuery);
    if (signal == null) {
      return QC.execute(path, input, execution);
    }
    Graph graph = new Stoppable(execution.getActiveGraph(), signal);
    return QC.execute(path, input, ExecutionContext.copyChangeActiveGraph(execution, graph));
  }

  /** What becomes of the path, which may be asked of another graph then. */
  @Override
  public Op apply(Transform transform) {
    return switch (transform.transform(path)) {
      case OpPath changed -> new StoppablePath(changed);
      case OpGraph named when named.getSubOp() instanceof OpPath changed ->
          new OpGraph(named.getNode(), new StoppablePath(changed));
      case Op other -> other;
    };
  }

  @Override
  public void outputArgs(IndentedWriter out, SerializationContext context) {
    path.output(out, context);
  }

  @Override
  public int hashCode() {
    return path.hashCode() + 1;
  }

  @Override
  public boolean equalTo(Op other, NodeIsomorphismMap same) {
    return other instanceof StoppablePath stoppable && path.equalTo(stoppable.path, same);
  }

  /** A graph that can no longer be read once its query is cancelled. */
  private static final class Stoppable extends WrappedGraph {
    private final AtomicBoolean cancelled;

    Stoppable(Graph graph, AtomicBoolean cancelled) {
      super(graph);
      this.cancelled = cancelled;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
      return stoppable(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
      return stoppable(super.find(subject, predicate, object));
    }

    private ExtendedIterator<Triple> stoppable(ExtendedIterator<Triple> found) {
      requireWanted();
      return found.filterKeep(
          each -> {
            requireWanted();
            return true;
          });
    }

    private void requireWanted() {
      if (cancelled.get()) {
        throw new QueryCancelledException();
      }
    }
  }
}
