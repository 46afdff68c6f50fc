package org.vigie.engine.plan;

import java.util.Arrays;

/** Rows of numbers, kept one after the other in one array. */
final class Rows {
  private final Run run;
  private final int width;
  private int[] values;
  private int size;

  Rows(Run run, int width) {
    this.run = run;
    this.width = width;
    this.values = new int[16 * Math.max(1, width)];
  }

  int size() {
    return size;
  }

  int get(int row, int column) {
    return values[row * width + column];
  }

  /** Adds what stands in some slots of a row. */
  int add(int[] row, int[] slots) {
    if ((size + 1) * width > values.length) {
      run.take(values.length);
      values = Arrays.copyOf(values, 2 * values.length);
    }
    int to = size * width;
    for (int slot : slots) {
      values[to++] = row[slot];
    }
    return size++;
  }

  boolean same(int kept, int[] row, int[] slots) {
    int at = kept * width;
    for (int slot : slots) {
      if (values[at++] != row[slot]) {
        return false;
      }
    }
    return true;
  }

  static int hash(int[] row, int[] slots) {
    int hash = 1;
    for (int slot : slots) {
      hash = (hash + row[slot]) * 0x9E3779B9;
      hash ^= hash >>> 15;
    }
    return hash;
  }

  int hash(int kept) {
    int hash = 1;
    for (int at = kept * width; at < (kept + 1) * width; at++) {
      hash = (hash + values[at]) * 0x9E3779B9;
      hash ^= hash >>> 15;
    }
    return hash;
  }
}
