package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import java.util.Arrays;

/** Numbers from 0 on, in the order in which they came; as a set or, by {@link #put}, as a bag. */
final class IntSet {
  private final Run run;
  private int[] values = new int[16];
  private int[] table = {};
  private int size;

  IntSet(Run run) {
    this.run = run;
  }

  int size() {
    return size;
  }

  int get(int at) {
    return values[at];
  }

  /** Adds a number that may be there already. */
  void put(int value) {
    if (size == values.length) {
      run.take(size);
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  /** Adds a number unless it is there; not to be mixed with {@link #put}. */
  boolean add(int value) {
    if (2 * size >= table.length) {
      grow();
    }
    int at = place(value);
    if (table[at] != NONE) {
      return false;
    }
    table[at] = value;
    put(value);
    return true;
  }

  private int place(int value) {
    int mask = table.length - 1;
    int hash = value * 0x9E3779B9;
    int at = (hash ^ (hash >>> 15)) & mask;
    while (table[at] != NONE && table[at] != value) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    run.take(table.length);
    table = new int[Math.max(32, 2 * table.length)];
    Arrays.fill(table, NONE);
    for (int i = 0; i < size; i++) {
      table[place(values[i])] = values[i];
    }
  }
}
