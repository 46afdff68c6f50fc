package org.vigie.safekeeping;

import org.jspecify.annotations.Nullable;
import org.vigie.words.SpokenException;

/** A backup cannot be made or put back; nothing was left half-written. */
public final class SafekeepingException extends SpokenException {
  private static final long serialVersionUID = 1L;

  SafekeepingException(String key, @Nullable Throwable cause, String... arguments) {
    super(key, cause, arguments);
  }
}
