package org.vigie.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The store cannot be used as asked; it is as it was. Carries the key of a message of this
 * package's bundle, for whoever speaks to the reader.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<String> arguments;

  StoreException(String key, @Nullable Throwable cause, String... arguments) {
    super(key + " " + List.of(arguments), cause);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** The key of the message, such as {@code store.inUse}. */
  public String key() {
    return key;
  }

  /** What the message names: the folder, and what was found there. */
  public List<String> arguments() {
    return arguments;
  }
}
