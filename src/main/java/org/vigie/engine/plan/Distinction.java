package org.vigie.engine.plan;

import java.util.Arrays;

/** Gives the same number to rows that are the same in some slots, from 0 on. */
final class Distinction {
  private static final int EMPTY = -1;

  private final Run run;
  private final int[] slots;
  private final Rows rows;
  private int[] table = new int[64];

  Distinction(Run run, int[] slots) {
    this.run = run;
    this.slots = slots;
    this.rows = new Rows(run, slots.length);
    Arrays.fill(table, EMPTY);
  }

  int size() {
    return rows.size();
  }

  int get(int number, int column) {
    return rows.get(number, column);
  }

  /** The number of a row; {@link #size} before the call when it is new. */
  int number(int[] row) {
    int at = place(Rows.hash(row, slots), row);
    if (table[at] != EMPTY) {
      return table[at];
    }
    if (2 * rows.size() >= table.length) {
      grow();
      at = place(Rows.hash(row, slots), row);
    }
    table[at] = rows.add(row, slots);
    return table[at];
  }

  private int place(int hash, int[] row) {
    int mask = table.length - 1;
    int at = hash & mask;
    while (table[at] != EMPTY && !rows.same(table[at], row, slots)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    run.take(table.length);
    table = new int[2 * table.length];
    Arrays.fill(table, EMPTY);
    int mask = table.length - 1;
    for (int number = 0; number < rows.size(); number++) {
      int at = rows.hash(number) & mask;
      while (table[at] != EMPTY) {
        at = (at + 1) & mask;
      }
      table[at] = number;
    }
  }
}
