package org.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.claim.Claim;
import org.vigie.source.Coverage;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/** For any batches A then B: undoing B shows A again; undoing that shows B again. */
class UndoLawsTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 10);

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void undoingIsGoingBackAndUndoingThatIsGoingForth(
      @ForAll("deeds") List<Deeds.Deed> before,
      @ForAll("deeds") List<Deeds.Deed> after,
      @ForAll Coverage coverage,
      @ForAll boolean sameDay)
      throws IOException {
    Path folder = Files.createTempDirectory("vigie-undo");
    try (Store store = Store.open(folder.resolve("store"))) {
      House.accept(store, Drafts.withThings().batch(), Readings.at(START));
      List<Claim> known = new ArrayList<>();
      perform(store, before, Coverage.ADDS, START, known);
      Set<String> viewBefore = shown(store);
      LocalDate day = sameDay ? START : START.plusDays(1);
      if (!(perform(store, after, coverage, day, known) instanceof Receipt.Published published)) {
        return;
      }
      Set<String> viewAfter = shown(store);

      Undone.Done undone = undo(store, published.revision(), day);
      assertThat(shown(store)).isEqualTo(viewBefore);
      Undone.Done redone = undo(store, undone.revision(), day);
      assertThat(shown(store)).isEqualTo(viewAfter);
      undo(store, redone.revision(), day);
      assertThat(shown(store)).isEqualTo(viewBefore);
    } finally {
      Deeds.delete(folder);
    }
  }

  private static Receipt perform(
      Store store, List<Deeds.Deed> deeds, Coverage coverage, LocalDate day, List<Claim> known) {
    Drafts draft = Drafts.empty();
    List<Claim> added = new ArrayList<>();
    deeds.forEach(deed -> Deeds.perform(deed, draft, day, known, added));
    known.addAll(added);
    return Readings.bring(store, draft, coverage, day);
  }

  private static Undone.Done undo(Store store, RevisionNumber number, LocalDate day) {
    Undone undone = House.ingest(store).undo(number, House.occasion(Readings.at(day)));
    Readings.requireStep(store, day);
    assertThat(undone).isInstanceOf(Undone.Done.class);
    return (Undone.Done) undone;
  }

  /**
   * The view without the identifiers of claims, which change when a claim is stated again, and
   * without the texts that count claims.
   */
  private static Set<String> shown(Store store) {
    Set<Node> hidden =
        Set.of(
            Vigie.BASED_ON,
            Vigie.CHOSEN_CLAIM,
            Vigie.CONSIDERED_CLAIM,
            Vigie.EXPLANATION,
            Vigie.OPPOSES);
    Set<String> shown = new TreeSet<>();
    for (Triple t : Readings.view(store)) {
      boolean ofClaim =
          Iris.findThing(t.getSubject())
              .map(Iris.Thing::type)
              .filter(Set.of("claim", "disagreement")::contains)
              .isPresent();
      if (!ofClaim && !hidden.contains(t.getPredicate())) {
        shown.add(t.toString());
      }
    }
    return shown;
  }

  @Provide
  Arbitrary<List<Deeds.Deed>> deeds() {
    return Deeds.any().list().ofMinSize(1).ofMaxSize(6);
  }
}
