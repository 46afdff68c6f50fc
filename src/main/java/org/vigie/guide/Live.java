package org.vigie.guide;

import java.util.Optional;

/** What a text draws from the data when it is shown, written in double braces. */
public sealed interface Live {
  /**
   * One value: {@code {{figure:NAME}}}.
   *
   * @param name of a query of {@code figures/} that gives one value
   */
  record Value(String name) implements Live {}

  /**
   * A table: {@code {{table:NAME}}}, alone in its paragraph.
   *
   * @param name of a query of {@code figures/} that gives a table
   */
  record Table(String name) implements Live {}

  /**
   * A query with its answer: {@code {{query:NAME}}}, alone in its paragraph.
   *
   * @param name of a query of {@code figures/} that gives a table
   */
  record Asked(String name) implements Live {}

  /**
   * The value of one claim: {@code {{claim:type/slug property source}}}.
   *
   * @param cite which claim
   */
  record Claimed(Cite cite) implements Live {}

  /** Whether it stands alone in its paragraph, which gives way to it. */
  default boolean isBlock() {
    return this instanceof Table || this instanceof Asked;
  }

  /** What stands between the braces; empty when it is none of these. */
  static Optional<Live> find(String words) {
    int colon = words.indexOf(':');
    String key = words.substring(colon + 1);
    return switch (colon < 0 ? "" : words.substring(0, colon)) {
      case "figure" -> Optional.of(new Value(key));
      case "table" -> Optional.of(new Table(key));
      case "query" -> Optional.of(new Asked(key));
      case "claim" -> Cite.find(key).map(Claimed::new);
      default -> Optional.empty();
    };
  }
}
