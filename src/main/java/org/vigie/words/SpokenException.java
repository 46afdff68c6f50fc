package org.vigie.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something cannot be done as asked, and a reader is told why: carries the key of a message of the
 * bundle of its own package.
 */
public abstract class SpokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<String> arguments;

  /**
   * With what the message names.
   *
   * @param key of the message, such as {@code store.inUse}
   * @param arguments of the message
   */
  protected SpokenException(String key, @Nullable Throwable cause, String... arguments) {
    super(key + " " + List.of(arguments), cause);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** The key of the message. */
  public final String key() {
    return key;
  }

  /** The message, for a reader. */
  public final String say(Lang lang) {
    return Words.of(getClass(), lang).say(key, arguments.toArray());
  }
}
