package org.vigie.claim;

import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What consolidation needs to know of a source.
 *
 * @param id its IRI
 * @param type a code such as {@code src-press}; {@code src-party} is a document of a party
 * @param publishedOn when the source said it
 * @param derivesFrom the sources it copies: together they count as one root
 */
public record SourceRecord(
    Node id, @Nullable Node type, @Nullable EdtfDate publishedOn, List<Node> derivesFrom) {
  /** Copies the list. */
  public SourceRecord {
    derivesFrom = List.copyOf(derivesFrom);
  }
}
