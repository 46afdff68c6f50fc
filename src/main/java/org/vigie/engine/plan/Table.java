package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import java.util.Arrays;

/**
 * The rows of a step that knows nothing of the row at hand: found once, when first asked for, and
 * kept by those slots in which every row of both sides has a term.
 */
final class Table {
  private final Run run;
  private final Step step;
  private final int[] slots;
  private final int[] keys;
  private final Rows rows;
  private int[] next = {};
  private int[] heads = {};
  private boolean filled;

  /**
   * A table.
   *
   * @param slots what of each row is kept; the keys first
   * @param keys how many of them are keys
   */
  Table(Run run, Step step, int[] slots, int keys) {
    this.run = run;
    this.step = step;
    this.slots = slots;
    this.keys = Arrays.copyOf(slots, keys);
    this.rows = new Rows(run, slots.length);
  }

  /** The first row that may go with a row; {@link #after} leads to the others. */
  int first(int[] row) {
    if (!filled) {
      fill();
    }
    return heads.length == 0 ? NONE : heads[Rows.hash(row, keys) & (heads.length - 1)];
  }

  int after(int kept) {
    return next[kept];
  }

  private void fill() {
    filled = true;
    int[] before = run.row;
    run.row = run.freshRow();
    step.open();
    while (step.next()) {
      rows.add(run.row, slots);
    }
    run.row = before;
    heads = new int[Integer.highestOneBit(Math.max(1, rows.size())) * 2];
    next = new int[rows.size()];
    run.take(heads.length + next.length);
    Arrays.fill(heads, NONE);
    int[] kept = new int[run.row.length];
    for (int i = rows.size() - 1; i >= 0; i--) {
      for (int k = 0; k < keys.length; k++) {
        kept[keys[k]] = rows.get(i, k);
      }
      int at = Rows.hash(kept, keys) & (heads.length - 1);
      next[i] = heads[at];
      heads[at] = i;
    }
  }

  /** Whether a kept row and a row have the same terms wherever both have one. */
  boolean agrees(int kept, int[] row) {
    for (int i = 0; i < slots.length; i++) {
      int here = row[slots[i]];
      int there = rows.get(kept, i);
      if (here != there && here != NONE && there != NONE) {
        return false;
      }
    }
    return true;
  }

  /** Whether they have a term for the same variable at all. */
  boolean meets(int kept, int[] row) {
    for (int i = 0; i < slots.length; i++) {
      if (row[slots[i]] != NONE && rows.get(kept, i) != NONE) {
        return true;
      }
    }
    return false;
  }

  /** Extends a row by a kept one that agrees with it, and notes which slots that binds. */
  void extend(int kept, int[] row, boolean[] bound) {
    for (int i = 0; i < slots.length; i++) {
      bound[i] = row[slots[i]] == NONE && rows.get(kept, i) != NONE;
      if (bound[i]) {
        row[slots[i]] = rows.get(kept, i);
      }
    }
  }

  void shrink(int[] row, boolean[] bound) {
    for (int i = 0; i < slots.length; i++) {
      if (bound[i]) {
        row[slots[i]] = NONE;
        bound[i] = false;
      }
    }
  }

  int width() {
    return slots.length;
  }
}
