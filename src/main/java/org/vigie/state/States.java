package org.vigie.state;

import static java.util.Comparator.comparingLong;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Policy;
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
  /** What a quad in memory takes, generously, and that states may take a third of the memory. */
  private static final int BYTES_PER_QUAD = 900;

  private final Store store;
  private final DatasetGraph newest;
  private final Supplier<Consolidation> otherwise;
  private final Settings settings;
  private final Shelf shelf;
  private final Newest memory;

  /**
   * How states are kept.
   *
   * @param quads how many quads all of them may hold; a state that holds more is refused
   * @param equip gives a new state what queries need beside the data
   * @param releases the names of releases
   * @param clock what the time is, since nobody knows the future
   */
  public record Settings(
      long quads, Consumer<DatasetGraph> equip, Releases releases, InstantSource clock) {
    /** A third of the memory, nothing beside the data, no release, the clock of the system. */
    public static Settings usual() {
      return new Settings(
          Runtime.getRuntime().maxMemory() / BYTES_PER_QUAD / 3,
          data -> {},
          Releases.NONE,
          InstantSource.system());
    }

    /** The same with something beside the data. */
    public Settings with(Consumer<DatasetGraph> changed) {
      return new Settings(quads, changed, releases, clock);
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
    this.shelf = new Shelf(settings.quads());
  }

  /** The dataset in whose transactions states are read: that of the store. */
  public DatasetGraph dataset() {
    return newest;
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
    return of(asked, Snapshot.of(store.dataset()));
  }

  /**
   * A state, named before anything is made of it.
   *
   * @param revision the last revision that it knows
   * @param policy by which its view is computed
   * @param lasting whether what was asked for means this state for ever
   */
  public record Named(RevisionNumber revision, Policy policy, boolean lasting) {}

  /**
   * Which state an address means now.
   *
   * @throws StateException when there is no such state
   */
  public Named name(Asked asked) {
    return store.read(
        now ->
            new Named(
                number(asked.moment(), now, now.revision()),
                asked.policy(),
                isLasting(asked.moment())));
  }

  private State of(Asked asked, Snapshot now) {
    RevisionNumber last = now.revision();
    RevisionNumber number = number(asked.moment(), now, last);
    boolean lasting = isLasting(asked.moment());
    if (number.equals(last) && asked.policy().equals(Policy.WORKING)) {
      return new State(
          last,
          now.revisedAt(last),
          asked.policy(),
          memory.findAsked(last).orElse(newest),
          State.Origin.STORE,
          lasting);
    }
    Shelf.Key key = new Shelf.Key(number, asked.policy().versionedName());
    return shelf.get(key, () -> make(number, asked.policy(), now)).lasting(lasting);
  }

  private RevisionNumber number(Moment moment, Snapshot newest, RevisionNumber last) {
    return switch (moment) {
      case Moment.Newest any -> last;
      case Moment.AtRevision at -> {
        if (at.number().value() == 0 || at.number().compareTo(last) > 0) {
          throw StateException.invalid("revision", at.number().toString(), last.toString());
        }
        yield at.number();
      }
      case Moment.AtTime at -> numberAt(at, newest);
      case Moment.AtRelease at ->
          settings.releases().find(newest, at.name()).orElseThrow(() -> unknown(at.name(), newest));
    };
  }

  private StateException unknown(String release, Snapshot newest) {
    var known = settings.releases().list(newest);
    return known.isEmpty()
        ? StateException.invalid("noRelease", release)
        : StateException.invalid("release", release, String.join(", ", known));
  }

  /**
   * The last revision up to a time. An address that names a time names one state for ever, so what
   * is still to come has none; RFC 7089, which gives the newest, speaks of a wish ({@code
   * Accept-Datetime}) and not of an address. Before the first revision there is nothing to ask.
   */
  private RevisionNumber numberAt(Moment.AtTime at, Snapshot newest) {
    if (at.from().isAfter(settings.clock().instant())) {
      throw StateException.invalid("future", at.said(), newest.revision().toString());
    }
    return newest
        .revisions()
        .filter(dated -> !dated.at().isAfter(at.to()))
        .map(Snapshot.Dated::number)
        .max(RevisionNumber::compareTo)
        .orElseThrow(
            () ->
                newest
                    .revisions()
                    .min(comparingLong(dated -> dated.number().value()))
                    .map(
                        first ->
                            StateException.invalid(
                                "before",
                                at.said(),
                                first.at().truncatedTo(ChronoUnit.SECONDS).toString()))
                    .orElseGet(() -> StateException.invalid("nothing", at.said())));
  }

  private boolean isLasting(Moment moment) {
    return switch (moment) {
      case Moment.Newest any -> false;
      case Moment.AtTime at -> at.to().isBefore(settings.clock().instant());
      case Moment.AtRevision at -> true;
      case Moment.AtRelease at -> true;
    };
  }

  /** Near the newest revision, a copy shares with its copy what did not change since. */
  private Shelf.Made make(RevisionNumber number, Policy policy, Snapshot newest) {
    ReadCopy bare =
        memory
            .find(newest.revision())
            .filter(copy -> copy.quads() <= shelf.most())
            .flatMap(copy -> back(copy, newest.revision(), number))
            .orElseGet(
                () ->
                    ReadCopy.of(
                        Past.at(number, store, newest, shelf.most()).find()::forEachRemaining));
    Snapshot past = Snapshot.of(bare.dataset());
    Graph view = GraphFactory.createDefaultGraph();
    WholeView.paint(
        past,
        otherwise.get(),
        policy,
        WholeView.day(past),
        portrait -> portrait.triples().forEach(view::add));
    ReadCopy whole =
        bare.with(removed -> {}, added -> Newest.named(Graphs.CONSOLIDATED, view, added));
    if (whole.quads() > shelf.most()) {
      throw StateException.tooLarge(shelf.most());
    }
    settings.equip().accept(whole.dataset());
    State state =
        new State(number, past.revisedAt(), policy, whole.dataset(), State.Origin.COMPUTED, true);
    return new Shelf.Made(state, whole.quads());
  }

  /** The graphs at a revision, but for the consolidated one; empty when the way back is closed. */
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
        copy.with(
            removed -> {
              flips.forEachRemoved(removed);
              Newest.named(Graphs.CONSOLIDATED, now.getGraph(Graphs.CONSOLIDATED), removed);
            },
            flips::forEachAdded));
  }
}
