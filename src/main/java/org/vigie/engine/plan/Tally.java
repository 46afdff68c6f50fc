package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/** An aggregate of the rows of each group. */
sealed interface Tally {
  /** Takes the row at hand into a group. */
  void add(int group);

  /** The number of the result; {@code NONE} for an error. */
  int get(int group);

  /**
   * The tally of an aggregator: counts are counted on numbers, and what is different is told by
   * them; the rest is ARQ's.
   *
   * @param visible the slots of all that a row says
   */
  static Tally of(Run run, Aggregator aggregator, int[] visible) {
    return switch (aggregator) {
      case AggCount all -> new Count(run);
      case AggCountDistinct all -> new Different(run, each(run, visible), new Count(run));
      case AggCountVar some -> present(run, first(some));
      case AggCountVarDistinct some -> different(run, first(some), present(run, first(some)));
      case AggSumDistinct sum -> different(run, first(sum), new Other(run, new AggSum(first(sum))));
      case AggAvgDistinct mean ->
          different(run, first(mean), new Other(run, new AggAvg(first(mean))));
      default -> new Other(run, aggregator);
    };
  }

  private static Expr first(Aggregator aggregator) {
    return aggregator.getExprList().get(0);
  }

  private static Tally present(Run run, Expr value) {
    return new Present(run.term(value), new Count(run));
  }

  private static Tally different(Run run, Expr value, Tally tally) {
    return new Different(run, List.of(run.term(value)), tally);
  }

  private static List<IntSupplier> each(Run run, int[] slots) {
    return Arrays.stream(slots).mapToObj(slot -> (IntSupplier) () -> run.row[slot]).toList();
  }

  /** Rows. */
  final class Count implements Tally {
    private final Run run;
    private long[] counts = new long[16];

    private Count(Run run) {
      this.run = run;
    }

    @Override
    public void add(int group) {
      if (group >= counts.length) {
        run.take(2L * counts.length);
        counts = Arrays.copyOf(counts, Math.max(group + 1, 2 * counts.length));
      }
      counts[group]++;
    }

    @Override
    public int get(int group) {
      long count = group < counts.length ? counts[group] : 0;
      return run.number(NodeValue.makeInteger(count).asNode());
    }
  }

  /**
   * A tally of the rows in which there is a term.
   *
   * @param term its number
   */
  record Present(IntSupplier term, Tally tally) implements Tally {
    @Override
    public void add(int group) {
      if (term.getAsInt() != NONE) {
        tally.add(group);
      }
    }

    @Override
    public int get(int group) {
      return tally.get(group);
    }
  }

  /**
   * A tally of one row of those in which some terms are the same; that there is none is one of the
   * possibilities. What it remembers counts as memory of the run.
   */
  final class Different implements Tally {
    private final List<IntSupplier> terms;
    private final Tally tally;
    private final int[] key;
    private final Distinction seen;

    private Different(Run run, List<IntSupplier> terms, Tally tally) {
      this.terms = terms;
      this.tally = tally;
      this.key = new int[terms.size() + 1];
      this.seen = new Distinction(run, IntStream.range(0, key.length).toArray());
    }

    @Override
    public void add(int group) {
      for (int i = 0; i < terms.size(); i++) {
        key[i] = terms.get(i).getAsInt();
      }
      key[terms.size()] = group;
      int before = seen.size();
      if (seen.number(key) == before) {
        tally.add(group);
      }
    }

    @Override
    public int get(int group) {
      return tally.get(group);
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
