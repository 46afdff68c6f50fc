package org.vigie.sparql;

import java.time.Duration;
import java.util.Optional;

/**
 * How much one query may take.
 *
 * @param time after which it is stopped, with 503
 * @param queryBytes the longest query text, beyond which it is refused with 413
 * @param rowsInMemory rows that a sort or a DISTINCT keeps in memory before it uses the disk
 * @param answerInMemory bytes of an answer kept in memory before it uses the disk
 * @param rows the most rows or triples of an answer, beyond which it is refused with 413
 * @param answerBytes the longest answer, beyond which it is refused with 413
 */
public record Limits(
    Duration time,
    int queryBytes,
    int rowsInMemory,
    int answerInMemory,
    int rows,
    long answerBytes) {
  /**
   * 30 seconds; 1 MiB of query; 100,000 rows and 4 MiB of answer in memory; a million rows and 256
   * MiB of answer in all.
   */
  public static final Limits STANDARD =
      new Limits(Duration.ofSeconds(30), 1 << 20, 100_000, 4 << 20);

  /** The same for a client whose patience may end sooner. */
  Limits within(Optional<Duration> patience) {
    Duration shorter = patience.filter(wanted -> wanted.compareTo(time) < 0).orElse(time);
    return new Limits(shorter, queryBytes, rowsInMemory, answerInMemory, rows, answerBytes);
  }

  /** The same with the standard size of answers. */
  public Limits(Duration time, int queryBytes, int rowsInMemory, int answerInMemory) {
    this(time, queryBytes, rowsInMemory, answerInMemory, 1_000_000, 256L << 20);
  }
}
