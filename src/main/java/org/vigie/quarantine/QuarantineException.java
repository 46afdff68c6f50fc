package org.vigie.quarantine;

import org.vigie.words.SpokenException;

/** The quarantine cannot do what was asked. */
public final class QuarantineException extends SpokenException {
  private static final long serialVersionUID = 1L;

  QuarantineException(String key, Throwable cause, String... arguments) {
    super(key, cause, arguments);
  }
}
