package org.vigie.sparql;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Places to run in, of which one client has only a part: so many run at once, some more wait, the
 * rest are sent away. Safe for many threads.
 */
final class Places {
  private static final int MOST_WAITING = 64;

  private final int most;
  private final int perClient;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition left = lock.newCondition();
  private final Map<String, Integer> held = new HashMap<>();
  private int taken;
  private int waiting;

  /**
   * Places.
   *
   * @param most how many there are
   * @param perClient how many of them one client may hold
   */
  Places(int most, int perClient) {
    this.most = most;
    this.perClient = perClient;
  }

  /**
   * Takes a place, for which it waits a while.
   *
   * @return false when none became free, or too many wait already
   */
  boolean take(String client, Duration patience) throws InterruptedException {
    long rest = patience.toNanos();
    lock.lock();
    try {
      while (!isFree(client)) {
        if (rest <= 0 || waiting >= MOST_WAITING) {
          return false;
        }
        waiting++;
        try {
          rest = left.awaitNanos(rest);
        } finally {
          waiting--;
        }
      }
      taken++;
      held.merge(client, 1, Integer::sum);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Gives a place back. */
  void leave(String client) {
    lock.lock();
    try {
      taken--;
      held.computeIfPresent(client, (who, count) -> count == 1 ? null : count - 1);
      left.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean isFree(String client) {
    return taken < most && held.getOrDefault(client, 0) < perClient;
  }
}
