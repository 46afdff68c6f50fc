package org.vigie.release;

import org.jspecify.annotations.Nullable;
import org.vigie.words.SpokenException;

/** A release cannot be made, checked or put back; nothing was left half-written. */
public final class ReleaseException extends SpokenException {
  private static final long serialVersionUID = 1L;

  /**
   * With what the message names.
   *
   * @param key of the message
   * @param arguments of the message
   */
  public ReleaseException(String key, @Nullable Throwable cause, String... arguments) {
    super(key, cause, arguments);
  }
}
