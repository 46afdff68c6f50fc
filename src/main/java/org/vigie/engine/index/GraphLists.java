package org.vigie.engine.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** For each graph, where its triples stand in the order by subject. Immutable. */
final class GraphLists {
  private static final int[] NOTHING = {};

  private final Map<Integer, int[]> lists;
  private final int[] graphs;
  private final long quads;

  private GraphLists(Map<Integer, int[]> lists) {
    this.lists = lists;
    this.graphs = lists.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    this.quads = lists.values().stream().mapToLong(list -> list.length).sum();
  }

  static GraphLists of(Order spo, GraphSets sets) {
    int[] uses = new int[sets.size()];
    for (int set : spo.graphs()) {
      uses[set]++;
    }
    Map<Integer, int[]> lists = new HashMap<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (int set = 0; set < uses.length; set++) {
      for (int graph : sets.get(set)) {
        counts.merge(graph, uses[set], Integer::sum);
      }
    }
    counts.forEach(
        (graph, count) -> {
          if (count > 0) {
            lists.put(graph, new int[count]);
          }
        });
    fill(spo, sets, lists);
    return new GraphLists(lists);
  }

  private static void fill(Order spo, GraphSets sets, Map<Integer, int[]> lists) {
    Map<Integer, int[]> filled = new HashMap<>();
    int[][][] targets = new int[sets.size()][][];
    int[][][] ends = new int[sets.size()][][];
    for (int set = 0; set < targets.length; set++) {
      int[] members = sets.get(set);
      targets[set] = new int[members.length][];
      ends[set] = new int[members.length][];
      for (int i = 0; i < members.length; i++) {
        targets[set][i] = lists.getOrDefault(members[i], NOTHING);
        ends[set][i] = filled.computeIfAbsent(members[i], unseen -> new int[1]);
      }
    }
    int[] used = spo.graphs();
    for (int position = 0; position < used.length; position++) {
      int[][] to = targets[used[position]];
      int[][] at = ends[used[position]];
      for (int i = 0; i < to.length; i++) {
        to[i][at[i][0]++] = position;
      }
    }
  }

  int[] get(int graph) {
    return lists.getOrDefault(graph, NOTHING);
  }

  int[] graphs() {
    return graphs;
  }

  long quads() {
    return quads;
  }

  long bytes() {
    return 4 * quads + Arrays.stream(graphs).mapToLong(graph -> 64).sum();
  }
}
