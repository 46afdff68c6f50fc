package org.vigie.state;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.vigie.store.RevisionNumber;

/**
 * States in memory, of so many bytes together; those asked last stay. One is made at a time, so
 * that memory holds one more than the shelf, and whoever asks for the same waits for it. Safe for
 * many threads.
 */
final class Shelf {
  /**
   * What tells states apart.
   *
   * @param revision the revision
   * @param policy the policy's versioned name
   * @param strict whether claims that the policy does not display are left out
   */
  record Key(RevisionNumber revision, String policy, boolean strict) {}

  /**
   * A state and how much it holds.
   *
   * @param state the state
   * @param bytes what it takes of memory
   */
  record Made(State state, long bytes) {}

  private final long most;
  private final Map<Key, Made> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final ReentrantLock making = new ReentrantLock();
  private long bytes;

  Shelf(long most) {
    this.most = most;
  }

  /** How many bytes it holds at most. */
  long most() {
    return most;
  }

  State get(Key key, Supplier<Made> maker) {
    Optional<State> ready = find(key);
    if (ready.isPresent()) {
      return ready.get();
    }
    making.lock();
    try {
      Optional<State> meanwhile = find(key);
      if (meanwhile.isPresent()) {
        return meanwhile.get();
      }
      Made made = maker.get();
      put(key, made);
      return made.state();
    } finally {
      making.unlock();
    }
  }

  private synchronized Optional<State> find(Key key) {
    return Optional.ofNullable(kept.get(key)).map(made -> made.state().from(State.Origin.MEMORY));
  }

  private synchronized void put(Key key, Made made) {
    kept.put(key, made);
    bytes += made.bytes();
    Iterator<Made> oldest = kept.values().iterator();
    while (bytes > most && kept.size() > 1) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
  }
}
