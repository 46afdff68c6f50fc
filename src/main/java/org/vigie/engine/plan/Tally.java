package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/** An aggregate of the rows of each group. */
sealed interface Tally {
  /** Takes the row at hand into a group. */
  void add(int group);

  /** The number of the result; {@code NONE} for an error. */
  int get(int group);

  /** The tally of an aggregator: counts are counted on numbers, the rest is ARQ's. */
  static Tally of(Run run, Aggregator aggregator) {
    Expr of = aggregator.getExprList() == null ? null : first(aggregator);
    if (aggregator instanceof AggCount) {
      return new Count(run, NONE, false);
    }
    if (of != null && of.isVariable()) {
      if (aggregator instanceof AggCountVar) {
        return new Count(run, run.slot(of.asVar()), false);
      }
      if (aggregator instanceof AggCountVarDistinct) {
        return new Count(run, run.slot(of.asVar()), true);
      }
    }
    return new Other(run, aggregator);
  }

  private static Expr first(Aggregator aggregator) {
    return aggregator.getExprList().isEmpty() ? NodeValue.TRUE : aggregator.getExprList().get(0);
  }

  /** Rows, or those in which a slot has a term, or the different terms there. */
  final class Count implements Tally {
    private final Run run;
    private final int slot;
    private final int[] pair = new int[2];
    private final Distinction distinct;
    private final boolean isDistinct;
    private long[] counts = new long[16];

    private Count(Run run, int slot, boolean isDistinct) {
      this.run = run;
      this.slot = slot;
      this.isDistinct = isDistinct;
      this.distinct = new Distinction(run, new int[] {0, 1});
    }

    @Override
    public void add(int group) {
      if (group >= counts.length) {
        run.take(2L * counts.length);
        counts = Arrays.copyOf(counts, Math.max(group + 1, 2 * counts.length));
      }
      if (slot == NONE) {
        counts[group]++;
      } else if (run.row[slot] != NONE) {
        counts[group] += isDistinct ? seen(group) : 1;
      }
    }

    private int seen(int group) {
      pair[0] = group;
      pair[1] = run.row[slot];
      int before = distinct.size();
      return distinct.number(pair) == before ? 1 : 0;
    }

    @Override
    public int get(int group) {
      long count = group < counts.length ? counts[group] : 0;
      return run.number(NodeValue.makeInteger(count).asNode());
    }
  }

  /** Whatever ARQ knows. */
  final class Other implements Tally {
    private final Run run;
    private final Aggregator aggregator;
    private final List<Accumulator> accumulators = new ArrayList<>();

    private Other(Run run, Aggregator aggregator) {
      this.run = run;
      this.aggregator = aggregator;
    }

    @Override
    public void add(int group) {
      while (group >= accumulators.size()) {
        run.take(16);
        accumulators.add(aggregator.createAccumulator());
      }
      accumulators.get(group).accumulate(run.view(), run.context());
    }

    @Override
    public int get(int group) {
      Node result;
      if (group < accumulators.size()) {
        NodeValue value = accumulators.get(group).getValue();
        result = value == null ? null : value.asNode();
      } else {
        result = aggregator.getValueEmpty();
      }
      return result == null ? NONE : run.number(result);
    }
  }
}
