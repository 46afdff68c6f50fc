package org.vigie.web;

import static java.util.logging.Level.INFO;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.logging.Logger;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.vigie.dossier.DossierReader;
import org.vigie.state.Asked;
import org.vigie.state.Level;
import org.vigie.state.Moment;
import org.vigie.state.Standpoint;
import org.vigie.state.State;
import org.vigie.state.StateException;
import org.vigie.state.States;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.overview.Desk;
import org.vigie.web.page.Links;
import org.vigie.web.page.Outlook;
import org.vigie.words.Lang;

/**
 * Opens the state of knowledge that the address of a page asks for. Unless it asks otherwise, that
 * is the newest revision: its copy in memory, or the store until that is ready. Safe for many
 * threads.
 */
final class Views {
  private static final Logger LOG = Logger.getLogger(Views.class.getName());
  private static final int KEPT = 64;

  private final Store store;
  private final States states;
  private final Map<String, Outlook.Tally> tallies =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Outlook.Tally> eldest) {
          return size() > KEPT;
        }
      };

  Views(Store store, States states) {
    this.store = store;
    this.states = states;
  }

  /**
   * What a page is made of.
   *
   * @param snapshot the state
   * @param newest the newest revision: the page depends on it too, by what it compares
   * @param standpoint from where it is seen
   * @param lasting whether the address means this state for ever
   * @param shown how much there is in it; nothing was counted when it is plain
   * @param all how much there is in the newest revision
   */
  record View(
      Snapshot snapshot,
      Snapshot newest,
      Standpoint standpoint,
      boolean lasting,
      Outlook.Tally shown,
      Outlook.Tally all) {
    /** When the state ended that is seen. */
    Instant at() {
      return snapshot.revisedAt().orElse(Instant.EPOCH);
    }
  }

  /**
   * What an address asks for.
   *
   * @throws Problem that says what is accepted, when it cannot be understood
   */
  static Standpoint standpoint(Context ctx) {
    Lang lang =
        Links.findLang(ctx.path())
            .orElseGet(() -> Lang.preferred(ctx.header(Header.ACCEPT_LANGUAGE)));
    try {
      return Standpoint.of(name -> List.copyOf(ctx.queryParams(name)));
    } catch (StateException wrong) {
      throw Problem.of(wrong, lang);
    }
  }

  /**
   * Reads what is seen from a standpoint; it is good only inside.
   *
   * @throws Problem when there is no such state
   */
  <T> T read(Standpoint standpoint, Lang lang, Function<View, T> work) {
    return store.read(
        newest ->
            work.apply(standpoint.isPlain() ? plain(newest) : view(standpoint, lang, newest)));
  }

  /** Makes a level ready for readers; one for which memory has no room is refused to them too. */
  void prepare(Level level) {
    try {
      read(Standpoint.PLAIN.at(level), Lang.FR, View::shown);
    } catch (Problem noRoom) {
      LOG.log(INFO, "Level {0}: {1}", new Object[] {level, List.of(noRoom.arguments())});
    }
  }

  /**
   * Two revisions with all their claims, for whoever reads the newest one already.
   *
   * @param from the first; 0 for nothing
   */
  <T> T both(
      RevisionNumber from, RevisionNumber to, Lang lang, BiFunction<Snapshot, Snapshot, T> work) {
    return work.apply(at(from, lang), at(to, lang));
  }

  private Snapshot at(RevisionNumber revision, Lang lang) {
    try {
      return Snapshot.of(
          revision.equals(RevisionNumber.UNSET)
              ? DatasetGraphFactory.create()
              : states.here(new Asked(new Moment.AtRevision(revision), Level.ALL)).dataset());
    } catch (StateException wrong) {
      throw Problem.of(wrong, lang);
    }
  }

  private View plain(Snapshot newest) {
    Snapshot seen = states.findCopy(newest.revision()).map(Snapshot::of).orElse(newest);
    return new View(seen, newest, Standpoint.PLAIN, false, Outlook.Tally.NONE, Outlook.Tally.NONE);
  }

  private View view(Standpoint standpoint, Lang lang, Snapshot newest) {
    try {
      State state = states.here(standpoint.asked());
      Snapshot seen = Snapshot.of(state.dataset());
      String revision = newest.revision().toString();
      return new View(
          seen,
          newest,
          standpoint,
          state.lasting(),
          tally(state.revision() + " " + standpoint.level(), seen),
          tally(revision + " " + Level.ALL, newest));
    } catch (StateException wrong) {
      throw Problem.of(wrong, lang);
    }
  }

  private Outlook.Tally tally(String key, Snapshot snapshot) {
    synchronized (this) {
      Outlook.Tally known = tallies.get(key);
      if (known != null) {
        return known;
      }
    }
    Outlook.Tally counted =
        new Outlook.Tally(
            new Desk(new DossierReader(snapshot.union())).countContracts(),
            count(snapshot.graph(Graphs.CONSOLIDATED), Vigie.CHOSEN_CLAIM, Node.ANY),
            count(snapshot.union(), W3c.RDF_TYPE, Vigie.CLAIM));
    synchronized (this) {
      tallies.put(key, counted);
    }
    return counted;
  }

  private static int count(Graph graph, Node predicate, Node object) {
    return graph.find(Node.ANY, predicate, object).toList().size();
  }
}
