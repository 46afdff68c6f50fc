package org.vigie.fate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * The decision that ended an identifier.
 *
 * @param revision the revision that recorded it
 * @param at when
 * @param by who decided
 * @param reasons why, language-tagged literals
 */
public record Cause(
    Optional<Node> revision, Optional<Instant> at, Optional<Node> by, List<Node> reasons) {
  /** Copies the list. */
  public Cause {
    reasons = List.copyOf(reasons);
  }
}
