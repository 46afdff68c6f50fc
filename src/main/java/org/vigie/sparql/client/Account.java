package org.vigie.sparql.client;

import java.time.Duration;

/** What is left of a client's budget. Used under the lock of {@link Clients}. */
final class Account {
  private static final double MINUTE = Duration.ofMinutes(1).toNanos();

  private final Budget budget;
  private double time;
  private double errors;
  private long at;

  Account(Budget budget, long now) {
    this.budget = budget;
    this.time = budget.timeBurst().toNanos();
    this.errors = budget.errorBurst();
    this.at = now;
  }

  /** How long until both are above nothing; zero when they are. */
  Duration toWait(long now) {
    refill(now);
    double forTime = -time / budget.time().toNanos();
    double forErrors = (1 - errors) / budget.errors();
    return Duration.ofNanos((long) (Math.max(0, Math.max(forTime, forErrors)) * MINUTE));
  }

  void spend(Duration spent) {
    time -= spent.toNanos();
  }

  void blame() {
    errors = Math.max(0, errors - 1);
  }

  /** Whether forgetting it changes nothing. */
  boolean isFull(long now) {
    refill(now);
    return time >= budget.timeBurst().toNanos() && errors >= budget.errorBurst();
  }

  private void refill(long now) {
    double minutes = (now - at) / MINUTE;
    time =
        Math.min((double) budget.timeBurst().toNanos(), time + minutes * budget.time().toNanos());
    errors = Math.min(budget.errorBurst(), errors + minutes * budget.errors());
    at = now;
  }
}
