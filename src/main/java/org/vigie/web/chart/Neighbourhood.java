package org.vigie.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A thing at the left, those near it in the middle, and at the right what ties the most of these
 * together. A list says the same and the rest.
 *
 * @param centre the name of the thing
 * @param boxes the names, each at its place
 * @param lines between them
 * @param height of the drawing
 * @param left how many near ones and how many far ones are only in the list
 */
public record Neighbourhood(
    String centre, List<Box> boxes, List<Line> lines, int height, Left left) {
  /** The width of the drawing. */
  public static final int WIDTH = 720;

  private static final int MOST_NEAR = 9;
  private static final int MOST_FAR = 10;
  private static final int NEAR = 232;
  private static final int FAR = 500;
  private static final int BOX = 190;
  private static final int ROW = 46;
  private static final int LONGEST = 27;
  private static final int TOP = 30;

  /** Copies the lists. */
  public Neighbourhood {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /** One near the thing, with its own ties. */
  public record Near(String name, String words, String status, List<Far> ties) {
    /** Copies the list. */
    public Near {
      ties = List.copyOf(ties);
    }
  }

  /** What one of them is tied to. */
  public record Far(String name, String status) {}

  /**
   * A name at its place, on one or two lines, or with a word under it.
   *
   * @param name its lines
   * @param words under it; none when they are empty
   */
  public record Box(int x, int y, int width, List<String> name, String words) {
    /** Copies the list. */
    public Box {
      name = List.copyOf(name);
    }

    /** Where its first line stands. */
    public int first() {
      return y + (name.size() > 1 || !words.isEmpty() ? 16 : 24);
    }
  }

  /** A line between two names, by how sure the tie is. */
  public record Line(String path, String status) {
    /** Dashed when nobody has checked it. */
    public boolean isDashed() {
      return status.equals("unreviewed");
    }

    /** In the colour of disagreement when it is contested. */
    public boolean isContested() {
      return status.equals("contested");
    }
  }

  /** What the drawing leaves to the list. */
  public record Left(int near, int far) {}

  /** Draws a thing and those near it. */
  public static Neighbourhood of(String centre, List<Near> all) {
    List<Near> near = all.subList(0, Math.min(MOST_NEAR, all.size()));
    Map<String, Integer> ties = new LinkedHashMap<>();
    near.forEach(each -> each.ties().forEach(far -> ties.merge(far.name(), 1, Integer::sum)));
    List<String> far =
        ties.entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> -entry.getValue()))
            .limit(MOST_FAR)
            .map(Map.Entry::getKey)
            .toList();
    int rows = Math.max(1, Math.max(near.size(), far.size()));
    int height = TOP + rows * ROW + 6;
    List<Box> boxes = new ArrayList<>();
    boxes.add(new Box(1, TOP + (rows * ROW - ROW) / 2, 150, wrapped(centre, 21), ""));
    for (int i = 0; i < near.size(); i++) {
      boxes.add(
          new Box(
              NEAR,
              y(i, near.size(), rows),
              BOX,
              List.of(clipped(near.get(i).name(), LONGEST)),
              clipped(near.get(i).words(), LONGEST + 3)));
    }
    for (int i = 0; i < far.size(); i++) {
      boxes.add(new Box(FAR, y(i, far.size(), rows), 218, wrapped(far.get(i), 32), ""));
    }
    return new Neighbourhood(
        centre,
        boxes,
        lines(near, far, boxes),
        height,
        new Left(all.size() - near.size(), Math.max(0, ties.size() - far.size())));
  }

  /** Spreads a column over the rows of the longest one. */
  private static int y(int place, int count, int rows) {
    return TOP + (int) Math.round((place + 0.5) * rows * ROW / count - ROW / 2.0);
  }

  private static List<Line> lines(List<Near> near, List<String> far, List<Box> boxes) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < near.size(); i++) {
      Box party = boxes.get(1 + i);
      lines.add(new Line(path(boxes.getFirst(), party), near.get(i).status()));
      for (Far tie : near.get(i).ties()) {
        int place = far.indexOf(tie.name());
        if (place >= 0) {
          lines.add(new Line(path(party, boxes.get(1 + near.size() + place)), tie.status()));
        }
      }
    }
    return lines;
  }

  private static String path(Box from, Box to) {
    int left = from.x() + from.width();
    int middle = (left + to.x()) / 2;
    int y = from.y() + 19;
    int end = to.y() + 19;
    return "M%d %dC%d %d %d %d %d %d".formatted(left, y, middle, y, middle, end, to.x(), end);
  }

  /** A name on one line or two. */
  private static List<String> wrapped(String name, int most) {
    int cut = name.length() <= most ? -1 : name.lastIndexOf(' ', most);
    return cut <= 0
        ? List.of(clipped(name, most))
        : List.of(name.substring(0, cut), clipped(name.substring(cut + 1), most));
  }

  private static String clipped(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
  }
}
