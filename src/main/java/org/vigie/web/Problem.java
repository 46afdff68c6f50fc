package org.vigie.web;

import java.util.List;
import org.vigie.state.StateException;
import org.vigie.words.Lang;

/** A request that cannot be answered, with what the answer says ({@code Problems}). */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The key of a problem with the state of knowledge that was asked. */
  static final String STATE = "problem.state";

  private final int status;
  private final String key;
  private final transient List<Object> arguments;

  /**
   * A problem.
   *
   * @param status the HTTP status
   * @param key its title in the bundle; the detail has the same key with {@code .detail}
   * @param arguments of the detail
   */
  Problem(int status, String key, Object... arguments) {
    super(key, null, false, false);
    this.status = status;
    this.key = key;
    this.arguments = List.of(arguments);
  }

  static Problem notFound() {
    return new Problem(404, "problem.404");
  }

  /** A state of knowledge cannot be shown. */
  static Problem of(StateException obstacle, Lang lang) {
    int status =
        switch (obstacle.kind()) {
          case INVALID -> 400;
          case LOST -> 410;
          case TOO_LARGE -> 503;
        };
    return new Problem(status, STATE, obstacle.title(lang), obstacle.detail(lang));
  }

  int status() {
    return status;
  }

  String key() {
    return key;
  }

  Object[] arguments() {
    return arguments.toArray();
  }
}
