package org.vigie.app;

import java.util.List;

/** What a person asked for cannot be done; its message says why and what would help. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<String> arguments;

  CommandException(String key, String... arguments) {
    super(key + " " + List.of(arguments));
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** The key of the message in this package's bundle. */
  String key() {
    return key;
  }

  /** What the message names. */
  List<String> arguments() {
    return arguments;
  }
}
