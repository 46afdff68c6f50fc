package org.vigie.sparql.cache;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Answers kept in memory, of so many bytes together; those asked last stay. What is asked by many
 * at once is run once. Safe for many threads.
 */
public final class AnswerCache {
  /** The part of all that one answer may take. */
  private static final int SHARE_OF_ONE = 8;

  private final long most;
  private final Map<Key, Answer> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final ConcurrentMap<Key, Flight> under = new ConcurrentHashMap<>();
  private long bytes;

  /**
   * Empty.
   *
   * @param most how many bytes it keeps
   */
  public AnswerCache(long most) {
    this.most = most;
  }

  /** The answer that was kept. */
  public synchronized Optional<Answer> find(Key key) {
    return Optional.ofNullable(kept.get(key));
  }

  /** Keeps an answer, unless it is too large; the oldest ones make room. */
  public synchronized boolean keep(Key key, Answer answer) {
    long more = key.bytes() + answer.bytes();
    if (more > most / SHARE_OF_ONE) {
      return false;
    }
    Answer before = kept.put(key, answer);
    bytes += more - (before == null ? 0 : key.bytes() + before.bytes());
    Iterator<Map.Entry<Key, Answer>> oldest = kept.entrySet().iterator();
    while (bytes > most) {
      Map.Entry<Key, Answer> gone = oldest.next();
      bytes -= gone.getKey().bytes() + gone.getValue().bytes();
      oldest.remove();
    }
    return true;
  }

  /** About how many bytes it keeps. */
  public synchronized long bytes() {
    return bytes;
  }

  /** Begins a query, when nobody who asks the same has begun; empty when somebody has. */
  public Optional<Flight> begin(Key key) {
    Flight mine = new Flight(() -> under.remove(key));
    return under.putIfAbsent(key, mine) == null ? Optional.of(mine) : Optional.empty();
  }

  /**
   * Waits for the answer of whoever asks the same.
   *
   * @return empty when everybody is to ask for themselves, or that takes too long
   * @throws RuntimeException the reason why there is no answer
   */
  public Optional<Answer> await(Key key, Duration patience) {
    Flight other = under.get(key);
    return other == null ? find(key) : other.await(patience);
  }
}
