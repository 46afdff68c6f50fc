package org.vigie.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.claim.EdtfDate;
import org.vigie.web.speech.Speech;

/**
 * Steps on a line of years, one below the other. A day is a disc; a month or a year is a bar over
 * all the days that it can mean. A value that is not displayed is hollow.
 *
 * @param rows the steps, earliest first
 * @param ticks the years
 * @param height of the drawing
 */
public record Timeline(List<Row> rows, List<Tick> ticks, int height) {
  /** The width of the drawing, of which the left is for the names of the steps. */
  public static final int WIDTH = 720;

  private static final int LEFT = 190;
  private static final int RIGHT = 560;
  private static final int LINE = 30;
  private static final int TOP = 34;
  private static final int MOST_TICKS = 9;
  private static final int LEAST_BAR = 10;

  /** Copies the lists. */
  public Timeline {
    rows = List.copyOf(rows);
    ticks = List.copyOf(ticks);
  }

  /**
   * A step as a source dates it.
   *
   * @param kind of step
   * @param when in words
   * @param date as known
   * @param kept whether the date is displayed
   * @param status in words
   */
  public record Entry(String kind, String when, EdtfDate date, boolean kept, String status) {
    /** Whether the day is known. */
    boolean isDay() {
      return date.notBefore().equals(date.notAfter());
    }
  }

  /**
   * A row of the drawing.
   *
   * @param entry the step
   * @param y its height
   * @param from where its mark begins
   * @param width of its mark; zero for a day
   * @param text where the words of its date begin
   */
  public record Row(Entry entry, int y, long from, long width, long text) {}

  /** A year and its place. */
  public record Tick(int year, long x) {}

  /** The drawing of some steps, earliest first; none without steps. */
  public static Optional<Timeline> of(List<Entry> entries) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    int first = entries.stream().mapToInt(entry -> entry.date().year()).min().orElse(0);
    int last =
        1 + entries.stream().mapToInt(entry -> entry.date().notAfter().getYear()).max().orElse(0);
    List<Tick> ticks = new ArrayList<>();
    int step = Math.max(1, (last - first + MOST_TICKS - 1) / MOST_TICKS);
    for (int year = first; year <= last; year += step) {
      ticks.add(new Tick(year, x(LocalDate.of(year, 1, 1), first, last)));
    }
    List<Row> rows = new ArrayList<>();
    for (Entry entry : entries) {
      long from = x(entry.date().notBefore(), first, last);
      long to = x(entry.date().notAfter().plusDays(1), first, last);
      long width = entry.isDay() ? 0 : Math.max(LEAST_BAR, to - from);
      rows.add(new Row(entry, TOP + LINE * rows.size() + LINE / 2, from, width, from + width + 10));
    }
    return Optional.of(new Timeline(rows, ticks, TOP + LINE * rows.size() + 8));
  }

  private static long x(LocalDate day, int first, int last) {
    LocalDate begin = LocalDate.of(first, 1, 1);
    long whole = ChronoUnit.DAYS.between(begin, LocalDate.of(last, 1, 1));
    return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(begin, day) / whole;
  }

  /** The drawing in a sentence. */
  public String sentence(Speech say) {
    return say.t(
        "steps.sentence",
        String.join(
            say.t("list.semicolon"),
            rows.stream()
                .map(
                    row ->
                        say.t(
                            "steps.step",
                            row.entry().kind(),
                            row.entry().when(),
                            row.entry().status()))
                .toList()));
  }
}
