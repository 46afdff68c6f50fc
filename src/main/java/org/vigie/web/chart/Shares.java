package org.vigie.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A bar whose parts say how sure they are: filled for what is verified or plausible, hollow for
 * what nobody has read again, in the warm colour for what sources dispute. The three are the same
 * in every chart of the state of play.
 */
public final class Shares {
  /** What is verified or plausible. */
  public static final String SURE = "f1";

  /** What is recorded as found and not yet checked. */
  public static final String UNREAD = "hol";

  /** What sources contradict one another on. */
  public static final String DISPUTED = "f3";

  private static final double GAP = 0.5;

  private Shares() {}

  /**
   * A part of a bar.
   *
   * @param x where it starts, in percent
   * @param width how wide it is, in percent
   * @param fill its class
   */
  public record Part(String x, String width, String fill) {}

  /** The class of a mark of a status. */
  public static String fill(String status) {
    return switch (status) {
      case "verified", "plausible" -> SURE;
      case "contested" -> DISPUTED;
      default -> UNREAD;
    };
  }

  /** The parts of a bar whose whole length stands for so many, the surest first. */
  public static List<Part> of(Map<String, Integer> byStatus, int whole) {
    List<Part> parts = new ArrayList<>();
    double x = 0;
    for (String fill : List.of(SURE, UNREAD, DISPUTED)) {
      int count =
          byStatus.entrySet().stream()
              .filter(entry -> fill(entry.getKey()).equals(fill))
              .mapToInt(Map.Entry::getValue)
              .sum();
      if (count > 0 && whole > 0) {
        double width = 100.0 * count / whole;
        parts.add(new Part(Strip.percent(x), Strip.percent(Math.max(0.4, width - GAP)), fill));
        x += width;
      }
    }
    return parts;
  }
}
