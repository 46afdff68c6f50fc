package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

/** The store can tell what each revision changed. */
class HistoryTest {
  private static final Node DATASET = Graphs.dataset("test");
  private static final Triple ONE = triple("1");
  private static final Triple TWO = triple("1.50");

  @TempDir Path folder;

  @Test
  void aRevisionTellsWhatItAddedAndRemoved() {
    try (Store store = Store.open(folder.resolve("store"))) {
      write(store, List.of(ONE), List.of());
      write(store, List.of(ONE, TWO), List.of(ONE));
    }
    try (Store store = Store.open(folder.resolve("store"))) {
      assertThat(changes(store, 1)).containsExactly(new Change(true, DATASET, ONE));
      assertThat(changes(store, 2))
          .extracting(Change::added)
          .as("what was there already is not added again")
          .containsExactly(true, false);
      assertThat(changes(store, 2).getLast().triple()).isEqualTo(ONE);
      assertThat(store.changes(new RevisionNumber(3), change -> {})).isFalse();
    }
  }

  @Test
  void theViewIsNotNoted() {
    try (Store store = Store.open(folder.resolve("store"))) {
      store.write(
          tx -> {
            tx.add(Graphs.CONSOLIDATED, List.of(ONE));
            return record(tx);
          });
      assertThat(changes(store, 1)).isEmpty();
    }
  }

  @Test
  void aWriteThatFailsLeavesNoFile() throws IOException {
    try (Store store = Store.open(folder.resolve("store"))) {
      assertThatThrownBy(
              () ->
                  store.write(
                      tx -> {
                        tx.add(DATASET, List.of(ONE));
                        throw new IllegalStateException("no");
                      }))
          .hasMessage("no");
      try (Stream<Path> files = Files.list(folder.resolve("store/history"))) {
        assertThat(files).isEmpty();
      }
    }
  }

  @Test
  void theNextStartRemovesTheFileOfARevisionThatWasNotCommitted() throws IOException {
    Path history = folder.resolve("store/history");
    try (Store store = Store.open(folder.resolve("store"))) {
      write(store, List.of(ONE), List.of());
    }
    Files.copy(history.resolve("1.rdfp.gz"), history.resolve("2.rdfp.gz"));
    Files.writeString(history.resolve("draft.rdfp.gz"), "cut");

    try (Store store = Store.open(folder.resolve("store"))) {
      assertThat(history.resolve("1.rdfp.gz")).exists();
      assertThat(history.resolve("2.rdfp.gz")).doesNotExist();
      assertThat(history.resolve("draft.rdfp.gz")).doesNotExist();
      write(store, List.of(TWO), List.of());
      assertThat(changes(store, 2)).containsExactly(new Change(true, DATASET, TWO));
    }
  }

  @Test
  void theLastOfManyRevisionsIsFound() {
    try (Store store = Store.open(folder.resolve("store"))) {
      for (int number = 1; number <= 13; number++) {
        store.write(HistoryTest::record);
        long expected = number;
        store.read(
            snapshot -> {
              assertThat(snapshot.revision()).isEqualTo(new RevisionNumber(expected));
              return true;
            });
      }
    }
  }

  private static void write(Store store, List<Triple> added, List<Triple> removed) {
    store.write(
        tx -> {
          tx.add(DATASET, added);
          tx.remove(DATASET, removed);
          return record(tx);
        });
  }

  private static Revision record(WriteTx tx) {
    return tx.record(
        Instant.parse("2026-01-10T12:00:00Z"),
        Iris.thing("actor", "vigie"),
        List.of(),
        List.of(),
        List.of());
  }

  /** The changes of a revision, without its own record. */
  private static List<Change> changes(Store store, long number) {
    List<Change> changes = new ArrayList<>();
    assertThat(store.changes(new RevisionNumber(number), changes::add)).isTrue();
    changes.removeIf(change -> change.graph().equals(Graphs.REVISIONS));
    return changes;
  }

  private static Triple triple(String text) {
    return Triple.create(
        Iris.thing("contract", "adie"), Iris.term("name"), NodeFactory.createLiteralString(text));
  }
}
