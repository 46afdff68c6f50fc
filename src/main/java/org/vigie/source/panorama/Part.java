package org.vigie.source.panorama;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One of the values of a cell, with what stands beside it.
 *
 * @param value its text
 * @param unit its currency or unit, empty when it has no cell
 * @param source the text of its source, empty when it names none
 * @param certainty the word of its certainty, empty when it has none
 */
record Part(String value, String unit, String source, String certainty) {
  private static final Pattern BETWEEN = Pattern.compile("\\|\\|");

  /**
   * The parts of a value and of what stands beside it. One source, say, counts for all values;
   * otherwise there are as many as values.
   *
   * @return no answer when their numbers do not agree
   */
  static Answer<List<Part>> list(Part whole) {
    List<String> values = split(whole.value());
    List<String> units = split(whole.unit());
    List<String> sources = split(whole.source());
    List<String> certainties = split(whole.certainty());
    int count = values.size();
    if (!agrees(units, count) || !agrees(sources, count) || !agrees(certainties, count)) {
      return Answer.no(
          "parts.unequal",
          Integer.toString(count),
          Integer.toString(sources.size()),
          Integer.toString(certainties.size()));
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (!values.get(i).isEmpty()) {
        parts.add(new Part(values.get(i), at(units, i), at(sources, i), at(certainties, i)));
      }
    }
    return Answer.of(parts);
  }

  /** Whether two parts say the same, however sure. */
  boolean saysWhat(Part other) {
    return value.equals(other.value) && unit.equals(other.unit) && source.equals(other.source);
  }

  private static boolean agrees(List<String> beside, int count) {
    return beside.size() <= 1 || beside.size() == count;
  }

  private static String at(List<String> beside, int index) {
    return beside.size() == 1 ? beside.getFirst() : beside.get(index);
  }

  private static List<String> split(String text) {
    return BETWEEN.splitAsStream(text).map(String::strip).toList();
  }
}
