package org.vigie.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.web.version.VersionLine;

/**
 * What a page can tell of other times.
 *
 * @param since the day of the first revision, ISO; null when there is none
 * @param version the number of the version whose own address this is; 0 when it is none
 * @param lines the versions of a thing, the newest first; empty while they are being counted
 * @param ended the identifiers that were merged into the thing of the page, or the withdrawal of
 *     its claim
 */
public record Retrospect(
    @Nullable String since,
    long version,
    Function<Node, Optional<List<VersionLine>>> lines,
    List<Ended> ended) {
  /** Copies the list. */
  public Retrospect {
    ended = List.copyOf(ended);
  }
}
