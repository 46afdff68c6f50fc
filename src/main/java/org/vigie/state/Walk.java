package org.vigie.state;

import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Policy;
import org.vigie.engine.ReadCopy;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;

/**
 * Goes through the revisions in their order: what each left is made of what the one before left, of
 * what it changed, and of the pure function. Remembers where it stands as long as there is room.
 */
public final class Walk {
  private final Store store;
  private final Supplier<Consolidation> otherwise;
  private final long most;
  private final AtomicReference<@Nullable SoftReference<Stand>> last = new AtomicReference<>();

  Walk(Store store, Supplier<Consolidation> otherwise, long most) {
    this.store = store;
    this.otherwise = otherwise;
    this.most = most;
  }

  /**
   * A revision beside the one before it.
   *
   * @param number its number
   * @param before what was known before it
   * @param after what it left
   * @param removed gives each quad that went, be it of the consolidated graph
   * @param added gives each quad that came
   */
  public record Step(
      RevisionNumber number,
      Snapshot before,
      Snapshot after,
      Consumer<Consumer<Quad>> removed,
      Consumer<Consumer<Quad>> added) {}

  private record Stand(RevisionNumber number, ReadCopy copy) {}

  /**
   * Goes from a revision to the newest.
   *
   * @param start what the first one left, when it must be asked
   * @return false when a way is closed or there is no room
   */
  boolean go(RevisionNumber from, Snapshot newest, Supplier<State> start, Consumer<Step> steps) {
    RevisionNumber end = newest.revision();
    if (from.compareTo(end) >= 0) {
      return true;
    }
    Stand at = stand(from, start);
    while (at != null && at.number().compareTo(end) < 0) {
      boolean last = at.number().next().equals(end);
      at = next(at, last ? newest.graph(Graphs.CONSOLIDATED) : null, steps);
    }
    this.last.set(at == null ? null : new SoftReference<>(at));
    return at != null;
  }

  private @Nullable Stand stand(RevisionNumber from, Supplier<State> start) {
    SoftReference<Stand> kept = last.get();
    Stand known = kept == null ? null : kept.get();
    if (known != null && known.number().equals(from)) {
      return known;
    }
    if (from.equals(RevisionNumber.UNSET)) {
      return new Stand(from, ReadCopy.of(quads -> {}));
    }
    try {
      return new Stand(from, ReadCopy.of(Snapshot.of(start.get().dataset())::forEachQuad));
    } catch (StateException lost) {
      return null;
    }
  }

  /**
   * The next stand.
   *
   * @param kept the view of that revision, when the store keeps it
   */
  private @Nullable Stand next(Stand at, @Nullable Graph kept, Consumer<Step> steps) {
    RevisionNumber number = at.number().next();
    Flips flips = new Flips();
    if (!store.changes(number, flips::redo) || !flips.fit(at.copy().dataset())) {
      return null;
    }
    Graph old = at.copy().dataset().getGraph(Graphs.CONSOLIDATED);
    ReadCopy bare =
        at.copy()
            .with(
                removed -> {
                  flips.forEachRemoved(removed);
                  Newest.named(Graphs.CONSOLIDATED, old, removed);
                },
                flips::forEachAdded);
    Graph made =
        kept == null
            ? WholeView.graph(Snapshot.of(bare.dataset()), otherwise.get(), Policy.WORKING)
            : kept;
    ReadCopy whole =
        bare.with(removed -> {}, added -> Newest.named(Graphs.CONSOLIDATED, made, added));
    Graph view = whole.dataset().getGraph(Graphs.CONSOLIDATED);
    if (whole.quads() > most) {
      return null;
    }
    steps.accept(
        new Step(
            number,
            Snapshot.of(at.copy().dataset()),
            Snapshot.of(whole.dataset()),
            removed -> {
              flips.forEachRemoved(removed);
              Newest.missing(Graphs.CONSOLIDATED, old, view, removed);
            },
            added -> {
              flips.forEachAdded(added);
              Newest.missing(Graphs.CONSOLIDATED, view, old, added);
            }));
    return new Stand(number, whole);
  }
}
