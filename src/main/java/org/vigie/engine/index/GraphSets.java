package org.vigie.engine.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sets of graphs that hold triples: few, because most triples stand in one graph. Each is a
 * sorted array of graph terms. Immutable.
 */
final class GraphSets {
  private final int[][] sets;

  private GraphSets(int[][] sets) {
    this.sets = sets;
  }

  int[] get(int set) {
    return sets[set];
  }

  int size() {
    return sets.length;
  }

  long bytes() {
    return Arrays.stream(sets).mapToLong(set -> 24 + 4L * set.length).sum();
  }

  /** Begins with the sets there are. */
  Builder extend() {
    return new Builder(sets);
  }

  static Builder builder() {
    return new Builder(new int[0][]);
  }

  /** Gives numbers to sets; for one thread. */
  static final class Builder {
    private int[][] sets;
    private int size;
    private int last = -1;
    private final Map<List<Integer>, Integer> known = new HashMap<>();

    private Builder(int[][] sets) {
      this.sets = Arrays.copyOf(sets, sets.length + 8);
      this.size = sets.length;
      for (int i = 0; i < size; i++) {
        known.put(key(sets[i], 0, sets[i].length), i);
      }
    }

    /** The number of the set that stands sorted in a part of an array. */
    int intern(int[] graphs, int from, int to) {
      if (last >= 0 && Arrays.equals(sets[last], 0, sets[last].length, graphs, from, to)) {
        return last;
      }
      last = known.computeIfAbsent(key(graphs, from, to), unseen -> add(graphs, from, to));
      return last;
    }

    private int add(int[] graphs, int from, int to) {
      if (size == sets.length) {
        sets = Arrays.copyOf(sets, 2 * size);
      }
      sets[size] = Arrays.copyOfRange(graphs, from, to);
      return size++;
    }

    private static List<Integer> key(int[] graphs, int from, int to) {
      return Arrays.stream(graphs, from, to).boxed().toList();
    }

    GraphSets build() {
      return new GraphSets(Arrays.copyOf(sets, size));
    }
  }
}
