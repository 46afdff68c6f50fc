package org.vigie.quarantine;

import java.util.List;

/** The quarantine cannot do what was asked. Carries the key of a message of this package. */
public final class QuarantineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<String> arguments;

  QuarantineException(String key, Throwable cause, String... arguments) {
    super(key + " " + List.of(arguments), cause);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** The key of the message. */
  public String key() {
    return key;
  }

  /** What the message names. */
  public List<String> arguments() {
    return arguments;
  }
}
