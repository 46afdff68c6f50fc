package org.vigie.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.claim.Content;
import org.vigie.claim.EdtfDate;
import org.vigie.dossier.Fact;
import org.vigie.web.speech.Shown;
import org.vigie.web.speech.Speech;

/**
 * The dots above competing claims: each value at its place on a line, the displayed one filled,
 * sources that agree stacked. Coordinates are attributes, so that no style is needed.
 *
 * @param dots one per claim; two for a range, at its ends
 * @param bars between the ends of ranges
 * @param labels the values in words, near ones together
 */
public record Strip(List<Dot> dots, List<Bar> bars, List<Tick> labels) {
  private static final double LEFT = 4;
  private static final double RIGHT = 96;
  private static final double NEAR = 17;
  private static final int LINE = 34;
  private static final int STACK = 15;

  /** Copies the lists. */
  public Strip {
    dots = List.copyOf(dots);
    bars = List.copyOf(bars);
    labels = List.copyOf(labels);
  }

  /**
   * A claim on the line.
   *
   * @param x place in percent
   * @param y height in pixels
   * @param kept whether the value is displayed
   */
  public record Dot(String x, int y, boolean kept) {}

  /**
   * A range on the line.
   *
   * @param from place of its lower end in percent
   * @param to place of its upper end in percent
   * @param kept whether the value is displayed
   */
  public record Bar(String from, String to, boolean kept) {}

  /**
   * A label under the line.
   *
   * @param x place in percent
   * @param text the value or values
   * @param anchor start, middle or end
   */
  public record Tick(String x, String text, String anchor) {}

  private record Point(double at, double to, Fact.Value value, String text) {
    boolean isRange() {
      return to > at;
    }
  }

  /** The dots of a fact; none when it has fewer than two values that can be set on a line. */
  public static Optional<Strip> find(Fact fact, Speech say) {
    List<Point> points = new ArrayList<>();
    for (Fact.Value value : fact.values()) {
      point(value, say.value(value.best(), fact.property())).ifPresent(points::add);
    }
    if (points.size() < 2 || fact.property().multi()) {
      return Optional.empty();
    }
    points.sort((a, b) -> Double.compare(a.at(), b.at()));
    return Optional.of(draw(points, say));
  }

  private static Optional<Point> point(Fact.Value value, Shown shown) {
    return switch (value.content()) {
      case Content.Exact exact when !exact.denied() && (shown.isNumber() || shown.isDate()) -> {
        double at = place(exact.value().getLiteralLexicalForm(), shown);
        yield Optional.of(new Point(at, at, value, shown.text()));
      }
      case Content.Range range when isNumber(range.min()) && isNumber(range.max()) ->
          Optional.of(
              new Point(
                  place(range.min().getLiteralLexicalForm(), shown),
                  place(range.max().getLiteralLexicalForm(), shown),
                  value,
                  shown.text()));
      default -> Optional.empty();
    };
  }

  private static boolean isNumber(Node node) {
    return node.isLiteral() && node.getLiteralLexicalForm().matches("-?\\d+(\\.\\d+)?");
  }

  private static double place(String machine, Shown shown) {
    return shown.isDate()
        ? new EdtfDate(machine).notBefore().toEpochDay()
        : new BigDecimal(machine).doubleValue();
  }

  private static Strip draw(List<Point> points, Speech say) {
    double min = points.getFirst().at();
    double max = points.stream().mapToDouble(Point::to).max().orElse(min);
    double span = Math.max(max - min, 1e-9);
    List<Dot> dots = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    List<Double> places = new ArrayList<>();
    for (Point point : points) {
      double x = LEFT + (RIGHT - LEFT) * (point.at() - min) / span;
      places.add(x);
      int stack = Math.min(point.value().statements().size(), 3);
      for (int i = 0; i < stack; i++) {
        dots.add(new Dot(percent(x), LINE - i * STACK, point.value().kept()));
      }
      if (point.isRange()) {
        double end = LEFT + (RIGHT - LEFT) * (point.to() - min) / span;
        dots.add(new Dot(percent(end), LINE, point.value().kept()));
        bars.add(new Bar(percent(x), percent(end), point.value().kept()));
      }
    }
    return new Strip(dots, bars, labels(points, places, say));
  }

  private static List<Tick> labels(List<Point> points, List<Double> places, Speech say) {
    List<Tick> ticks = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= points.size(); i++) {
      if (i == points.size() || places.get(i) - places.get(i - 1) > NEAR) {
        String text = say.list(points.subList(start, i).stream().map(Point::text).toList());
        double middle = (places.get(start) + places.get(i - 1)) / 2;
        boolean first = places.get(start) < 25;
        boolean last = places.get(i - 1) > 75;
        ticks.add(
            first
                ? new Tick("0%", text, "start")
                : last ? new Tick("100%", text, "end") : new Tick(percent(middle), text, "middle"));
        start = i;
      }
    }
    return ticks;
  }

  /** A percentage as an SVG coordinate. */
  public static String percent(double value) {
    return BigDecimal.valueOf(value)
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  /** The drawing in a sentence. */
  public String sentence(Speech say) {
    return say.t(
        "strip.sentence",
        String.join(say.t("list.semicolon"), labels.stream().map(Tick::text).toList()));
  }
}
