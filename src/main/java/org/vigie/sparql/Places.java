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
  private static final int MOST_WAITING_PER_CLIENT = 8;

  private final int most;
  private final int perClient;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition left = lock.newCondition();
  private final Map<String, Integer> held = new HashMap<>();
  private final Map<String, Integer> waiting = new HashMap<>();
  private int taken;
  private int allWaiting;

  /** What came of asking for a place. */
  enum Outcome {
    /** It is the client's, until it leaves. */
    TAKEN,
    /** Others hold them all. */
    FULL,
    /** The client holds its part already. */
    CLIENT_FULL
  }

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

  /** Takes a place, for which it waits a while unless too many wait already. */
  Outcome take(String client, Duration patience) throws InterruptedException {
    long rest = patience.toNanos();
    lock.lock();
    try {
      for (Outcome now = look(client); now != Outcome.TAKEN; now = look(client)) {
        if (rest <= 0 || tooManyWait(client)) {
          return now;
        }
        wait(client, +1);
        try {
          rest = left.awaitNanos(rest);
        } finally {
          wait(client, -1);
        }
      }
      taken++;
      change(held, client, +1);
      return Outcome.TAKEN;
    } finally {
      lock.unlock();
    }
  }

  /** Gives a place back. */
  void leave(String client) {
    lock.lock();
    try {
      taken--;
      change(held, client, -1);
      left.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How many are taken. */
  int taken() {
    lock.lock();
    try {
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private void wait(String client, int more) {
    allWaiting += more;
    change(waiting, client, more);
  }

  private Outcome look(String client) {
    if (held.getOrDefault(client, 0) >= perClient) {
      return Outcome.CLIENT_FULL;
    }
    return taken < most ? Outcome.TAKEN : Outcome.FULL;
  }

  private boolean tooManyWait(String client) {
    return allWaiting >= MOST_WAITING || waiting.getOrDefault(client, 0) >= MOST_WAITING_PER_CLIENT;
  }

  private static void change(Map<String, Integer> counts, String client, int more) {
    if (counts.merge(client, more, Integer::sum) == 0) {
      counts.remove(client);
    }
  }
}
