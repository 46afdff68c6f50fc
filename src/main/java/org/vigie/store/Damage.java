package org.vigie.store;

import java.util.List;

/**
 * Something in the files of the database that is not as TDB2 wrote it.
 *
 * @param key the key of a message of this package's bundle, such as {@code damage.index}
 * @param arguments what the message names
 */
public record Damage(String key, List<String> arguments) {
  /** Copies the list. */
  public Damage {
    arguments = List.copyOf(arguments);
  }

  static Damage of(String key, String... arguments) {
    return new Damage(key, List.of(arguments));
  }
}
