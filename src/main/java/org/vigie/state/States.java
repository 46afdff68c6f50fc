package org.vigie.state;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Policy;
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
  private final Consolidation otherwise;
  private final Settings settings;
  private final Shelf shelf;

  /**
   * How states are kept.
   *
   * @param quads how many quads all of them may hold; a state that holds more is refused
   * @param copy makes of named graphs the dataset that is asked, whose default graph is their union
   * @param releases the names of releases
   * @param clock what the time is, since nobody knows the future
   */
  public record Settings(
      long quads, UnaryOperator<DatasetGraph> copy, Releases releases, InstantSource clock) {
    /** A third of the memory, plain copies, no release, the clock of the system. */
    public static Settings usual() {
      return new Settings(
          Runtime.getRuntime().maxMemory() / BYTES_PER_QUAD / 3,
          PlainCopy::of,
          Releases.NONE,
          InstantSource.system());
    }
  }

  /**
   * The states of a store.
   *
   * @param otherwise the pure function for a store that holds no ontology
   */
  public States(Store store, Consolidation otherwise, Settings settings) {
    this(store, store.dataset(), otherwise, settings);
  }

  /**
   * The same.
   *
   * @param newest what is asked of the newest revision; its transactions are those of the store
   */
  public States(Store store, DatasetGraph newest, Consolidation otherwise, Settings settings) {
    this.store = store;
    this.newest = newest;
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
   * The state asked for, for whoever has begun a READ transaction on {@link Store#dataset} in this
   * thread; it is good as long as that lasts.
   *
   * @throws StateException when there is no such state, or it cannot be shown
   */
  public State here(Asked asked) {
    return of(asked, Snapshot.of(store.dataset()));
  }

  private State of(Asked asked, Snapshot now) {
    RevisionNumber last = now.revision();
    RevisionNumber number = number(asked.moment(), now, last);
    boolean lasting = isLasting(asked.moment());
    if (number.equals(last) && asked.policy().equals(Policy.WORKING)) {
      return new State(last, now.revisedAt(), asked.policy(), newest, State.Origin.STORE, lasting);
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

  private Shelf.Made make(RevisionNumber number, Policy policy, Snapshot newest) {
    DatasetGraph draft = Past.at(number, store, newest, shelf.most());
    Snapshot past = Snapshot.of(draft);
    Graph view = GraphFactory.createDefaultGraph();
    WholeView.paint(
        past,
        otherwise,
        policy,
        WholeView.day(past),
        portrait -> portrait.triples().forEach(view::add));
    Optional<Instant> at = past.revisedAt();
    draft.addGraph(Graphs.CONSOLIDATED, view);
    long quads = 0;
    for (Node name : past.graphs()) {
      quads += past.graph(name).size();
    }
    if (quads > shelf.most()) {
      throw StateException.tooLarge(shelf.most());
    }
    State state =
        new State(number, at, policy, settings.copy().apply(draft), State.Origin.COMPUTED, true);
    return new Shelf.Made(state, quads);
  }
}
