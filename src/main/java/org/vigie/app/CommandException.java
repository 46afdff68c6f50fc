package org.vigie.app;

import org.vigie.words.SpokenException;

/** What a person asked for cannot be done; its message says why and what would help. */
final class CommandException extends SpokenException {
  private static final long serialVersionUID = 1L;

  CommandException(String key, String... arguments) {
    super(key, null, arguments);
  }
}
