package org.vigie.doctor.steps;

import org.jspecify.annotations.Nullable;

/**
 * Shares out the time of one thread among steps that call one another: at each moment it runs for
 * the innermost. Only ever used by one thread.
 */
final class Clock {
  private @Nullable Step current;
  private long since = System.nanoTime();

  /** The step that ran until now; the time from here on is that of the other. */
  @Nullable Step enter(@Nullable Step step) {
    long now = System.nanoTime();
    if (current != null) {
      current.nanos += now - since;
    }
    since = now;
    Step before = current;
    current = step;
    return before;
  }
}
