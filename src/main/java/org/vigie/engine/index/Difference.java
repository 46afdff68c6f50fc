package org.vigie.engine.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.apache.jena.sparql.core.Quad;

/**
 * A change to be made to an index: for each triple that it touches, the graphs that hold it
 * afterwards. Applied, it copies what it does not touch in whole pieces, without sorting again.
 */
final class Difference {
  private record Key(int s, int p, int o) {}

  /** A triple and the set of graphs that hold it afterwards; none when it goes. */
  private record Change(int s, int p, int o, int set) {}

  private static final int GONE = -1;

  private final Index old;
  private final Terms.Builder terms;
  private final Map<Key, NavigableSet<Integer>> touched = new HashMap<>();

  Difference(Index old) {
    this.old = old;
    this.terms = old.terms().extend();
  }

  void remove(Quad quad) {
    touch(quad).remove(terms.intern(Index.graphName(quad)));
  }

  void add(Quad quad) {
    touch(quad).add(terms.intern(Index.graphName(quad)));
  }

  private NavigableSet<Integer> touch(Quad quad) {
    Key key =
        new Key(
            terms.intern(quad.getSubject()),
            terms.intern(quad.getPredicate()),
            terms.intern(quad.getObject()));
    return touched.computeIfAbsent(key, this::graphs);
  }

  private NavigableSet<Integer> graphs(Key key) {
    NavigableSet<Integer> graphs = new TreeSet<>();
    Order spo = old.spo();
    int at = place(spo, key.s, key.p, key.o);
    if (is(spo, at, key.s, key.p, key.o)) {
      Arrays.stream(old.graphs(spo.graphs()[at])).forEach(graphs::add);
    }
    return graphs;
  }

  Index apply() {
    Terms grown = terms.build();
    GraphSets.Builder sets = old.sets().extend();
    List<Change> changes = touched.entrySet().stream().map(entry -> change(entry, sets)).toList();
    int range = grown.size();
    Order spo = merge(old.spo(), changes, List.of(Change::s, Change::p, Change::o), range);
    Order ops = merge(old.ops(), changes, List.of(Change::o, Change::p, Change::s), range);
    Order pos = merge(old.pos(), changes, List.of(Change::p, Change::o, Change::s), range);
    return new Index(grown, spo, ops, pos, sets.build());
  }

  private static Change change(
      Map.Entry<Key, NavigableSet<Integer>> entry, GraphSets.Builder sets) {
    Key key = entry.getKey();
    int[] graphs = entry.getValue().stream().mapToInt(Integer::intValue).toArray();
    int set = graphs.length == 0 ? GONE : sets.intern(graphs, 0, graphs.length);
    return new Change(key.s, key.p, key.o, set);
  }

  /** Where a triple stands in an order, or would stand. */
  private static int place(Order order, int first, int second, int third) {
    int from = order.from(first);
    int to = order.to(first);
    int low = order.lower(from, to, second);
    return order.lowerThird(low, order.lower(low, to, second + 1), third);
  }

  private static boolean is(Order order, int at, int first, int second, int third) {
    return at < order.to(first)
        && at >= order.from(first)
        && order.second()[at] == second
        && order.third()[at] == third;
  }

  private static Order merge(
      Order order, List<Change> changes, List<ToIntFunction<Change>> places, int range) {
    ToIntFunction<Change> first = places.get(0);
    ToIntFunction<Change> second = places.get(1);
    ToIntFunction<Change> third = places.get(2);
    List<Change> sorted =
        changes.stream()
            .sorted(Comparator.comparingInt(first).thenComparingInt(second).thenComparingInt(third))
            .toList();
    Copy copy = new Copy(order, order.size() + changes.size(), range);
    for (Change change : sorted) {
      int a = first.applyAsInt(change);
      int b = second.applyAsInt(change);
      int c = third.applyAsInt(change);
      int at = place(order, a, b, c);
      copy.put(at, is(order, at, a, b, c), new int[] {a, b, c, change.set});
    }
    return copy.end();
  }

  /** An order being copied. */
  private static final class Copy {
    private final Order old;
    private final int[] second;
    private final int[] third;
    private final int[] graphs;
    private final int[] more;
    private int read;
    private int written;

    Copy(Order old, int most, int range) {
      this.old = old;
      this.second = new int[most];
      this.third = new int[most];
      this.graphs = new int[most];
      this.more = new int[range + 1];
    }

    /**
     * Puts a triple at a place of the old order.
     *
     * @param there whether the triple is in the old order
     * @param triple its three places and the set of its graphs, {@link #GONE} when it goes
     */
    void put(int place, boolean there, int[] triple) {
      take(place);
      if (there) {
        read++;
        more[triple[0] + 1]--;
      }
      if (triple[3] != GONE) {
        second[written] = triple[1];
        third[written] = triple[2];
        graphs[written++] = triple[3];
        more[triple[0] + 1]++;
      }
    }

    private void take(int end) {
      int length = end - read;
      System.arraycopy(old.second(), read, second, written, length);
      System.arraycopy(old.third(), read, third, written, length);
      System.arraycopy(old.graphs(), read, graphs, written, length);
      read = end;
      written += length;
    }

    Order end() {
      take(old.size());
      for (int term = 1; term < more.length; term++) {
        more[term] += more[term - 1];
      }
      for (int term = 0; term < more.length; term++) {
        more[term] += old.from(term);
      }
      return new Order(more, exact(second), exact(third), exact(graphs));
    }

    private int[] exact(int[] values) {
      return values.length == written ? values : Arrays.copyOf(values, written);
    }
  }
}
