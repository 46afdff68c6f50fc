package org.vigie.source.panorama;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** What became of the values of a cell. */
final class Outcome {
  /**
   * What is wrong with a value.
   *
   * @param key the message
   * @param arguments what the message names
   * @param row what is known of its claim, by the columns of the tidy layout
   */
  record Wrong(String key, List<String> arguments, Map<String, String> row) {}

  final List<Node> claims = new ArrayList<>();
  final List<Node> sources = new ArrayList<>();
  final List<Node> opinions = new ArrayList<>();
  final List<Node> known = new ArrayList<>();
  final List<String> degrees = new ArrayList<>();
  final List<Map<String, String>> rows = new ArrayList<>();
  final List<Wrong> wrongs = new ArrayList<>();
  List<Memory.Item> forgotten = List.of();

  List<Node> claims() {
    return claims;
  }

  List<Node> sources() {
    return sources;
  }

  List<Node> opinions() {
    return opinions;
  }

  /** The claims that the store holds and the cell repeats. */
  List<Node> known() {
    return known;
  }

  List<String> degrees() {
    return degrees;
  }

  /** The tidy rows of what was read. */
  List<Map<String, String>> rows() {
    return rows;
  }

  /** What the form had written and is no longer there. */
  List<Memory.Item> forgotten() {
    return forgotten;
  }

  /** What is wrong: the values that are, joined in one row when there are several. */
  Optional<Wrong> wrong() {
    return wrongs.stream()
        .reduce(
            (one, other) -> {
              Map<String, String> row = new LinkedHashMap<>(one.row());
              other.row().forEach((column, text) -> row.merge(column, text, Outcome::join));
              return new Wrong(one.key(), one.arguments(), row);
            });
  }

  private static String join(String one, String other) {
    return one.equals(other) ? one : one + " || " + other;
  }
}
