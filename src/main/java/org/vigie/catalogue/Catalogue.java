package org.vigie.catalogue;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.vigie.format.RdfFormat;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;

/**
 * The description of a store's newest revision, counted once for each revision: in the background
 * soon after it was written, or at the first ask when that comes sooner. Safe for many threads.
 */
public final class Catalogue implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Catalogue.class.getName());
  private static final long PAUSE_MILLIS = 500;

  private final Store store;
  private final Consumer<Snapshot> beside;
  private final KeptTally kept;
  private final Questions questions = Questions.bundled();
  private final ReentrantLock counting = new ReentrantLock();
  private final AtomicReference<@Nullable SelfDescription> newest = new AtomicReference<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread watch;
  private String address = "";

  private Catalogue(Store store, Consumer<Snapshot> beside) {
    this.store = store;
    this.kept = new KeptTally(store.path());
    this.beside = beside;
    this.watch = Thread.ofPlatform().name("catalogue").daemon().unstarted(this::keepInStep);
  }

  /** The catalogue of a store, counted when it is asked. */
  public static Catalogue of(Store store) {
    return new Catalogue(store, snapshot -> {});
  }

  /**
   * The same, which {@link #keepFollowing} makes count each new revision in the background. Close
   * it before the store.
   *
   * @param beside what else is to follow each revision
   */
  public static Catalogue inStep(Store store, Consumer<Snapshot> beside) {
    return new Catalogue(store, beside);
  }

  /**
   * Follows each revision from a moment later on, so that the first to ask is answered first;
   * writes the documents of the server once, before somebody waits for them.
   */
  public void keepFollowing(String publicUrl) {
    address = publicUrl;
    watch.start();
  }

  /** The published questions. */
  public Questions questions() {
    return questions;
  }

  /**
   * The data of the store for a query engine, with {@code graph/void}, which always describes the
   * revision that a query reads.
   */
  public DatasetGraph dataset() {
    return new Described(store.dataset(), () -> store.current(this::description).voidGraph());
  }

  /**
   * The same for a copy of one revision.
   *
   * @param copy whose default graph is the union of the named graphs; with an engine of its own
   * @param snapshot of that revision, inside its transaction
   */
  public DatasetGraph describe(DatasetGraph copy, Snapshot snapshot) {
    Graph graph = description(snapshot).voidGraph();
    return new Described(copy, () -> graph);
  }

  private void prepare(SelfDescription held) {
    for (RdfFormat format : SelfDescription.FORMATS) {
      held.voidDocument(format, address);
    }
    held.serviceDescription(RdfFormat.TURTLE, address + "/sparql");
  }

  /** The description of the newest revision. */
  public SelfDescription description() {
    return store.read(this::description);
  }

  /** The description of the revision of a snapshot, inside its transaction. */
  public SelfDescription description(Snapshot snapshot) {
    long revision = snapshot.revision().value();
    SelfDescription held = newest.get();
    if (held != null && held.revision() == revision) {
      return held;
    }
    counting.lock();
    try {
      SelfDescription other = newest.get();
      if (other != null && other.revision() == revision) {
        return other;
      }
      Optional<Tally> counted = kept.find(snapshot);
      Tally tally = counted.orElseGet(() -> Counting.tally(store.dataset()));
      SelfDescription made =
          SelfDescription.of(tally, store.dataset(), revision, snapshot.revisedAt());
      if (other != null) {
        made.prepare(other);
      }
      if (other == null || other.revision() < revision) {
        newest.set(made);
        if (counted.isEmpty()) {
          kept.keep(snapshot, tally);
        }
      }
      return made;
    } finally {
      counting.unlock();
    }
  }

  private void keepInStep() {
    try {
      boolean prepared = false;
      while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        SelfDescription held =
            store.read(
                snapshot -> {
                  beside.accept(snapshot);
                  return description(snapshot);
                });
        if (!prepared) {
          prepare(held);
          prepared = true;
        }
      }
    } catch (InterruptedException nobodyDoesThat) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "The data were not counted in the background", fault);
    }
  }

  /** Waits for a count under way: an interrupt would close the files of the store under it. */
  @Override
  public void close() {
    closed.countDown();
    try {
      watch.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
