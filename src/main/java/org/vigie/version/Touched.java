package org.vigie.version;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import org.vigie.state.Walk;

/** The things whose documents a revision changed, by the key of each. */
final class Touched {
  private final long[] keys;
  private final long[] gone;

  private Touched(long[] keys, long[] gone) {
    this.keys = keys;
    this.gone = gone;
  }

  static Touched by(Walk.Step step) {
    Set<Node> topics = new HashSet<>();
    Reach before = new Reach(step.before(), topics);
    Reach after = new Reach(step.after(), topics);
    step.removed().accept(before::follow);
    step.added().accept(after::follow);
    return new Touched(
        topics.stream()
            .filter(topic -> after.knows(topic) || before.knows(topic))
            .mapToLong(Touched::key)
            .sorted()
            .distinct()
            .toArray(),
        topics.stream()
            .filter(topic -> !after.knows(topic) && before.knows(topic))
            .mapToLong(Touched::key)
            .sorted()
            .toArray());
  }

  /** How many they are. */
  int count() {
    return keys.length;
  }

  /** The keys, sorted. */
  LongStream keys() {
    return Arrays.stream(keys);
  }

  /** Whether nothing was left of a thing. */
  boolean isGone(long key) {
    return Arrays.binarySearch(gone, key) >= 0;
  }

  /** The key of a thing; that two of millions share one only lists a version too many. */
  static long key(Node thing) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(thing.toString().getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every JDK has SHA-256", missing);
    }
  }
}
