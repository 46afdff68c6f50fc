package org.vigie.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * When, by whom and why something is written.
 *
 * @param at when; its day in UTC is the date as of which the view is computed
 * @param agent who is responsible
 * @param reasons why, language-tagged literals
 */
public record Occasion(Instant at, Node agent, List<Node> reasons) {
  /** Copies the list. */
  public Occasion {
    reasons = List.copyOf(reasons);
  }

  LocalDate day() {
    return day(at);
  }

  static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
