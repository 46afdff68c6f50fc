package org.vigie.store;

import java.time.Duration;
import java.time.Instant;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Lets go of a database. A server that stops does not wait for the requests that it was answering:
 * their transactions may end, and one that does not in time loses the database under it.
 */
final class Closing {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private Closing() {}

  static void close(DatasetGraph data) {
    TransactionCoordinator transactions = TDBInternal.getTransactionCoordinator(data);
    Instant end = Instant.now().plus(PATIENCE);
    try {
      while (transactions.countActive() > 0 && Instant.now().isBefore(end)) {
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    TDBInternal.expel(data, transactions.countActive() > 0);
  }
}
