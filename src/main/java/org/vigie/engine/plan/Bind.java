package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Binds a variable to the value of an expression; leaves it unbound when there is none. A variable
 * that has a value already keeps it: the row passes when both are the same term.
 */
final class Bind extends Once {
  private final Run run;
  private final int slot;
  private final Expr value;
  private boolean bound;

  Bind(Run run, int slot, Expr value) {
    this.run = run;
    this.slot = slot;
    this.value = value;
  }

  @Override
  boolean pass() {
    int id = number();
    if (run.row[slot] != NONE) {
      return id == NONE || run.row[slot] == id;
    }
    run.row[slot] = id;
    bound = true;
    return true;
  }

  private int number() {
    if (value.isVariable()) {
      int from = run.findSlot(value.asVar());
      return from == NONE ? NONE : run.row[from];
    }
    NodeValue found = ExprLib.evalOrNull(value, run.view(), run.context());
    return found == null ? NONE : run.number(found.asNode());
  }

  @Override
  void undo() {
    if (bound) {
      run.row[slot] = NONE;
      bound = false;
    }
  }
}
