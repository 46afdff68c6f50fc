package org.vigie.engine.index;

import java.util.Arrays;

/** Makes the three orders of a list of quads. */
final class Sorted {
  private Sorted() {}

  static Index of(Terms terms, QuadList quads) {
    int range = terms.size();
    int[] order = quads.sorted(range);
    int[] s = new int[order.length];
    int[] p = new int[order.length];
    int[] o = new int[order.length];
    int[] set = new int[order.length];
    GraphSets.Builder sets = GraphSets.builder();
    int[] graphs = new int[16];
    int size = 0;
    for (int i = 0; i < order.length; ) {
      int at = order[i];
      s[size] = quads.subjects[at];
      p[size] = quads.predicates[at];
      o[size] = quads.objects[at];
      int count = 0;
      for (; i < order.length && same(quads, at, order[i]); i++) {
        int graph = quads.graphs[order[i]];
        if (count == 0 || graphs[count - 1] != graph) {
          graphs = count == graphs.length ? Arrays.copyOf(graphs, 2 * count) : graphs;
          graphs[count++] = graph;
        }
      }
      set[size++] = sets.intern(graphs, 0, count);
    }
    return of(terms, sets.build(), new int[][] {s, p, o, set}, size);
  }

  private static boolean same(QuadList quads, int one, int other) {
    return quads.subjects[one] == quads.subjects[other]
        && quads.predicates[one] == quads.predicates[other]
        && quads.objects[one] == quads.objects[other];
  }

  /** Of columns sorted by subject, predicate and object, which may be longer than {@code size}. */
  private static Index of(Terms terms, GraphSets sets, int[][] columns, int size) {
    int range = terms.size();
    int[] s = Arrays.copyOf(columns[0], size);
    int[] p = Arrays.copyOf(columns[1], size);
    int[] o = Arrays.copyOf(columns[2], size);
    int[] set = Arrays.copyOf(columns[3], size);
    Order spo = new Order(Sorting.starts(s, size, range), p, o, set);
    int[] order = Sorting.by(p, Sorting.identity(size), range);
    order = Sorting.by(o, order, range);
    Order ops = order(o, p, s, set, order, range);
    order = Sorting.by(p, order, range);
    Order pos = order(p, o, s, set, order, range);
    return new Index(terms, spo, ops, pos, sets);
  }

  private static Order order(
      int[] first, int[] second, int[] third, int[] set, int[] order, int range) {
    return new Order(
        Sorting.starts(first, order.length, range),
        Sorting.pick(second, order),
        Sorting.pick(third, order),
        Sorting.pick(set, order));
  }
}
