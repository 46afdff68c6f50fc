package org.vigie.source.intake;

import org.vigie.claim.Place;
import org.vigie.source.Problem;

/** Counts what one input unfolds to, and stops it when the budget is spent. */
final class Meter {
  private static final long FREE = 1L << 20;

  private final Budget budget;
  private final long packed;
  private long unpacked;
  private int entries;

  /**
   * A meter at zero.
   *
   * @param packed the size of the outermost input: what the ratio is taken of, so that archives in
   *     archives do not multiply it
   */
  Meter(Budget budget, long packed) {
    this.budget = budget;
    this.packed = packed;
  }

  /** One more file. */
  void entry(Place place) {
    entries++;
    if (entries > budget.entries()) {
      throw refused(place, "intake.entries", budget.entries());
    }
  }

  /** An archive that lies so deep. */
  void depth(Place place, int depth) {
    if (depth > budget.nesting()) {
      throw refused(place, "intake.nesting", budget.nesting());
    }
  }

  /** A file has so many bytes by now. */
  void size(Place place, long bytes) {
    if (bytes > budget.entryBytes()) {
      throw refused(place, "intake.size", mebibytes(budget.entryBytes()));
    }
  }

  /** So many bytes more were unpacked. */
  void unpacked(Place place, long bytes) {
    unpacked += bytes;
    if (unpacked > FREE && unpacked > packed * budget.ratio()) {
      throw refused(place, "intake.ratio", budget.ratio());
    }
    if (unpacked > budget.bytes()) {
      throw refused(place, "intake.total", mebibytes(budget.bytes()));
    }
  }

  private static long mebibytes(long bytes) {
    return Math.max(1, bytes >> 20);
  }

  private static IntakeException refused(Place place, String key, long limit) {
    return new IntakeException(Problem.of(place, key, Long.toString(limit)));
  }
}
