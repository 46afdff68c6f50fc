package org.vigie.web.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vigie.web.chart.Land.Point;

/**
 * Which pieces of border areas share. A ring is cut where the set of areas at its points changes;
 * each piece is thinned in one direction, so that both sides get the same line.
 */
final class Topology {
  private final Map<Key, Set<String>> owners = new HashMap<>();
  private final double tolerance;

  /** Points that differ by less than the accumulated rounding of the source are one. */
  private record Key(long x, long y) implements Comparable<Key> {
    static Key of(Point point) {
      return new Key(Math.round(point.x() * 10), Math.round(point.y() * 10));
    }

    @Override
    public int compareTo(Key other) {
      return x == other.x ? Long.compare(y, other.y) : Long.compare(x, other.x);
    }
  }

  /**
   * A piece of a ring.
   *
   * @param points in the direction of the ring, thinned
   * @param canonical the same in the direction that both sides agree on
   * @param owners the areas on its sides
   */
  record Piece(List<Point> points, List<Point> canonical, List<String> owners) {}

  Topology(Map<String, List<List<Point>>> areas, double tolerance) {
    this.tolerance = tolerance;
    areas.forEach(
        (name, rings) ->
            rings.forEach(
                ring ->
                    ring.forEach(
                        point ->
                            owners
                                .computeIfAbsent(Key.of(point), k -> new TreeSet<>())
                                .add(name))));
  }

  /** The pieces of a ring, in order; together they close it. */
  List<Piece> pieces(List<Point> ring) {
    int start = firstNode(ring);
    List<Piece> pieces = new ArrayList<>();
    List<Point> open = new ArrayList<>(List.of(ring.get(start)));
    for (int i = 1; i <= ring.size(); i++) {
      Point point = ring.get((start + i) % ring.size());
      open.add(point);
      if (i == ring.size() || isNode(ring, (start + i) % ring.size())) {
        pieces.add(piece(open));
        open = new ArrayList<>(List.of(point));
      }
    }
    return pieces;
  }

  private int firstNode(List<Point> ring) {
    for (int i = 0; i < ring.size(); i++) {
      if (isNode(ring, i)) {
        return i;
      }
    }
    return 0;
  }

  /** Whether borders meet here: the areas at this point are not those at both its neighbours. */
  private boolean isNode(List<Point> ring, int i) {
    Set<String> here = at(ring.get(i));
    Set<String> before = at(ring.get((i + ring.size() - 1) % ring.size()));
    Set<String> after = at(ring.get((i + 1) % ring.size()));
    return here.size() > 2 || !(before.containsAll(here) && after.containsAll(here));
  }

  private Set<String> at(Point point) {
    return owners.getOrDefault(Key.of(point), Set.of());
  }

  private Piece piece(List<Point> points) {
    boolean turned =
        Key.of(points.getFirst()).compareTo(Key.of(points.getLast())) > 0
            || (points.size() > 2
                && Key.of(points.getFirst()).equals(Key.of(points.getLast()))
                && Key.of(points.get(1)).compareTo(Key.of(points.get(points.size() - 2))) > 0);
    List<Point> canonical = thinned(turned ? points.reversed() : points);
    List<String> sides = new ArrayList<>(at(points.getFirst()));
    points.forEach(point -> sides.retainAll(at(point)));
    return new Piece(turned ? canonical.reversed() : canonical, canonical, sides);
  }

  /** The line without the points that lie within the tolerance of it (Douglas and Peucker). */
  private List<Point> thinned(List<Point> points) {
    boolean[] kept = new boolean[points.size()];
    kept[0] = true;
    kept[points.size() - 1] = true;
    keep(points, 0, points.size() - 1, kept);
    List<Point> left = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        // The corners of both sides are the same to the tenth, so that lines meet.
        Key key = Key.of(points.get(i));
        left.add(new Point(key.x() / 10.0, key.y() / 10.0));
      }
    }
    return Collections.unmodifiableList(left);
  }

  private void keep(List<Point> points, int from, int to, boolean[] kept) {
    int farthest = -1;
    double most = tolerance;
    for (int i = from + 1; i < to; i++) {
      double away = away(points.get(i), points.get(from), points.get(to));
      if (away > most) {
        most = away;
        farthest = i;
      }
    }
    if (farthest > 0) {
      kept[farthest] = true;
      keep(points, from, farthest, kept);
      keep(points, farthest, to, kept);
    }
  }

  private static double away(Point point, Point a, Point b) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double length = Math.hypot(dx, dy);
    return length == 0
        ? Math.hypot(point.x() - a.x(), point.y() - a.y())
        : Math.abs(dy * point.x() - dx * point.y() + b.x() * a.y() - b.y() * a.x()) / length;
  }
}
