package org.vigie.engine.index;

/** Sorting by counting: as many steps as there are positions and terms. */
final class Sorting {
  private Sorting() {}

  static int[] identity(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    return order;
  }

  /**
   * Sorts positions by their keys; those of equal keys stay in their order.
   *
   * @param keys the key of each position, from 0 to below {@code range}
   */
  static int[] by(int[] keys, int[] order, int range) {
    int[] next = starts(keys, order.length, range);
    int[] sorted = new int[order.length];
    for (int position : order) {
      sorted[next[keys[position]]++] = position;
    }
    return sorted;
  }

  /** Where each key begins once sorted, and the end; of the first {@code size} keys. */
  static int[] starts(int[] keys, int size, int range) {
    int[] starts = new int[range + 1];
    for (int i = 0; i < size; i++) {
      starts[keys[i] + 1]++;
    }
    for (int key = 0; key < range; key++) {
      starts[key + 1] += starts[key];
    }
    return starts;
  }

  static int[] pick(int[] values, int[] order) {
    int[] picked = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      picked[i] = values[order[i]];
    }
    return picked;
  }
}
