package org.vigie.export;

import org.vigie.words.SpokenException;

/** A copy cannot be made or checked; its message says why and what would help. */
public final class CopyException extends SpokenException {
  private static final long serialVersionUID = 1L;

  CopyException(String key, String... arguments) {
    super(key, null, arguments);
  }
}
