package org.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/** A view that was damaged is mended by computing it anew; a sound one is left alone. */
class RebuildTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

  @TempDir Path folder;

  @Test
  void onlyWhatDiffersIsMendedAndOnlyThenIsThereARevision() {
    try (Store store = Store.open(folder.resolve("store"))) {
      Drafts draft = Drafts.withThings();
      draft.claim(Drafts.key("a", "investedAmount"), Drafts.amount(1000), 1, DAY);
      House.accept(store, draft.batch(), NOW);
      Set<Triple> view = view(store);
      assertThat(House.ingest(store).rebuild(House.occasion(NOW)).isEmpty()).isTrue();
      assertThat(revision(store)).isEqualTo(new RevisionNumber(1));

      Triple lost =
          view.stream().filter(t -> t.getPredicate().equals(Vigie.OUTCOME)).findAny().orElseThrow();
      Triple invented =
          Triple.create(
              Iris.thing("contract", "a"), Vigie.NAME, NodeFactory.createLiteralString("x"));
      Triple orphan =
          Triple.create(Iris.thing("decision", "x"), Vigie.ABOUT, Iris.thing("contract", "x"));
      store.write(
          tx -> {
            tx.remove(Graphs.CONSOLIDATED, List.of(lost));
            tx.add(Graphs.CONSOLIDATED, List.of(invented, orphan));
            return true;
          });

      ViewDifference mended = House.ingest(store).rebuild(House.occasion(NOW));

      assertThat(mended.missing()).containsExactly(lost);
      assertThat(mended.extra()).containsExactlyInAnyOrder(invented, orphan);
      assertThat(view(store)).isEqualTo(view);
      assertThat(revision(store)).isEqualTo(new RevisionNumber(2));
    }
  }

  private static RevisionNumber revision(Store store) {
    return store.read(Snapshot::revision);
  }

  private static Set<Triple> view(Store store) {
    return store.read(
        snapshot ->
            new HashSet<>(
                snapshot.graph(Graphs.CONSOLIDATED).find(Node.ANY, Node.ANY, Node.ANY).toList()));
  }
}
