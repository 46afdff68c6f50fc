package org.vigie.engine.plan;

/** The whole of a query part is one that only ARQ knows. */
final class Unplanned extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unplanned() {
    super("Left to ARQ", null, false, false);
  }
}
