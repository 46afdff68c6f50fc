package org.vigie.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
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
  /** Points nearer than this are one: the source rounds each step of a path, and errors add up. */
  private static final double SAME = 0.15;

  private static final Comparator<Point> ORDER =
      Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y);

  private final double tolerance;
  private final Map<Long, List<Point>> grid = new HashMap<>();
  private final Map<Point, Set<String>> owners = new HashMap<>();

  /**
   * A piece of a ring.
   *
   * @param points in the direction of the ring, thinned
   * @param canonical the same in the direction that both sides agree on
   * @param owners the areas on its sides
   */
  record Piece(List<Point> points, List<Point> canonical, List<String> owners) {}

  /**
   * Learns which areas meet where.
   *
   * @param areas the rings of each area
   * @param tolerance how far a thinned line may lie from the line itself
   */
  Topology(Map<String, List<List<Point>>> areas, double tolerance) {
    this.tolerance = tolerance;
    areas.forEach(
        (name, rings) ->
            rings.forEach(
                ring ->
                    ring.forEach(
                        point ->
                            owners.computeIfAbsent(one(point), k -> new TreeSet<>()).add(name))));
  }

  /** The point that stands for all those next to it, to the tenth. */
  private Point one(Point point) {
    long column = Math.round(point.x() / SAME);
    long row = Math.round(point.y() / SAME);
    for (long x = column - 1; x <= column + 1; x++) {
      for (long y = row - 1; y <= row + 1; y++) {
        for (Point known : grid.getOrDefault(cell(x, y), List.of())) {
          if (Math.hypot(known.x() - point.x(), known.y() - point.y()) < SAME) {
            return known;
          }
        }
      }
    }
    grid.computeIfAbsent(cell(column, row), k -> new ArrayList<>()).add(point);
    return point;
  }

  private static long cell(long x, long y) {
    return x << 32 | y;
  }

  /** The pieces of a ring, in order; together they close it. */
  List<Piece> pieces(List<Point> ring) {
    List<Point> points = new ArrayList<>();
    for (Point point : ring) {
      Point one = one(point);
      if (points.isEmpty() || !points.getLast().equals(one)) {
        points.add(one);
      }
    }
    int start = firstNode(points);
    List<Piece> pieces = new ArrayList<>();
    List<Point> open = new ArrayList<>(List.of(points.get(start)));
    for (int i = 1; i <= points.size(); i++) {
      Point point = points.get((start + i) % points.size());
      open.add(point);
      if (i == points.size() || isNode(points, (start + i) % points.size())) {
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
    return owners.getOrDefault(point, Set.of());
  }

  private Piece piece(List<Point> points) {
    int ends = ORDER.compare(points.getFirst(), points.getLast());
    boolean turned =
        ends > 0 || (ends == 0 && ORDER.compare(points.get(1), points.get(points.size() - 2)) > 0);
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
        left.add(points.get(i));
      }
    }
    return List.copyOf(left);
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

  /** How far a point lies from a stretch between two others. */
  private static double away(Point point, Point a, Point b) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double square = dx * dx + dy * dy;
    double along = square == 0 ? 0 : ((point.x() - a.x()) * dx + (point.y() - a.y()) * dy) / square;
    double at = Math.clamp(along, 0, 1);
    return Math.hypot(point.x() - a.x() - at * dx, point.y() - a.y() - at * dy);
  }
}
