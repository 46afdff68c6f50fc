package org.vigie.catalogue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
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
  private final Questions questions = Questions.bundled();
  private final ReentrantLock counting = new ReentrantLock();
  private final AtomicReference<@Nullable SelfDescription> newest = new AtomicReference<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread watch;

  private Catalogue(Store store) {
    this.store = store;
    this.watch =
        Thread.ofPlatform()
            .name("catalogue")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .unstarted(this::keepInStep);
  }

  /** Opens the catalogue of a store, and begins to keep it in step. Close it before the store. */
  public static Catalogue of(Store store) {
    Catalogue catalogue = new Catalogue(store);
    catalogue.watch.start();
    return catalogue;
  }

  /** The published questions. */
  public Questions questions() {
    return questions;
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
      SelfDescription made =
          SelfDescription.of(store.dataset(), revision, snapshot.revisedAt());
      if (other == null || other.revision() < revision) {
        newest.set(made);
      }
      return made;
    } finally {
      counting.unlock();
    }
  }

  private void keepInStep() {
    try {
      do {
        description();
      } while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
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
