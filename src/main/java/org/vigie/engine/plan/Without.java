package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

/** Lets a row pass that no row of a table shares a variable and agrees with (MINUS). */
final class Without extends Once {
  private final Run run;
  private final Table table;

  Without(Run run, Table table) {
    this.run = run;
    this.table = table;
  }

  @Override
  boolean pass() {
    int[] row = run.row;
    for (int at = table.first(row); at != NONE; at = table.after(at)) {
      run.step();
      if (table.meets(at, row) && table.agrees(at, row)) {
        return false;
      }
    }
    return true;
  }
}
