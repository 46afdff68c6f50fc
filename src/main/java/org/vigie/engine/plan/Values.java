package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

/** Rows that the query itself gives. */
final class Values implements Step {
  private final Run run;
  private final int[] slots;
  private final int[][] rows;
  private final boolean[] bound;
  private int at;

  Values(Run run, int[] slots, int[][] rows) {
    this.run = run;
    this.slots = slots;
    this.rows = rows;
    this.bound = new boolean[slots.length];
  }

  @Override
  public void open() {
    at = 0;
  }

  @Override
  public boolean next() {
    shrink();
    while (at < rows.length) {
      run.step();
      if (extend(rows[at++])) {
        return true;
      }
      shrink();
    }
    return false;
  }

  private boolean extend(int[] given) {
    int[] row = run.row;
    for (int i = 0; i < slots.length; i++) {
      int here = row[slots[i]];
      if (given[i] != NONE && here == NONE) {
        row[slots[i]] = given[i];
        bound[i] = true;
      } else if (given[i] != NONE && here != given[i]) {
        return false;
      }
    }
    return true;
  }

  private void shrink() {
    for (int i = 0; i < slots.length; i++) {
      if (bound[i]) {
        run.row[slots[i]] = NONE;
        bound[i] = false;
      }
    }
  }

  @Override
  public void reset() {
    shrink();
    at = rows.length;
  }
}
