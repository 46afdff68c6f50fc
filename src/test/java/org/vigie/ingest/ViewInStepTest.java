package org.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.claim.Claim;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;

/** The view kept in step, write after write, is the view computed anew from all claims. */
class ViewInStepTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 10);

  /** What somebody does, in one batch, some days after the batch before. */
  record Step(int days, List<Deeds.Deed> deeds) {}

  @Property(tries = 20)
  void theViewKeptIncrementallyIsTheViewRebuilt(@ForAll("histories") List<Step> history)
      throws IOException {
    Path folder = Files.createTempDirectory("vigie-view");
    try (Store store = Store.open(folder.resolve("store"))) {
      LocalDate day = START;
      House.accept(store, Drafts.withThings().batch(), at(day));
      List<Claim> known = new ArrayList<>();
      for (Step step : history) {
        day = day.plusDays(step.days());
        Drafts draft = Drafts.empty();
        List<Claim> added = new ArrayList<>();
        for (Deeds.Deed deed : step.deeds()) {
          Deeds.perform(deed, draft, day, known, added);
        }
        House.accept(store, draft.batch(), at(day));
        known.addAll(added);
        House.ingest(store).catchUp(House.occasion(at(day)));
        Set<Triple> kept = view(store);
        House.ingest(store).rebuild(House.occasion(at(day)));
        assertThat(view(store)).isEqualTo(kept);
      }
    } finally {
      Deeds.delete(folder);
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 40), Deeds.any().list().ofMinSize(1).ofMaxSize(5))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  private static Set<Triple> view(Store store) {
    return store.read(
        snapshot ->
            snapshot.graph(Graphs.CONSOLIDATED).find(Node.ANY, Node.ANY, Node.ANY).toList().stream()
                .collect(Collectors.toSet()));
  }

  private static Instant at(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
