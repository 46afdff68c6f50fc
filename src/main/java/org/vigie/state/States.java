package org.vigie.state;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Policy;
import org.vigie.consolidation.Rates;
import org.vigie.engine.ReadCopy;
import org.vigie.store.Change;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;

/**
 * The states of knowledge of a store: any revision, under any named policy. The working view of the
 * newest revision is the one that the store keeps; every other is computed when it is asked, by the
 * same pure function from the same claims, and kept in memory as long as there is room. Safe for
 * many threads.
 */
public final class States {
  /** What a quad takes, generously, of a state that is made from nothing. */
  private static final int ALONE = 900;

  /** What it takes where the state shares its terms with the copy of the newest revision. */
  private static final int BESIDE = 100;

  private final Store store;
  private final DatasetGraph newest;
  private final Supplier<Consolidation> otherwise;
  private final Settings settings;
  private final Shelf shelf;
  private final Timeline timeline;
  private final Newest memory;
  private final Walk walk;

  /**
   * How states are kept.
   *
   * @param bytes how much memory all of them may take; a state that takes more is refused
   * @param equip gives a new state what queries need beside the data
   * @param releases the names of releases
   * @param clock what the time is, since nobody knows the future
   */
  public record Settings(
      long bytes, Consumer<DatasetGraph> equip, Releases releases, InstantSource clock) {
    /** A third of the memory, nothing beside the data, no release, the clock of the system. */
    public static Settings usual() {
      return new Settings(
          Runtime.getRuntime().maxMemory() / 3, data -> {}, Releases.NONE, InstantSource.system());
    }

    /** The same with the names of releases. */
    public Settings with(Releases named) {
      return new Settings(bytes, equip, named, clock);
    }

    /** The same with something beside the data. */
    public Settings with(Consumer<DatasetGraph> changed) {
      return new Settings(bytes, changed, releases, clock);
    }
  }

  /**
   * The states of a store.
   *
   * @param otherwise the pure function for a store that holds no ontology
   */
  public States(Store store, Consolidation otherwise, Settings settings) {
    this(
        store,
        store.dataset(),
        Newest.of(store, Newest.Settings.usual()),
        () -> otherwise,
        settings);
  }

  /** The states of a store that holds its ontology itself. */
  public static States of(Store store, Settings settings) {
    return new States(
        store, new Consolidation(PropertyCatalogue.from(Graph.emptyGraph), Rates.NONE), settings);
  }

  /**
   * The same.
   *
   * @param newest what is asked of the newest revision; its transactions are those of the store
   * @param memory what is asked instead as soon as it is ready
   */
  public States(
      Store store,
      DatasetGraph newest,
      Newest memory,
      Supplier<Consolidation> otherwise,
      Settings settings) {
    this.store = store;
    this.newest = newest;
    this.memory = memory;
    this.otherwise = otherwise;
    this.settings = settings;
    this.shelf = new Shelf(settings.bytes());
    this.timeline = new Timeline(settings.releases(), settings.clock());
    this.walk = new Walk(store, otherwise, settings.bytes() / ALONE);
  }

  /** The dataset in whose transactions states are read: that of the store. */
  public DatasetGraph dataset() {
    return newest;
  }

  /**
   * The copy in memory of a revision, when that is the newest one and its copy is ready: the same
   * as what the store gives, and faster to read.
   */
  public Optional<DatasetGraph> findCopy(RevisionNumber revision) {
    return memory.find(revision).map(ReadCopy::dataset);
  }

  /**
   * Reads a state; it is good only inside.
   *
   * @throws StateException when there is no such state, or it cannot be shown
   */
  public <T> T read(Asked asked, Function<State, T> work) {
    return store.read(snapshot -> work.apply(of(asked, snapshot)));
  }

  /**
   * Makes a state ready for whoever asks it next.
   *
   * @return where it comes from
   * @throws StateException when there is no such state, or it cannot be shown
   */
  public State.Origin prepare(Asked asked) {
    boolean ready =
        asked.moment() instanceof Moment.Newest && asked.policy().equals(Policy.WORKING);
    return ready ? State.Origin.STORE : read(asked, State::origin);
  }

  /**
   * The state asked for, for whoever has begun a READ transaction on {@link Store#dataset} in this
   * thread; it is good as long as that lasts.
   *
   * @throws StateException when there is no such state, or it cannot be shown
   */
  public State here(Asked asked) {
    return store.current(now -> of(asked, now));
  }

  /**
   * A state, named before anything is made of it.
   *
   * @param revision the last revision that it knows
   * @param policy by which its view is computed
   * @param strict whether the claims that this policy does not display are left out
   * @param lasting whether what was asked for means this state for ever
   */
  public record Named(RevisionNumber revision, Policy policy, boolean strict, boolean lasting) {}

