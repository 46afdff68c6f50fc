package org.vigie.store;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The versioned repository, on TDB2. Readers never wait and see one revision; writers take turns.
 * Safe for many threads; a transaction belongs to the thread that opened it.
 */
public final class Store implements AutoCloseable {
  private final StoreFolder folder;
  private final DatasetGraph data;
  private final History history;

  private Store(StoreFolder folder, DatasetGraph data) {
    this.folder = folder;
    this.data = data;
    this.history = new History(folder.path());
  }

  /**
   * Opens the store of a folder; makes one when the folder is absent or empty. Mends a torn journal
   * first, so that a start after a sudden stop succeeds.
   *
   * @throws StoreException when the folder cannot be used; it is then as it was
   */
  public static Store open(Path path) {
    StoreFolder folder = StoreFolder.take(path);
    try {
      JournalPreflight.mend(path);
      DatasetGraph data = DatabaseMgr.connectDatasetGraph(path.toString());
      data.getContext().set(TDB2.symUnionDefaultGraph, true);
      Store store = new Store(folder, data);
      store.history.clean(store.read(Snapshot::revision));
      folder.noteFiles();
      return store;
    } catch (StoreException refused) {
      folder.close();
      throw refused;
    } catch (RuntimeException fault) {
      folder.close();
      throw damaged(path, fault);
    }
  }

  /**
   * Reads one revision; the snapshot is good only inside.
   *
   * @throws StoreException when the files of the store turn out to be damaged
   */
  public <T> T read(Function<Snapshot, T> work) {
    try {
      data.begin(ReadWrite.READ);
      try {
        return work.apply(new Snapshot(data));
      } finally {
        data.end();
      }
    } catch (RuntimeException fault) {
      throw explained(fault);
    }
  }

  /**
   * Writes in one transaction: what {@code work} did becomes durable when it returns, and is undone
   * when it throws.
   *
   * @throws StoreException when the disk is nearly full, or the files of the store turn out to be
   *     damaged
   */
  public <T> T write(Function<WriteTx, T> work) {
    folder.requireSpace();
    try {
      return transact(work);
    } catch (RuntimeException fault) {
      throw explained(fault);
    }
  }

  private <T> T transact(Function<WriteTx, T> work) {
    data.begin(ReadWrite.WRITE);
    ChangeLog log = history.draft();
    try {
      WriteTx tx = new WriteTx(data, log);
      T result = work.apply(tx);
      tx.recorded().ifPresent(number -> history.keep(log, number));
      data.commit();
      return result;
    } catch (RuntimeException | Error fault) {
      data.abort();
      throw fault;
    } finally {
      data.end();
      log.discard();
    }
  }

  private RuntimeException explained(RuntimeException fault) {
    return Damage.caused(fault) ? damaged(path(), fault) : fault;
  }

  private static StoreException damaged(Path path, RuntimeException fault) {
    return new StoreException(
        "store.damaged", fault, path.toString(), String.valueOf(fault.getMessage()));
  }

  /**
   * Tells what a revision changed, outside the consolidated graph, in the order in which it was
   * done.
   *
   * @return false when nothing is known of it: no such revision, or one of a Vigie that kept none
   */
  public boolean changes(RevisionNumber number, Consumer<Change> reader) {
    return history.tell(number, reader);
  }

  /**
   * The same data for a query engine: TDB2's own dataset, because TDB2 plans a query only over that
   * and hands a wrapped one to the general engine. Its default graph in queries is the union of the
   * named graphs. Read it in {@code READ} transactions, in which TDB2 refuses to write.
   */
  public DatasetGraph dataset() {
    return data;
  }

  /** The folder. */
  public Path path() {
    return folder.path();
  }

  @Override
  public void close() {
    TDBInternal.expel(data);
    folder.close();
  }
}
