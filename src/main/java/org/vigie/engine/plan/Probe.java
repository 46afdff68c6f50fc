package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;

/** The rows of a table that agree with the row at hand and satisfy conditions. */
final class Probe implements Step {
  private final Run run;
  private final Table table;
  private final List<Expr> conditions;
  private final boolean[] bound;
  private int at = NONE;

  Probe(Run run, Table table, List<Expr> conditions) {
    this.run = run;
    this.table = table;
    this.conditions = conditions;
    this.bound = new boolean[table.width()];
  }

  @Override
  public void open() {
    at = table.first(run.row);
  }

  @Override
  public boolean next() {
    table.shrink(run.row, bound);
    while (at != NONE) {
      run.step();
      int kept = at;
      at = table.after(at);
      if (table.agrees(kept, run.row)) {
        table.extend(kept, run.row, bound);
        if (satisfied()) {
          return true;
        }
        table.shrink(run.row, bound);
      }
    }
    return false;
  }

  private boolean satisfied() {
    for (Expr condition : conditions) {
      if (!condition.isSatisfied(run.view(), run.context())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void reset() {
    table.shrink(run.row, bound);
    at = NONE;
  }
}
