package org.vigie.state;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.vigie.engine.ReadCopy;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;

/**
 * The newest revision, copied into memory for reading: made in the background after the start and
 * after each revision, and there from the moment when it is whole. Until then, and when memory has
 * no room for it, the store answers. Safe for many threads.
 */
public final class Newest implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Newest.class.getName());
  private static final long PAUSE_MILLIS = 500;

  /** What a quad takes while a copy of it is made, generously; the copy takes half of that. */
  private static final int BYTES_PER_QUAD = 200;

  private final Store store;
  private final Settings settings;
  private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread watch;
  private long tooLarge = Long.MAX_VALUE;

  /** A copy, the revision that it is, and what is asked of it. */
  private record Held(RevisionNumber revision, ReadCopy copy, DatasetGraph asked) {}

  /**
   * How the copy is made.
   *
   * @param bytes how much memory the making may take
   * @param equip gives a new copy of a snapshot's revision what queries need beside the data
   */
  public record Settings(long bytes, BiFunction<DatasetGraph, Snapshot, DatasetGraph> equip) {
    /** A third of the memory, nothing beside the data. */
    public static Settings usual() {
      return new Settings(Runtime.getRuntime().maxMemory() / 3, (copy, snapshot) -> copy);
    }

    /** The same with something beside the data. */
    public Settings with(BiFunction<DatasetGraph, Snapshot, DatasetGraph> changed) {
      return new Settings(bytes, changed);
    }
  }

  private Newest(Store store, Settings settings) {
    this.store = store;
    this.settings = settings;
    this.watch = Thread.ofPlatform().name("newest").daemon().unstarted(this::keepInStep);
  }

  /** The newest revision of a store, copied only by {@link #follow}. */
  public static Newest of(Store store, Settings settings) {
    return new Newest(store, settings);
  }

  /**
   * Follows each revision in the background from a moment later on, so that the first to ask is
   * answered first. Close it before the store.
   */
  public void keepFollowing() {
    watch.start();
  }

  /** The copy of a revision, when that is the newest one and its copy is ready. */
  public Optional<ReadCopy> find(RevisionNumber revision) {
    return Optional.ofNullable(held.get())
        .filter(each -> each.revision().equals(revision))
        .map(Held::copy);
  }

  /** What is asked of that copy. */
  Optional<DatasetGraph> findAsked(RevisionNumber revision) {
    return Optional.ofNullable(held.get())
        .filter(each -> each.revision().equals(revision))
        .map(Held::asked);
  }

  /** Brings the copy to the newest revision, unless it would be too large. */
  public synchronized void follow() {
    Held before = held.get();
    RevisionNumber now = store.read(Snapshot::revision);
    if ((before != null && before.revision().equals(now)) || now.value() == 0) {
      return;
    }
    if (hasRoom(now)) {
      Held made = store.read(snapshot -> make(before, snapshot));
      held.set(made);
      LOG.log(
          Level.FINE,
          "Revision {0} is in memory: {1} quads, {2} bytes",
          new Object[] {made.revision(), made.copy().quads(), made.copy().bytes()});
    } else {
      held.set(null);
    }
  }

  /** Says in words, once for a revision, why there is no copy. */
  private boolean hasRoom(RevisionNumber now) {
    long quads = store.count();
    long needed = quads * BYTES_PER_QUAD;
    if (needed <= settings.bytes()) {
      return true;
    }
    if (tooLarge != now.value()) {
      tooLarge = now.value();
      LOG.log(
          Level.INFO,
          "Queries are answered from the disk: a copy of {0} quads in memory would take {1} MiB,"
              + " and {2} MiB are allowed for it (a third of the memory of the program, -Xmx)",
          new Object[] {quads, needed >> 20, settings.bytes() >> 20});
    }
    return false;
  }

  private Held make(@Nullable Held before, Snapshot snapshot) {
    RevisionNumber now = snapshot.revision();
    ReadCopy copy =
        Optional.ofNullable(before)
            .flatMap(old -> next(old, snapshot, now))
            .orElseGet(() -> ReadCopy.of(snapshot::forEachQuad));
    return new Held(now, copy, settings.equip().apply(copy.dataset(), snapshot));
  }

  /** The copy before, changed as the revisions since changed the store; empty when they do not. */
  private Optional<ReadCopy> next(Held before, Snapshot snapshot, RevisionNumber now) {
    Flips flips = new Flips();
    for (long each = before.revision().value() + 1; each <= now.value(); each++) {
      if (!store.changes(new RevisionNumber(each), flips::redo)) {
        return Optional.empty();
      }
    }
    DatasetGraph old = before.copy().dataset();
    if (!flips.fit(old)) {
      return Optional.empty();
    }
    Graph seen = old.getGraph(Graphs.CONSOLIDATED);
    Graph view = snapshot.graph(Graphs.CONSOLIDATED);
    return Optional.of(
        before
            .copy()
            .with(
                removed -> {
                  flips.forEachRemoved(removed);
                  missing(Graphs.CONSOLIDATED, seen, view, removed);
                },
                added -> {
                  flips.forEachAdded(added);
                  missing(Graphs.CONSOLIDATED, view, seen, added);
                }));
  }

  static void missing(Node name, Graph one, Graph other, Consumer<Quad> quads) {
    one.find()
        .filterDrop(other::contains)
        .forEachRemaining(triple -> quads.accept(Quad.create(name, triple)));
  }

  static void named(Node name, Graph graph, Consumer<Quad> quads) {
    graph.find().forEachRemaining(triple -> quads.accept(Quad.create(name, triple)));
  }

  private void keepInStep() {
    try {
      while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        follow();
      }
    } catch (InterruptedException nobodyDoesThat) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException fault) {
      held.set(null);
      LOG.log(Level.WARNING, "The data are no longer copied into memory", fault);
    }
  }

  /** Waits for a copy under way: an interrupt would close the files of the store under it. */
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
