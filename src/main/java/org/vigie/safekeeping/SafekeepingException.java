package org.vigie.safekeeping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A backup cannot be made or put back; nothing was left half-written. Carries the key of a message
 * of this package's bundle.
 */
public final class SafekeepingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<String> arguments;

  SafekeepingException(String key, @Nullable Throwable cause, String... arguments) {
    super(key + " " + List.of(arguments), cause);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** The key of the message, such as {@code backup.altered}. */
  public String key() {
    return key;
  }

  /** What the message names: the file, and what was found in it. */
  public List<String> arguments() {
    return arguments;
  }
}
