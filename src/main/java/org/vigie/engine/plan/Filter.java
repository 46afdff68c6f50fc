package org.vigie.engine.plan;

import org.apache.jena.sparql.expr.Expr;

/** Lets a row pass when an expression is true of it. */
final class Filter extends Once {
  private final Run run;
  private final Expr condition;

  Filter(Run run, Expr condition) {
    this.run = run;
    this.condition = condition;
  }

  @Override
  boolean pass() {
    return condition.isSatisfied(run.view(), run.context());
  }
}
