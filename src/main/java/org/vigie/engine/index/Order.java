package org.vigie.engine.index;

/**
 * The triples sorted by their first, second and third place. The first place is not kept: {@code
 * start[t]} is where the triples begin whose first place is {@code t}. Beside each triple stands
 * the number of the set of graphs that hold it. Immutable.
 */
public final class Order {
  private final int[] start;
  private final int[] second;
  private final int[] third;
  private final int[] graphs;

  /**
   * An order of arrays, which are not copied.
   *
   * @param start one position per term, and the end
   * @param second what stands in the second place
   * @param third what stands in the third place
   * @param graphs the number of the set of graphs
   */
  Order(int[] start, int[] second, int[] third, int[] graphs) {
    this.start = start;
    this.second = second;
    this.third = third;
    this.graphs = graphs;
  }

  int[] start() {
    return start;
  }

  int[] second() {
    return second;
  }

  int[] third() {
    return third;
  }

  int[] graphs() {
    return graphs;
  }

  /** Where the triples begin whose first place is this term; a term too new for it has none. */
  public int from(int first) {
    return first < start.length - 1 ? start[first] : start[start.length - 1];
  }

  /** Where they end. */
  public int to(int first) {
    return from(first + 1);
  }

  /** The first position in a range, within one first place, whose second place is not less. */
  public int lower(int from, int to, int value) {
    return search(second, from, to, value);
  }

  /** The same for the third place, within one first and second place. */
  public int lowerThird(int from, int to, int value) {
    return search(third, from, to, value);
  }

  /** The end of the run of equal second places that begins at a position. */
  public int upper(int from, int to, int value) {
    return after(second, from, to, value);
  }

  /** How many triples there are. */
  public int size() {
    return second.length;
  }

  long bytes() {
    return 4L * (start.length + second.length + third.length + (long) graphs.length);
  }

  private static int search(int[] values, int from, int to, int value) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Gallops, because runs are mostly short. */
  private static int after(int[] values, int from, int to, int value) {
    int step = 1;
    int low = from;
    while (low + step < to && values[low + step] == value) {
      low += step;
      step <<= 1;
    }
    return search(values, low, Math.min(to, low + step), value + 1);
  }
}
