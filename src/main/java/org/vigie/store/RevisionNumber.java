package org.vigie.store;

/**
 * The number of a revision: 0 before the first write, then one more for each accepted write.
 *
 * @param value the number
 */
public record RevisionNumber(long value) implements Comparable<RevisionNumber> {
  /** Nothing was written yet. */
  public static final RevisionNumber UNSET = new RevisionNumber(0);

  /** Refuses negative numbers. */
  public RevisionNumber {
    if (value < 0) {
      throw new IllegalArgumentException("A revision has no negative number: " + value);
    }
  }

  /** The number of the next write. */
  public RevisionNumber next() {
    return new RevisionNumber(value + 1);
  }

  @Override
  public int compareTo(RevisionNumber other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
