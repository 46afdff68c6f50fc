package org.vigie.sparql;

import java.time.Duration;

/**
 * How much one query may take.
 *
 * @param time after which it is stopped, with 503
 * @param queryBytes the longest query text, beyond which it is refused with 413
 * @param rowsInMemory rows that a sort or a group keeps in memory before it uses the disk
 * @param answerInMemory bytes of an answer kept in memory before it uses the disk
 */
public record Limits(Duration time, int queryBytes, int rowsInMemory, int answerInMemory) {
  /** 30 seconds, 1 MiB of query, 100,000 rows and 4 MiB of answer in memory. */
  public static final Limits STANDARD =
      new Limits(Duration.ofSeconds(30), 1 << 20, 100_000, 4 << 20);
}
