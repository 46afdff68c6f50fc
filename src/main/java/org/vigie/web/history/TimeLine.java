package org.vigie.web.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.dossier.Ref;
import org.vigie.web.chart.Strip;

/**
 * The moments on one line of time, a lane for each thread. Places are percentages given as
 * attributes, so that no style is needed and no text is scaled.
 *
 * @param from its first year
 * @param to its last year
 * @param lanes from top to bottom
 * @param bands the waves behind them
 * @param ticks the years below them
 * @param height of the drawing in pixels
 * @param left how many moments are not drawn: too far in time, or too many
 */
public record TimeLine(
    int from, int to, List<Lane> lanes, List<Band> bands, List<Tick> ticks, int height, int left) {
  private static final int FIRST_YEAR = 2007;

  /** How far back and ahead of the last year to show a moment is drawn. */
  static final int BACK = 60;

  static final int AHEAD = 20;

  /** How many moments are drawn, the latest ones. */
  static final int MOST = 600;

  private static final int HEAD = 34;
  private static final int TEXT = 16;
  private static final int STEP = 14;
  private static final int GAP = 20;
  private static final int FOOT = 28;
  private static final double NEAR = 1.4;
  private static final int LABELLED = 3;

  /** Copies the lists. */
  public TimeLine {
    lanes = List.copyOf(lanes);
    bands = List.copyOf(bands);
    ticks = List.copyOf(ticks);
  }

  /**
   * A thread.
   *
   * @param thread the code; empty for the signatures that the pages of contracts give
   * @param text height of its name
   * @param axis height of its line
   * @param marks its moments
   */
  public record Lane(Optional<Ref> thread, int text, int axis, List<Mark> marks) {
    /** Copies the list. */
    public Lane {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A moment on its lane.
   *
   * @param moment what happened
   * @param x place of its first possible day
   * @param reach the line that it draws: as far as its date is imprecise or in competition
   * @param others places of the other days in competition
   * @param y its height
   */
  public record Mark(Moment moment, String x, Reach reach, List<String> others, int y) {
    /** Copies the list. */
    public Mark {
      others = List.copyOf(others);
    }
  }

  /**
   * A stretch of time.
   *
   * @param from where it begins
   * @param until where it ends
   */
  public record Reach(String from, String until) {
    /** Whether it can be seen. */
    public boolean isLong() {
      return !from.equals(until);
    }
  }

  /**
   * A wave behind the lanes.
   *
   * @param number from 1
   * @param x where it begins
   * @param width how wide it is
   */
  public record Band(int number, String x, String width) {}

  /**
   * A year.
   *
   * @param year its number
   * @param x where it begins
   * @param labelled whether its number is written
   */
  public record Tick(int year, String x, boolean labelled) {}

  /**
   * Draws moments.
   *
   * @param all the moments in the order of time; those that are too far are left out
   * @param threads the lanes, in their order
   * @param until the last year to show at least
   */
  static TimeLine of(List<Moment> all, List<Ref> threads, int until) {
    List<Moment> moments = drawn(all, until);
    int from = moments.stream().mapToInt(Moment::year).min().orElse(FIRST_YEAR);
    int to = moments.stream().mapToInt(Moment::year).max().orElse(until);
    Scale scale = new Scale(Math.min(FIRST_YEAR, from), Math.max(until, to));
    List<Lane> lanes = new ArrayList<>();
    for (Ref thread : threads) {
      List<Moment> events =
          moments.stream().filter(m -> !m.signature() && m.lanes().contains(thread)).toList();
      lanes.add(lane(Optional.of(thread), events, bottom(lanes), scale));
    }
    List<Moment> signatures =
        moments.stream()
            .filter(Moment::signature)
            .sorted(Comparator.comparing(TimeLine::begin))
            .toList();
    lanes.add(lane(Optional.empty(), signatures, bottom(lanes), scale));
    return new TimeLine(
        scale.from(),
        scale.to(),
        lanes,
        bands(scale),
        ticks(scale),
        bottom(lanes) + FOOT,
        all.size() - moments.size());
  }

  /** A mistyped year must not draw a thousand, nor a crowd a wall. */
  private static List<Moment> drawn(List<Moment> all, int until) {
    List<Moment> near =
        all.stream()
            .filter(moment -> begin(moment).getYear() >= until - BACK)
            .filter(moment -> end(moment).getYear() <= until + AHEAD)
            .toList();
    return near.subList(Math.max(0, near.size() - MOST), near.size());
  }

  /** Where the next lane begins. */
  private static int bottom(List<Lane> lanes) {
    return lanes.isEmpty() ? HEAD : lanes.getLast().axis() + GAP;
  }

  /** How many moments each lane has in each wave. */
  public Map<Lane, List<Integer>> counts() {
    Map<Lane, List<Integer>> counts = new LinkedHashMap<>();
    for (Lane lane : lanes) {
      counts.put(
          lane,
          bands.stream()
              .map(
                  band ->
                      (int)
                          lane.marks().stream()
                              .filter(m -> Wave.numberOf(m.moment().year()) == band.number())
                              .count())
              .toList());
    }
    return counts;
  }

  /** The height of the line of years. */
  public int foot() {
    return height - FOOT;
  }

  private static Lane lane(Optional<Ref> thread, List<Moment> moments, int top, Scale scale) {
    List<Double> taken = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (Moment moment : moments) {
      double from = scale.place(begin(moment));
      double until = scale.place(end(moment));
      int level = 0;
      while (level < taken.size() && from - taken.get(level) < NEAR) {
        level++;
      }
      if (level == taken.size()) {
        taken.add(until);
      }
      taken.set(level, until);
      places.add(new Place(moment, from, until, level));
    }
    int axis = top + TEXT + STEP * Math.max(2, taken.size());
    return new Lane(
        thread, top + TEXT, axis, places.stream().map(place -> place.mark(axis, scale)).toList());
  }

  /** A moment, how far it reaches, and the level on which it hides no other. */
  private record Place(Moment moment, double from, double until, int level) {
    Mark mark(int axis, Scale scale) {
      List<String> others =
          moment.days().stream()
              .map(dated -> dated.day().notBefore())
              .filter(day -> !day.equals(moment.first()))
              .map(day -> Strip.percent(scale.place(day)))
              .toList();
      return new Mark(
          moment,
          Strip.percent(scale.place(moment.first())),
          new Reach(Strip.percent(from), Strip.percent(until)),
          others,
          axis - level * STEP);
    }
  }

  /** The first day that is in competition. */
  private static LocalDate begin(Moment moment) {
    return moment.days().stream()
        .map(dated -> dated.day().notBefore())
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  /** The last day in competition; of a day that is not, the last one that it can mean. */
  private static LocalDate end(Moment moment) {
    return moment.days().stream()
        .map(d -> moment.contestedDay() ? d.day().notBefore() : d.day().notAfter())
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private static List<Band> bands(Scale scale) {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < Wave.STARTS.size(); i++) {
      int from = Math.max(scale.from(), Wave.STARTS.get(i));
      int next = i + 1 < Wave.STARTS.size() ? Wave.STARTS.get(i + 1) : scale.to() + 1;
      double x = scale.place(LocalDate.of(from, 1, 1));
      double end = scale.place(LocalDate.of(next, 1, 1));
      bands.add(new Band(i + 1, Strip.percent(x), Strip.percent(end - x)));
    }
    return bands;
  }

  private static List<Tick> ticks(Scale scale) {
    List<Tick> ticks = new ArrayList<>();
    for (int year = scale.from(); year <= scale.to(); year++) {
      ticks.add(
          new Tick(
              year,
              Strip.percent(scale.place(LocalDate.of(year, 1, 1))),
              (year - scale.from()) % LABELLED == 0));
    }
    return ticks;
  }

  /** From days to percent. */
  private record Scale(int from, int to) {
    private static final double MARGIN = 2.5;

    double place(LocalDate day) {
      long start = LocalDate.of(from, 1, 1).toEpochDay();
      double days = (double) LocalDate.of(to + 1, 1, 1).toEpochDay() - start;
      return MARGIN + (100 - 2 * MARGIN) * (day.toEpochDay() - start) / days;
    }
  }
}
