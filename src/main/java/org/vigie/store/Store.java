package org.vigie.store;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
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
  private final LastRevision last;
  private final ReentrantLock turn = new ReentrantLock(true);

  private Store(StoreFolder folder, DatasetGraph data) {
    this.folder = folder;
    this.data = data;
    this.history = new History(folder.path());
    this.last = new LastRevision(data);
  }

  /** Starts Jena, or waits while another thread does; nothing else of it may be used meanwhile. */
  public static void foresee() {
    JenaSystem.init();
  }

  /**
   * Opens the store of a folder; makes one when the folder is absent or empty. Mends a torn journal
   * first, and clears away what a compaction cut short has left, so that a start after a sudden
   * stop succeeds.
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
      folder.dropOldGenerations();
      Finishing.finish(store, store.history);
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
        return work.apply(new Snapshot(data, last));
      } finally {
        data.end();
      }
    } catch (RuntimeException fault) {
      throw explained(fault);
    }
  }

  /**
   * Reads within the transaction of {@link #dataset} that this thread is in, such as that of a
   * query engine.
   */
  public <T> T current(Function<Snapshot, T> work) {
    return work.apply(new Snapshot(data, last));
  }

  /**
   * Reads one revision together with the files that stand beside the database: no write begins
   * while {@code files} works, and {@code work} then reads the revision of that moment while others
   * go on writing.
   */
  public <T> T readWithFiles(Consumer<Path> files, Function<Snapshot, T> work) {
    boolean held = true;
    turn.lock();
    try {
      data.begin(ReadWrite.READ);
      try {
        files.accept(folder.path());
        turn.unlock();
        held = false;
        return work.apply(new Snapshot(data, last));
      } finally {
        data.end();
      }
    } finally {
      if (held) {
        turn.unlock();
      }
    }
  }

  /**
   * Writes in one transaction: what {@code work} did becomes durable when it returns, and is undone
   * when it throws.
   *
   * @throws StoreException when the disk is nearly full, or becomes so on the way (nothing is
   *     written then, reading goes on, and the next write succeeds once there is room); or the
   *     files of the store turn out to be damaged
   */
  public <T> T write(Function<WriteTx, T> work) {
    turn.lock();
    try {
      folder.requireSpace();
      return writeInTurn(work);
    } catch (RuntimeException fault) {
      throw explained(fault);
    } finally {
      turn.unlock();
    }
  }

  private <T> T writeInTurn(Function<WriteTx, T> work) {
    data.begin(ReadWrite.WRITE);
    WriteTx tx = new WriteTx(data, history, folder::requireSomeSpace);
    try {
      T result = work.apply(tx);
      tx.pending().ifPresent(pending -> pending.write(path()));
      tx.keep();
      data.commit();
      return result;
    } catch (RuntimeException | Error fault) {
      abort(fault);
      if (folder.isFull()) {
        throw folder.full(fault);
      }
      throw fault;
    } finally {
      data.end();
      tx.discard();
    }
  }

  /**
   * Writes a large load in one go: {@code work} works on a copy in memory, from which the next
   * generation of the database is written. It becomes durable when it returns, all or nothing, as
   * with {@link #write}; but it takes memory for all that the store holds, and is to be called
   * while nobody else reads, as {@link #compact}.
   *
   * @throws StoreException as {@link #write}
   */
  public <T> T load(Function<WriteTx, T> work) {
    turn.lock();
    try {
      folder.requireSpace();
      return new LargeWrite(data, history, folder).run(work);
    } catch (RuntimeException fault) {
      throw explained(fault);
    } finally {
      turn.unlock();
    }
  }

  /**
   * Erases for good what {@code work} erases by {@link WriteTx#erase}: from the database and its
   * older pages, from the history, and from the files beside it. To be called while nobody else
   * reads, as {@link #compact}. A stop at any moment leaves it undone, or to be finished by the
   * next {@link #open}.
   *
   * @return what {@code work} gave, and the files of the folder that hold the content all the same
   */
  public <T> Erased<T> erase(Function<WriteTx, T> work) {
    turn.lock();
    try {
      folder.requireSpace();
      T result = writeInTurn(work);
      return new Erased<>(result, Finishing.finish(this, history));
    } catch (RuntimeException fault) {
      Finishing.forgetUndone(this);
      throw explained(fault);
    } finally {
      turn.unlock();
    }
  }

  private RuntimeException explained(RuntimeException fault) {
    return Blame.caused(fault) ? damaged(path(), fault) : fault;
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

  /** Undoes the write; what stopped the write matters more than what stops its undoing. */
  private void abort(Throwable fault) {
    try {
      data.abort();
    } catch (RuntimeException late) {
      fault.addSuppressed(late);
    }
  }

  /**
   * How much the database took on disk, and takes now.
   *
   * @param before the sum of the sizes of its files, in bytes
   * @param after the same, afterwards
   */
  public record Space(long before, long after) {}

  /**
   * Rewrites the database without the pages that nobody reads any more (TDB2 keeps every page that
   * a write replaced). To be called while nobody else reads: TDB2 waits for the transactions of
   * other threads, and a reader that began before the switch may keep it waiting for ever. A stop
   * at any moment leaves the old database or the new one, and {@link #open} clears away the other.
   *
   * @throws StoreException when it could not be done; the store is as it was
   */
  public Space compact() {
    turn.lock();
    try {
      folder.requireSpace();
      long before = folder.databaseBytes();
      DatabaseMgr.compact(data, true);
      folder.noteFiles();
      folder.dropOldGenerations();
      return new Space(before, folder.databaseBytes());
    } catch (StoreException refused) {
      throw refused;
    } catch (RuntimeException | InternalError fault) {
      throw folder.isFull()
          ? folder.full(fault)
          : new StoreException(
              "store.notCompacted", fault, path().toString(), String.valueOf(fault.getMessage()));
    } finally {
      turn.unlock();
    }
  }

  /** What in the files of the database is not as it was written; empty when all is sound. */
  public List<Damage> damages() {
    return read(snapshot -> new Soundness(TDBInternal.getDatasetGraphTDB(data)).list());
  }

  /**
   * The same data for a query engine: TDB2's own dataset, because TDB2 plans a query only over that
   * and hands a wrapped one to the general engine. Its default graph in queries is the union of the
   * named graphs. Read it in {@code READ} transactions, in which TDB2 refuses to write.
   */
  public DatasetGraph dataset() {
    return data;
  }

  /** How many quads there are in named graphs. */
  public long count() {
    return read(
        snapshot -> TDBInternal.getDatasetGraphTDB(data).getQuadTable().getNodeTupleTable().size());
  }

  /** The sum of the sizes of the database's files, in bytes. */
  public long bytes() {
    return folder.databaseBytes();
  }

  /** The folder. */
  public Path path() {
    return folder.path();
  }

  @Override
  public void close() {
    Closing.close(data);
    folder.close();
  }
}
