package org.vigie.engine;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.OptimizerStd;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSubsystemLifecycle;

/** ARQ's optimizer without a rewriting of its that changes how often a solution is given. */
final class SoundOptimizer extends OptimizerStd {
  private final Context context;

  SoundOptimizer(Context context) {
    super(context);
    this.context = context;
  }

  @Override
  protected Op transformFilterDisjunction(Op op) {
    return op;
  }

  /** Filters then stand over the patterns that bind their variables. */
  @Override
  protected Op transformFilterPlacement(Op op) {
    Op placed = super.transformFilterPlacement(op);
    return context.isTrueOrUndef(ARQ.optFilterDisjunction)
        ? apply(new ExclusiveDisjunction(), placed)
        : placed;
  }

  /** Makes it the optimizer of whoever asks ARQ, whatever the data; Jena calls it at its start. */
  public static final class Start implements JenaSubsystemLifecycle {
    private static final int AFTER_ARQ = 100;

    @Override
    public void start() {
      Optimize.setFactory(SoundOptimizer::new);
    }

    @Override
    public void stop() {
      Optimize.setFactory(Optimize.stdOptimizationFactory);
    }

    @Override
    public int level() {
      return AFTER_ARQ;
    }
  }
}
