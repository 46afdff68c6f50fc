package org.vigie.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bars of a hundred percent, as coordinates of SVG rectangles. */
public final class Bars {
  private static final double GAP = 0.6;

  private Bars() {}

  /**
   * One part of a bar.
   *
   * @param name what it counts
   * @param x where it starts, in percent
   * @param width how wide it is, in percent
   */
  public record Bar(String name, String x, String width) {}

  /** The parts of a whole, in the order of the map, a hair apart; nothing for a count of zero. */
  public static List<Bar> shares(Map<String, Integer> counts) {
    double total = counts.values().stream().mapToInt(Integer::intValue).sum();
    List<Bar> bars = new ArrayList<>();
    double x = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > 0) {
        double width = 100 * entry.getValue() / total;
        bars.add(
            new Bar(entry.getKey(), Strip.percent(x), Strip.percent(Math.max(0.4, width - GAP))));
        x += width;
      }
    }
    return bars;
  }

  /** A count as a share of a whole. */
  public static String share(int count, int whole) {
    return Strip.percent(whole == 0 ? 0 : 100.0 * count / whole);
  }
}
