package org.vigie.release.dump;

import java.util.ArrayList;
import java.util.List;

/**
 * A quad as a canonical document writes it.
 *
 * @param subject a {@link Token}
 * @param predicate a token
 * @param object a token
 * @param graph a token; empty for the default graph
 */
public record Statement(String subject, String predicate, String object, String graph) {
  private static final int TERMS = 4;

  /** Reads a line. */
  static Statement of(String line) {
    List<String> terms = new ArrayList<>(TERMS);
    int at = 0;
    while (line.charAt(at) != '.') {
      int end = end(line, at);
      terms.add(line.substring(at, end));
      at = end + 1;
    }
    return new Statement(
        terms.get(0), terms.get(1), terms.get(2), terms.size() < TERMS ? "" : terms.get(3));
  }

  /** Where the term ends that begins at a place: before the space behind it. */
  private static int end(String line, int start) {
    if (line.charAt(start) != '"') {
      return line.indexOf(' ', start);
    }
    int at = start + 1;
    while (line.charAt(at) != '"') {
      at += line.charAt(at) == '\\' ? 2 : 1;
    }
    return line.indexOf(' ', at);
  }

  /** The line of its graph's part of a dataset: the graph first, then as it is. */
  String byGraph() {
    return graph + '\t' + subject + ' ' + predicate + ' ' + object + " .";
  }

  /** Whether it says the same of the same, in whatever graph. */
  boolean isSameTriple(Statement other) {
    return subject.equals(other.subject)
        && predicate.equals(other.predicate)
        && object.equals(other.object);
  }
}
