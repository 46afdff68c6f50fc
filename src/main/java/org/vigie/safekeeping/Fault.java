package org.vigie.safekeeping;

import java.util.List;

/**
 * Something that a store holds and must not, or lacks and must have.
 *
 * @param key the key of a message of this package's bundle, such as {@code fault.graph}
 * @param count how many times it was met
 * @param examples what the message names, for the first few of them
 */
public record Fault(String key, long count, List<String> examples) {
  /** Copies the list. */
  public Fault {
    examples = List.copyOf(examples);
  }
}
