package org.vigie.engine;

import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;
import org.vigie.engine.plan.Answers;

/**
 * ARQ's engine over a copy: ARQ parses and optimizes, then its executor offers each part of the
 * query to the plans of numbers, and does itself what they leave to it. A data set that a query
 * composes by FROM is asked by ARQ alone.
 */
final class Engine extends QueryEngineMain {

  private Engine(Query query, ReadDataset data, Binding input, Context context) {
    super(query, data, input, context);
  }

  private Engine(Op op, ReadDataset data, Binding input, Context context) {
    super(op, data, input, context);
  }

  /** Leads ARQ here from a data set. */
  static void install(Context context) {
    QueryEngineRegistry registry = new QueryEngineRegistry();
    QueryEngineRegistry.get().factories().reversed().forEach(registry::add);
    registry.add(new Factory());
    QueryEngineRegistry.set(context, registry);
    QC.setFactory(context, Executor::new);
    context.set(ARQ.optFilterPlacementBGP, false);
  }

  @Override
  protected Op modifyOp(Op op) {
    Op modified = super.modifyOp(Substitute.substitute(op, getStartBinding()));
    if (!isDynamicDataset() && EachGraph.fitsQuads(modified)) {
      modified = Algebra.toQuadForm(modified);
    }
    setOp(modified);
    return modified;
  }

  private static final class Factory implements QueryEngineFactory {
    @Override
    public boolean accept(Query query, DatasetGraph data, Context context) {
      return data instanceof ReadDataset;
    }

    @Override
    public Plan create(Query query, DatasetGraph data, Binding input, Context context) {
      return new Engine(query, (ReadDataset) data, input, context).getPlan();
    }

    @Override
    public boolean accept(Op op, DatasetGraph data, Context context) {
      return data instanceof ReadDataset;
    }

    @Override
    public Plan create(Op op, DatasetGraph data, Binding input, Context context) {
      return new Engine(op, (ReadDataset) data, input, context).getPlan();
    }
  }

  /** Offers each part of a query to the plans of numbers. */
  private static final class Executor extends OpExecutor {
    Executor(ExecutionContext context) {
      super(context);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
      if (execCxt.getDataset() instanceof ReadDataset data) {
        QueryIterator answers = Answers.find(op, input, data.index(), data.isUnion(), execCxt);
        if (answers != null) {
          return answers;
        }
      }
      return super.exec(op, input);
    }
  }
}
