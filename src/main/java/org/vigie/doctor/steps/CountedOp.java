package org.vigie.doctor.steps;

import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.NodeIsomorphismMap;
import org.jspecify.annotations.Nullable;

/** A step around an operator: any engine runs it, and it counts what the operator gives. */
final class CountedOp extends OpExt {
  private final Op inner;
  private final Step step;
  private final Clock clock;

  CountedOp(Op inner, Step step, Clock clock) {
    super("counted");
    this.inner = inner;
    this.step = step;
    this.clock = clock;
  }

  @Override
  public Op effectiveOp() {
    return inner;
  }

  @Override
  public QueryIterator eval(QueryIterator input, ExecutionContext context) {
    step.turns++;
    Step before = clock.enter(step);
    try {
      return new Counted(QC.execute(inner, input, context));
    } finally {
      clock.enter(before);
    }
  }

  /** What is inside has its final form already. */
  @Override
  public Op apply(Transform transform) {
    return this;
  }

  @Override
  public void outputArgs(IndentedWriter out, SerializationContext context) {
    out.print(step.op().getName());
  }

  @Override
  public int hashCode() {
    return inner.hashCode();
  }

  @Override
  public boolean equalTo(@Nullable Op other, @Nullable NodeIsomorphismMap map) {
    return other instanceof CountedOp counted && inner.equalTo(counted.inner, map);
  }

  /** What the operator gives, row by row. */
  private final class Counted extends QueryIteratorWrapper {
    Counted(QueryIterator rows) {
      super(rows);
    }

    @Override
    protected boolean hasNextBinding() {
      Step before = clock.enter(step);
      try {
        return super.hasNextBinding();
      } finally {
        clock.enter(before);
      }
    }

    @Override
    protected Binding moveToNextBinding() {
      Step before = clock.enter(step);
      try {
        Binding row = super.moveToNextBinding();
        step.rows++;
        return row;
      } finally {
        clock.enter(before);
      }
    }
  }
}
