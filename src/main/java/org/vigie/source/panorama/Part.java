package org.vigie.source.panorama;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One of the values of a cell, with what stands beside it.
 *
 * @param value its text
 * @param source the text of its source, empty when it names none
 * @param certainty the word of its certainty, empty when it has none
 */
record Part(String value, String source, String certainty) {
  private static final Pattern BETWEEN = Pattern.compile("\\|\\|");

  /**
   * The parts of three cells. One source or one certainty counts for all values; otherwise there
   * are as many as values.
   *
   * @return no answer when their numbers do not agree
   */
  static Answer<List<Part>> list(String value, String source, String certainty) {
    List<String> values = split(value);
    List<String> sources = split(source);
    List<String> certainties = split(certainty);
    int count = values.size();
    if (!agrees(sources, count) || !agrees(certainties, count)) {
      return Answer.no(
          "parts.unequal",
          Integer.toString(count),
          Integer.toString(sources.size()),
          Integer.toString(certainties.size()));
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (!values.get(i).isEmpty()) {
        parts.add(new Part(values.get(i), at(sources, i), at(certainties, i)));
      }
    }
    return Answer.of(parts);
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
