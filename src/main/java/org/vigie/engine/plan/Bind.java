package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import java.util.function.IntSupplier;
import org.apache.jena.sparql.expr.Expr;

/**
 * Binds a variable to the value of an expression; leaves it unbound when there is none. A variable
 * that has a value already keeps it: the row passes when both are the same term.
 */
final class Bind extends Once {
  private final Run run;
  private final int slot;
  private final IntSupplier value;
  private boolean bound;

  Bind(Run run, int slot, Expr value) {
    this.run = run;
    this.slot = slot;
    this.value = run.term(value);
  }

  @Override
  boolean pass() {
    int id = value.getAsInt();
    if (run.row[slot] != NONE) {
      return id == NONE || run.row[slot] == id;
    }
    run.row[slot] = id;
    bound = true;
    return true;
  }

  @Override
  void undo() {
    if (bound) {
      run.row[slot] = NONE;
      bound = false;
    }
  }
}
