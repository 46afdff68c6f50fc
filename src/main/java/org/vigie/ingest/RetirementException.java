package org.vigie.ingest;

import org.vigie.words.SpokenException;

/** An identifier cannot be taken out of use as asked; nothing was written. */
public final class RetirementException extends SpokenException {
  private static final long serialVersionUID = 1L;

  RetirementException(String key, String... arguments) {
    super(key, null, arguments);
  }
}