  /**
   * Which state an address means now.
   *
   * @throws StateException when there is no such state
   */
  public Named name(Asked asked) {
    return store.read(
        now ->
            new Named(
                timeline.number(asked.moment(), now, now.revision()),
                asked.policy(),
                asked.strict(),
                timeline.isLasting(asked.moment())));
  }

  /**
   * Goes through the working states of the revisions after one, each beside the one before it; for
   * whoever has begun a READ transaction on {@link Store#dataset} in this thread.
   *
   * @param from the last revision that is known already; 0 for none
   * @param steps is given each step; it is good only inside
   * @return whether the way is open to the newest revision, and memory has room for it
   */
  public boolean walk(RevisionNumber from, Consumer<Walk.Step> steps) {
    Supplier<State> start = () -> here(new Asked(new Moment.AtRevision(from), Policy.WORKING));
    return store.current(now -> walk.go(from, now, start, steps));
  }

  private State of(Asked asked, Snapshot now) {
    RevisionNumber last = now.revision();
    RevisionNumber number = timeline.number(asked.moment(), now, last);
    boolean lasting = timeline.isLasting(asked.moment());
    if (number.equals(last) && asked.policy().equals(Policy.WORKING)) {
      return new State(
          last,
          now.revisedAt(last),
          asked.policy(),
          false,
          memory.findAsked(last).orElse(newest),
          State.Origin.STORE,
          lasting);
    }
    Shelf.Key key = new Shelf.Key(number, asked.policy().versionedName(), asked.strict());
    return shelf.get(key, () -> make(number, asked, now)).lasting(lasting);
  }

  /** Near the newest revision, a state is made of its copy, and shares what did not change. */
  private Shelf.Made make(RevisionNumber number, Asked asked, Snapshot newest) {
    Optional<ReadCopy> near =
        memory.find(newest.revision()).flatMap(copy -> back(copy, newest.revision(), number));
    int each = near.isPresent() ? BESIDE : ALONE;
    ReadCopy other = near.orElseGet(() -> alone(number, newest));
    requireRoom(other.quads(), each);
    Snapshot past = Snapshot.of(other.dataset());
    Graph view = WholeView.graph(past, otherwise.get(), asked.policy());
    ReadCopy whole = strict(changed(other, view), asked);
    requireRoom(whole.quads(), each);
    settings.equip().accept(whole.dataset());
    State state =
        new State(
            number,
            past.revisedAt(),
            asked.policy(),
            asked.strict(),
            whole.dataset(),
            State.Origin.COMPUTED,
            true);
    return new Shelf.Made(state, whole.quads() * each);
  }

  private void requireRoom(long quads, int each) {
    if (quads * each > shelf.most()) {
      throw StateException.tooLarge(shelf.most() / each);
    }
  }

  private ReadCopy alone(RevisionNumber number, Snapshot newest) {
    return ReadCopy.of(
        Past.at(number, store, newest, shelf.most() / ALONE).find()::forEachRemaining);
  }

  /** The same data with another view, of which most is the same as a rule. */
  private static ReadCopy changed(ReadCopy copy, Graph view) {
    Graph old = copy.dataset().getGraph(Graphs.CONSOLIDATED);
    return copy.with(
        removed -> Newest.missing(Graphs.CONSOLIDATED, old, view, removed),
        added -> Newest.missing(Graphs.CONSOLIDATED, view, old, added));
  }

  private static ReadCopy strict(ReadCopy seen, Asked asked) {
    if (!asked.strict()) {
      return seen;
    }
    LeftOut left = LeftOut.of(Snapshot.of(seen.dataset()), asked.policy());
    return left.isMost() ? ReadCopy.of(left::forEachStaying) : seen.with(left, added -> {});
  }

  /**
   * The graphs at a revision; the consolidated one is still that of the newest. Empty when the way
   * back is closed.
   */
  private Optional<ReadCopy> back(ReadCopy copy, RevisionNumber last, RevisionNumber number) {
    Flips flips = new Flips();
    for (long each = last.value(); each > number.value(); each--) {
      List<Change> changes = new ArrayList<>();
      if (!store.changes(new RevisionNumber(each), changes::add)) {
        return Optional.empty();
      }
      changes.reversed().forEach(flips::undo);
    }
    DatasetGraph now = copy.dataset();
    if (!flips.fit(now)) {
      return Optional.empty();
    }
    return Optional.of(
        number.equals(last) ? copy : copy.with(flips::forEachRemoved, flips::forEachAdded));
  }
}
