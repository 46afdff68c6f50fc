package org.vigie.web;

import java.util.List;

/** A request that cannot be answered, with what the answer says ({@code Problems}). */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

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
