package org.vigie.sparql.client;

import java.time.Duration;

/**
 * How much of the endpoint one client may take. A budget refills evenly; what was saved is kept up
 * to the burst.
 *
 * @param parallel queries at once
 * @param time of heavy queries per minute; what ends within a moment is free
 * @param timeBurst the most that can be saved
 * @param errors refused or stopped queries per minute
 * @param errorBurst the most that can be saved
 */
public record Budget(int parallel, Duration time, Duration timeBurst, int errors, int errorBurst) {
  /**
   * 4 queries at once, 60 seconds of heavy queries per minute (120 at once) and 30 errors per
   * minute (120 at once), after the query service of Wikidata. Who asks one query after another
   * never exceeds it.
   */
  public static final Budget STANDARD =
      new Budget(4, Duration.ofSeconds(60), Duration.ofSeconds(120), 30, 120);

  /** So much that no test reaches it. */
  public static final Budget UNLIMITED =
      new Budget(64, Duration.ofDays(1), Duration.ofDays(1), 1 << 20, 1 << 20);
}
