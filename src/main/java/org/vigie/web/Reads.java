package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Addresses that are read: GET, and HEAD with the same headers (RFC 9110 section 9.3.2). */
final class Reads {
  private Reads() {}

  /** Answers both methods; the server drops the body of the second. */
  static void add(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
