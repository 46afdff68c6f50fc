package org.vigie.store;

import java.time.Instant;
import java.util.Optional;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * The last revision of a store, looked up once for each state of its database: every request asks
 * for it, and TDB2 takes half a millisecond for what is no longer in the caches of the processor.
 * Safe for many threads.
 */
final class LastRevision {
  private final DatasetGraph data;
  private volatile @Nullable Seen seen;

  /** What was found in a state of a database; a compaction brings another database. */
  private record Seen(
      DatasetGraphTDB database, long version, RevisionNumber number, Optional<Instant> at) {
    boolean isOf(DatasetGraphTDB other, Transaction reading) {
      return database == other && version == reading.getDataVersion();
    }
  }

  LastRevision(DatasetGraph data) {
    this.data = data;
  }

  /** The number, in the transaction of this thread. */
  RevisionNumber number(Snapshot searched) {
    return find(searched).map(Seen::number).orElseGet(searched::searchRevision);
  }

  /** When a revision was accepted, in the transaction of this thread. */
  Optional<Instant> at(RevisionNumber number, Snapshot searched) {
    Optional<Seen> last = find(searched).filter(each -> each.number().equals(number));
    return last.isPresent() ? last.get().at() : searched.searchTime(number);
  }

  /** Empty while one writes: the version is then that of before. */
  private Optional<Seen> find(Snapshot searched) {
    DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(data);
    Transaction reading = database.getTxnSystem().getThreadTransaction();
    if (reading == null || !reading.isReadTxn()) {
      return Optional.empty();
    }
    Seen before = seen;
    if (before == null || !before.isOf(database, reading)) {
      RevisionNumber number = searched.searchRevision();
      before = new Seen(database, reading.getDataVersion(), number, searched.searchTime(number));
      seen = before;
    }
    return Optional.of(before);
  }
}
