package org.vigie.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of marks, one mark for each thing: what is counted can be counted again by eye. Where
 * there are too many for marks, a column is one bar of the same height.
 *
 * @param columns from left to right
 * @param height of the drawing in pixels, without the labels below
 */
public record Units(List<Column> columns, int height) {
  private static final int STEP = 20;
  private static final int SIDE = 15;
  private static final int HIGHEST = 14;
  private static final int ROOM = 24;
  private static final String ELSEWHERE = "els";

  /** Copies the list. */
  public Units {
    columns = List.copyOf(columns);
  }

  /**
   * What a mark stands for.
   *
   * @param fill its class
   * @param hint what a pointer reads on it
   * @param elsewhere whether only a source that is not followed puts it here
   */
  public record Mark(String fill, String hint, boolean elsewhere) {}

  /**
   * What a column stands for.
   *
   * @param label below it
   * @param marks from the bottom
   */
  public record Group(String label, List<Mark> marks) {
    /** Copies the list. */
    public Group {
      marks = List.copyOf(marks);
    }

    /** How many are counted here. */
    public int count() {
      return (int) marks.stream().filter(mark -> !mark.elsewhere()).count();
    }
  }

  /**
   * A column.
   *
   * @param x its middle, in percent
   * @param label below it
   * @param count above it
   * @param base where the count stands, in pixels: above what is counted, below what is not
   * @param boxes its marks
   */
  public record Column(String x, String label, int count, int base, List<Box> boxes) {
    /** Copies the list. */
    public Column {
      boxes = List.copyOf(boxes);
    }
  }

  /**
   * A mark.
   *
   * @param y its upper edge in pixels
   * @param height of it
   * @param fill its class
   * @param hint what a pointer reads on it
   */
  public record Box(int y, int height, String fill, String hint) {
    /** Half the width of a mark. */
    public int half() {
      return (SIDE + 1) / 2;
    }

    /** The width of a mark. */
    public int side() {
      return SIDE;
    }
  }

  /** The drawing of groups. */
  public static Units of(List<Group> groups) {
    int most = groups.stream().mapToInt(group -> group.marks().size()).max().orElse(1);
    double step = most <= HIGHEST ? STEP : (double) STEP * HIGHEST / most;
    int height = (int) Math.round(step * Math.max(1, most)) + ROOM;
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      String x = Strip.percent(100 * (i + 0.5) / groups.size());
      columns.add(column(x, groups.get(i), step, height));
    }
    return new Units(columns, height);
  }

  /** What is counted, then the count, then what only another source puts here. */
  private static Column column(String x, Group group, double step, int height) {
    List<Box> boxes = new ArrayList<>();
    int side = Math.max(1, (int) Math.round(step * SIDE / STEP));
    for (int n = 0; n < group.marks().size(); n++) {
      Mark mark = group.marks().get(n);
      int lifted = mark.elsewhere() ? ROOM : 0;
      int y = (int) Math.round(height - step * (n + 1)) - lifted;
      boxes.add(new Box(y, side, mark.elsewhere() ? ELSEWHERE : mark.fill(), mark.hint()));
    }
    int base = (int) Math.round(height - step * group.count()) - 5;
    return new Column(x, group.label(), group.count(), base, boxes);
  }
}
