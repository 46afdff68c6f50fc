package org.vigie.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What is sought.
 *
 * @param words all of which a text must have; {@code "a phrase"}, {@code beginn*}, {@code
 *     -without}, {@code one | other}, {@code near~}
 * @param properties of which it must be the text of one; any when there is none
 * @param subject of which it must be said; of anything when empty
 * @param language of the text, such as {@code fr}; any when empty
 * @param limit the most hits
 */
public record Wanted(
    String words,
    Collection<Node> properties,
    Optional<Node> subject,
    Optional<String> language,
    int limit) {
  /** Copies the properties. */
  public Wanted {
    properties = List.copyOf(properties);
  }

  /** Words in any text. */
  public static Wanted of(String words, int limit) {
    return new Wanted(words, List.of(), Optional.empty(), Optional.empty(), limit);
  }
}
