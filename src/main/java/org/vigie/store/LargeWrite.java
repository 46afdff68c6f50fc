package org.vigie.store;

import java.util.function.Function;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A write whose result is a new generation of the database. Used once, by one thread. */
final class LargeWrite {
  private final DatasetGraph data;
  private final History history;
  private final StoreFolder folder;

  LargeWrite(DatasetGraph data, History history, StoreFolder folder) {
    this.data = data;
    this.history = history;
    this.folder = folder;
  }

  <T> T run(Function<WriteTx, T> work) {
    Draft draft = new Draft();
    data.begin(ReadWrite.READ);
    try {
      draft.copy(data);
    } finally {
      data.end();
    }
    WriteTx tx = new WriteTx(draft, history, folder::requireSomeSpace);
    try {
      T result = work.apply(tx);
      NextGeneration.of(draft, TDBInternal.getDatabaseContainer(data), tx::keep);
      folder.noteFiles();
      return result;
    } catch (RuntimeException | Error fault) {
      history.clean(last());
      if (folder.isFull()) {
        throw folder.full(fault);
      }
      throw fault;
    } finally {
      tx.discard();
    }
  }

  private RevisionNumber last() {
    data.begin(ReadWrite.READ);
    try {
      return new Snapshot(data).revision();
    } finally {
      data.end();
    }
  }
}
