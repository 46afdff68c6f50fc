package org.vigie.web.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One of the three waves in which the history is told ({@code data/guide/pages/history}), with what
 * happened in it.
 *
 * @param number from 1
 * @param from its first year
 * @param years those in which something happened
 */
public record Wave(int number, int from, List<Year> years) {
  /** The first year of each wave. */
  static final List<Integer> STARTS = List.of(2000, 2014, 2019);

  /** Copies the list. */
  public Wave {
    years = List.copyOf(years);
  }

  /**
   * A year.
   *
   * @param number such as 2016
   * @param events what happened
   * @param signatures of contracts, as their own pages give them
   */
  public record Year(int number, List<Moment> events, List<Moment> signatures) {
    /** Copies the lists. */
    public Year {
      events = List.copyOf(events);
      signatures = List.copyOf(signatures);
    }
  }

  /** How many moments it has. */
  public int size() {
    return years.stream().mapToInt(year -> year.events().size() + year.signatures().size()).sum();
  }

  /** The waves of some moments, in the order of time; one where nothing happened is left out. */
  static List<Wave> of(List<Moment> moments) {
    List<Wave> waves = new ArrayList<>();
    for (int i = 0; i < STARTS.size(); i++) {
      int number = i + 1;
      Map<Integer, List<Moment>> byYear =
          moments.stream()
              .filter(moment -> numberOf(moment.year()) == number)
              .collect(Collectors.groupingBy(Moment::year, TreeMap::new, Collectors.toList()));
      if (!byYear.isEmpty()) {
        waves.add(
            new Wave(
                number,
                STARTS.get(i),
                byYear.entrySet().stream().map(e -> year(e.getKey(), e.getValue())).toList()));
      }
    }
    return waves;
  }

  /** The wave of a year, from 1; what came before the first belongs to it. */
  static int numberOf(int year) {
    int number = 1;
    for (int i = 1; i < STARTS.size(); i++) {
      number = year >= STARTS.get(i) ? i + 1 : number;
    }
    return number;
  }

  private static Year year(int number, List<Moment> moments) {
    return new Year(
        number,
        moments.stream().filter(moment -> !moment.signature()).toList(),
        moments.stream().filter(Moment::signature).toList());
  }
}
