package org.vigie.sparql;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** A GROUP_CONCAT that gives no text longer than a limit, and keeps no more than it gives. */
final class BoundedJoin extends AggregatorBase {
  private final AggGroupConcat joined;
  private final int longest;

  private BoundedJoin(AggGroupConcat joined, boolean distinct, int longest) {
    super(joined.getName(), distinct, joined.getExprList());
    this.joined = joined;
    this.longest = longest;
  }

  static BoundedJoin of(AggGroupConcat joined, int longest) {
    return new BoundedJoin(joined, false, longest);
  }

  static BoundedJoin of(AggGroupConcatDistinct joined, int longest) {
    Expr text = joined.getExprList().get(0);
    return new BoundedJoin(new AggGroupConcat(text, joined.getSeparator()), true, longest);
  }

  @Override
  public Aggregator copy(ExprList changed) {
    return new BoundedJoin((AggGroupConcat) joined.copy(changed), isDistinct, longest);
  }

  @Override
  public Node getValueEmpty() {
    return joined.getValueEmpty();
  }

  @Override
  public int hashCode() {
    return Objects.hash(joined, isDistinct);
  }

  @Override
  public boolean equals(Aggregator other, boolean bySyntax) {
    return other instanceof BoundedJoin bounded
        && isDistinct == bounded.isDistinct
        && joined.equals(bounded.joined, bySyntax);
  }

  @Override
  public Accumulator createAccumulator() {
    return new Counted(joined.createAccumulator());
  }

  /** Passes the rows on as long as their texts are within the limit. */
  private final class Counted implements Accumulator {
    private final Accumulator accumulator;
    private final Set<NodeValue> seen = new HashSet<>();
    private long length;

    Counted(Accumulator accumulator) {
      this.accumulator = accumulator;
    }

    @Override
    public void accumulate(Binding binding, FunctionEnv env) {
      if (length > longest) {
        return;
      }
      NodeValue text = ExprLib.evalOrNull(getExpr(), binding, env);
      if (isDistinct && text != null && !seen.add(text)) {
        return;
      }
      length += text == null ? 0 : 1L + text.asString().length();
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
