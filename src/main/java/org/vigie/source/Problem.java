package org.vigie.source;

import java.util.List;
import org.vigie.claim.Place;

/**
 * One thing that is wrong in a document, for the person who edits it.
 *
 * @param place where
 * @param key the message of this package's bundle
 * @param arguments what the message names: the value met, the values that would be accepted
 */
public record Problem(Place place, String key, List<String> arguments) {
  /** Copies the list. */
  public Problem {
    arguments = List.copyOf(arguments);
  }

  /** A problem at a place. */
  public static Problem of(Place place, String key, String... arguments) {
    return new Problem(place, key, List.of(arguments));
  }
}
