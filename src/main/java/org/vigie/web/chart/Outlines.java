package org.vigie.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.web.chart.Land.Point;

/** Closed lines of an SVG path, with their area and their centre. */
final class Outlines {
  private static final Pattern TOKEN = Pattern.compile("([A-Za-z])|(-?[\\d.]+(?:e-?\\d+)?)");

  private Outlines() {}

  /** The closed lines of a path made of moves and straight lines, in absolute coordinates. */
  static List<List<Point>> rings(String path) {
    List<List<Point>> rings = new ArrayList<>();
    List<Point> ring = new ArrayList<>();
    Point at = new Point(0, 0);
    char command = 'm';
    List<Double> pair = new ArrayList<>();
    Matcher token = TOKEN.matcher(path);
    while (token.find()) {
      if (token.group(1) != null) {
        command = token.group(1).charAt(0);
        if ("zZ".indexOf(command) >= 0 && !ring.isEmpty()) {
          rings.add(ring);
          at = ring.getFirst();
          ring = new ArrayList<>();
        } else if ("mMlL".indexOf(command) < 0) {
          throw new IllegalArgumentException("A path of straight lines has no " + command);
        }
        continue;
      }
      pair.add(Double.parseDouble(token.group(2)));
      if (pair.size() == 2) {
        boolean absolute = Character.isUpperCase(command);
        at =
            new Point(pair.get(0) + (absolute ? 0 : at.x()), pair.get(1) + (absolute ? 0 : at.y()));
        if (ring.isEmpty() || !near(ring.getLast(), at)) {
          ring.add(at);
        }
        pair.clear();
      }
    }
    return rings;
  }

  private static boolean near(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y()) < 0.05;
  }

  /** The area within a closed line. */
  static double area(List<Point> ring) {
    return Math.abs(signed(ring));
  }

  /** The centre of gravity within a closed line. */
  static Point centre(List<Point> ring) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < ring.size(); i++) {
      Point a = ring.get(i);
      Point b = ring.get((i + 1) % ring.size());
      double cross = a.x() * b.y() - b.x() * a.y();
      x += (a.x() + b.x()) * cross;
      y += (a.y() + b.y()) * cross;
    }
    double six = 6 * signed(ring);
    return six == 0 ? ring.getFirst() : new Point(x / six, y / six);
  }

  private static double signed(List<Point> ring) {
    double sum = 0;
    for (int i = 0; i < ring.size(); i++) {
      Point a = ring.get(i);
      Point b = ring.get((i + 1) % ring.size());
      sum += a.x() * b.y() - b.x() * a.y();
    }
    return sum / 2;
  }
}
