package org.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.claim.Claim;
import org.vigie.consolidation.Policy;
import org.vigie.engine.ReadCopy;
import org.vigie.format.CanonicalDocument;
import org.vigie.match.Judgement;
import org.vigie.match.Pair;
import org.vigie.source.Coverage;
import org.vigie.state.Asked;
import org.vigie.state.Moment;
import org.vigie.state.Newest;
import org.vigie.state.StateException;
import org.vigie.state.States;
import org.vigie.state.WholeView;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

/** Whatever was done, each state that the store ever had can be asked again, to the byte. */
class PastStatesTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 10);
  private static final Pair PAIR =
      new Pair(Iris.thing("contract", "adie"), Iris.thing("contract", "passerelles"));

  /** How somebody writes. */
  enum Way {
    ACCEPT,
    BRING,
    UNDO,
    JOIN,
    PART,
    CATCH_UP
  }

  /** What somebody does, some days after the last time; a clock may be set back. */
  record Step(int days, Way way, List<Deeds.Deed> deeds) {}

  /** What a revision left: the hash of everything, and the view of only what is verified. */
  record Left(String hash, Set<Triple> stabilised) {}

  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void eachStateIsWhatTheStoreHeld(@ForAll("histories") List<Step> history) throws IOException {
    Path folder = Files.createTempDirectory("vigie-past");
    try (Store store = Store.open(folder.resolve("store"));
        Newest memory = Newest.of(store, Newest.Settings.usual())) {
      Map<RevisionNumber, Left> left = live(store, memory, history);
      RevisionNumber last = left.keySet().stream().max(RevisionNumber::compareTo).orElseThrow();
      requireAll(store, memory, left);
      try (Newest none = Newest.of(store, Newest.Settings.usual())) {
        hide(folder, "1", () -> requireAll(store, none, left));
        hide(folder, last.toString(), () -> requireAll(store, memory, left));
      }
      if (last.value() > 2) {
        hide(folder, "1", () -> hide(folder, last.toString(), () -> requireLost(store, last)));
      }
    } finally {
      Deeds.delete(folder);
    }
  }

  @Example
  void aClockThatIsSetBackLeavesNoStateInDoubt() throws IOException {
    Deeds.Deed says = new Deeds.Deed(0, 0, 2, 1);
    eachStateIsWhatTheStoreHeld(
        List.of(
            new Step(20, Way.ACCEPT, List.of(says)),
            new Step(-15, Way.ACCEPT, List.of(new Deeds.Deed(0, 1, 3, 2))),
            new Step(20, Way.JOIN, List.of()),
            new Step(40, Way.PART, List.of())));
  }

  /** Does what the steps say; the copy in memory follows, and holds what the store does. */
  private static Map<RevisionNumber, Left> live(Store store, Newest memory, List<Step> history) {
    Map<RevisionNumber, Left> left = new TreeMap<>();
    LocalDate day = START;
    House.accept(store, Drafts.withThings().batch(), Readings.at(day));
    left.put(store.read(Snapshot::revision), left(store));
    memory.follow();
    List<Claim> known = new ArrayList<>();
    for (Step step : history) {
      day = day.plusDays(step.days());
      perform(store, step, day, known);
      RevisionNumber now = store.read(Snapshot::revision);
      if (!left.containsKey(now)) {
        left.put(now, left(store));
        memory.follow();
        ReadCopy copy = memory.find(now).orElseThrow();
        assertThat(hash(Snapshot.of(copy.dataset()))).isEqualTo(left(store).hash());
        assertThat(copy.quads()).isEqualTo(store.count());
      }
    }
    return left;
  }

  private static void perform(Store store, Step step, LocalDate day, List<Claim> known) {
    Occasion occasion = House.occasion(Readings.at(day));
    Drafts draft = Drafts.empty();
    List<Claim> added = new ArrayList<>();
    for (Deeds.Deed deed : step.deeds()) {
      Deeds.perform(deed, draft, day, known, added);
    }
    switch (step.way()) {
      case ACCEPT -> {
        House.accept(store, draft.batch(), Readings.at(day));
        known.addAll(added);
      }
      case BRING -> {
        House.ingest(store).bring(Readings.of(draft, Coverage.CORRECTS), occasion, false);
        known.addAll(added);
      }
      case UNDO -> House.ingest(store).undo(store.read(Snapshot::revision), occasion);
      case JOIN -> decide(store, Judgement.Verdict.ACCEPTED, occasion);
      case PART -> decide(store, Judgement.Verdict.REFUSED, occasion);
      case CATCH_UP -> House.ingest(store).catchUp(occasion);
    }
  }

  private static void decide(Store store, Judgement.Verdict verdict, Occasion occasion) {
    House.identities(store).decide(List.of(PAIR), verdict, occasion.reasons(), occasion);
  }

  private static Left left(Store store) {
    return store.read(
        snapshot -> {
          List<Triple> stabilised = new ArrayList<>();
          WholeView.paint(
              snapshot,
              House.consolidation(),
              Policy.STABILISED,
              WholeView.day(snapshot),
              portrait -> stabilised.addAll(portrait.triples()));
          return new Left(hash(snapshot), Set.copyOf(stabilised));
        });
  }

  private static void requireAll(Store store, Newest memory, Map<RevisionNumber, Left> left) {
    States states =
        new States(store, store.dataset(), memory, House::consolidation, States.Settings.usual());
    left.forEach(
        (number, held) -> {
          states.read(
              new Asked(new Moment.AtRevision(number), Policy.WORKING),
              state -> {
                assertThat(state.revision()).isEqualTo(number);
                assertThat(hash(Snapshot.of(state.dataset()))).isEqualTo(held.hash());
                return true;
              });
          states.read(
              new Asked(new Moment.AtRevision(number), Policy.STABILISED),
              state -> {
                Snapshot past = Snapshot.of(state.dataset());
                assertThat(past.graph(Graphs.CONSOLIDATED).find().toSet())
                    .isEqualTo(held.stabilised());
                Node contract = PAIR.left();
                assertThat(past.union().find(contract, Node.ANY, Node.ANY).toSet())
                    .isEqualTo(
                        state.dataset().getDefaultGraph().find(contract, null, null).toSet());
                return true;
              });
        });
  }

  private static void requireLost(Store store, RevisionNumber last) {
    States states = new States(store, House.consolidation(), States.Settings.usual());
    RevisionNumber middle = new RevisionNumber(last.value() - 1);
    assertThatThrownBy(
            () ->
                states.read(
                    new Asked(new Moment.AtRevision(middle), Policy.WORKING), state -> true))
        .isInstanceOfSatisfying(
            StateException.class,
            lost -> assertThat(lost.kind()).isEqualTo(StateException.Kind.LOST));
  }

  private static void hide(Path folder, String revision, Runnable work) {
    Path file = folder.resolve("store/history/" + revision + ".rdfp.gz");
    Path aside = folder.resolve(revision + ".aside");
    try {
      Files.move(file, aside);
      work.run();
      Files.move(aside, file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static String hash(Snapshot snapshot) {
    try {
      Path spare = Files.createTempDirectory("vigie-hash");
      try (CanonicalDocument document = new CanonicalDocument(spare);
          DigestOutputStream out =
              new DigestOutputStream(
                  OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
        for (Node name : snapshot.graphs()) {
          if (House.REFERENCE.containsKey(name)) {
            assertThat(snapshot.graph(name).size()).isEqualTo(House.REFERENCE.get(name).size());
            continue;
          }
          snapshot
              .graph(name)
              .find()
              .forEachRemaining(
                  t -> document.add(org.apache.jena.sparql.core.Quad.create(name, t)));
        }
        document.writeTo(out);
        return HexFormat.of().formatHex(out.getMessageDigest().digest());
      } finally {
        Deeds.delete(spare);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, Arbitraries.integers().between(0, 40)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(-30, -1))),
            Arbitraries.of(Way.values()),
            Deeds.any().list().ofMinSize(1).ofMaxSize(5))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(7);
  }
}
