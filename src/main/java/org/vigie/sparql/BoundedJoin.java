package org.vigie.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** A GROUP_CONCAT that gives no text longer than a limit. */
final class BoundedJoin extends AggregatorBase {
  private final Aggregator joined;
  private final int longest;

  BoundedJoin(Aggregator joined, int longest) {
    super(joined.getName(), false, joined.getExprList());
    this.joined = joined;
    this.longest = longest;
  }

  @Override
  public Aggregator copy(ExprList changed) {
    return new BoundedJoin(joined.copy(changed), longest);
  }

  @Override
  public Node getValueEmpty() {
    return joined.getValueEmpty();
  }

  @Override
  public int hashCode() {
    return joined.hashCode();
  }

  @Override
  public boolean equals(Aggregator other, boolean bySyntax) {
    return other instanceof BoundedJoin bounded && joined.equals(bounded.joined, bySyntax);
  }

  @Override
  public Accumulator createAccumulator() {
    return new Counted(joined.createAccumulator());
  }

  /** Passes the rows on as long as their texts are within the limit. */
  private final class Counted implements Accumulator {
    private final Accumulator accumulator;
    private long length;

    Counted(Accumulator accumulator) {
      this.accumulator = accumulator;
    }

    @Override
    public void accumulate(Binding binding, FunctionEnv env) {
      length++;
      try {
        length += getExprList().get(0).eval(binding, env).asString().length();
      } catch (ExprEvalException counted) {
        // The accumulator itself knows what an error means.
      }
      if (length <= longest) {
        accumulator.accumulate(binding, env);
      }
    }

    /** Nothing when the text is too long: an error of the aggregate, so its variable is unbound. */
    @Override
    public @Nullable NodeValue getValue() {
      return length > longest ? null : accumulator.getValue();
    }
  }
}
