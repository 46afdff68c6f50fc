package org.vigie.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;

/** Addresses that are read: GET, and HEAD with the same headers (RFC 9110 section 9.3.2). */
final class Reads {
  private static final Set<HandlerType> METHODS = Set.of(HandlerType.GET, HandlerType.HEAD);

  private Reads() {}

  /** Whether something is read. */
  static boolean is(Context ctx) {
    return METHODS.contains(ctx.method());
  }

  /** Answers both methods; the server drops the body of the second. */
  static void add(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
