package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;

class StoreTest {
  private static final Node DATASET = Graphs.dataset("test");
  private static final Triple FACT =
      Triple.create(
          Iris.thing("contract", "a"), Iris.term("name"), NodeFactory.createLiteralString("A"));

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsThereAfterReopening() {
    try (Store store = Store.open(path())) {
      write(store, FACT);
    }
    try (Store store = Store.open(path())) {
      assertThat(contains(store, FACT)).isTrue();
      assertThat(store.<RevisionNumber>read(Snapshot::revision)).isEqualTo(new RevisionNumber(1));
    }
  }

  @Test
  void aFaultUndoesTheWholeWrite() {
    try (Store store = Store.open(path())) {
      assertThatThrownBy(
              () ->
                  store.write(
                      tx -> {
                        tx.add(DATASET, List.of(FACT));
                        throw new IllegalStateException("half-way");
                      }))
          .hasMessage("half-way");
      assertThat(contains(store, FACT)).isFalse();
      assertThat(store.<RevisionNumber>read(Snapshot::revision)).isEqualTo(RevisionNumber.UNSET);
    }
  }

  @Test
  void eachWriteIsANumberedRevisionThatNamesTheOneBefore() {
    try (Store store = Store.open(path())) {
      write(store, FACT);
      Revision second = write(store, FACT);
      assertThat(second.number()).isEqualTo(new RevisionNumber(2));
      boolean linked =
          store.read(
              snapshot ->
                  snapshot
                      .graph(Graphs.REVISIONS)
                      .contains(
                          second.id(),
                          org.vigie.vocab.W3c.PROV_WAS_INFORMED_BY,
                          Iris.thing("revision", "1")));
      assertThat(linked).isTrue();
    }
  }

  @Test
  void aQueryWithoutGraphReadsTheUnionByTdbsOwnEngine() {
    try (Store store = Store.open(path())) {
      write(store, FACT);
      try (QueryExecution ask =
          QueryExecution.dataset(org.apache.jena.query.DatasetFactory.wrap(store.dataset()))
              .query("ASK { <https://w3id.org/vigie/id/contract/a> ?p 'A' }")
              .build()) {
        assertThat(store.<Boolean>read(snapshot -> ask.execAsk())).isTrue();
      }
      assertThat(org.apache.jena.tdb2.sys.TDBInternal.isBackedByTDB(store.dataset())).isTrue();
    }
  }

  @Test
  void aReadTransactionRefusesToWrite() {
    try (Store store = Store.open(path())) {
      Triple fact = FACT;
      assertThatThrownBy(
              () ->
                  store.read(
                      snapshot -> {
                        store
                            .dataset()
                            .add(DATASET, fact.getSubject(), fact.getPredicate(), fact.getObject());
                        return true;
                      }))
          .hasMessageContaining("rite");
      assertThat(contains(store, fact)).isFalse();
    }
  }

  @Test
  void aStoreInUseIsRefusedAndGoesOnBeingServed() {
    try (Store store = Store.open(path())) {
      write(store, FACT);
      assertThat(refusal(path())).isEqualTo("store.inUse");
      assertThat(contains(store, FACT)).isTrue();
    }
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.writeString(path(), "not a store");
    assertThat(refusal(path())).isEqualTo("store.notFolder");
    assertThat(path()).hasContent("not a store");
  }

  @Test
  void aFolderWithOtherThingsIsLeftAlone() throws IOException {
    Files.createDirectories(path());
    Files.writeString(path().resolve("thesis.txt"), "mine");
    assertThat(refusal(path())).isEqualTo("store.foreign");
    try (var files = Files.list(path())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() {
    assertThat(refusal(Path.of("/proc/vigie-test"))).isEqualTo("store.unwritable");
  }

  @Test
  void aStoreOfAnotherLayoutIsRefused() throws IOException {
    try (Store store = Store.open(path())) {
      write(store, FACT);
    }
    Path mark = path().resolve(StoreFolder.MARK);
    String sound = Files.readString(mark);
    Files.writeString(mark, sound.replace("layout=1", "layout=9"));
    assertThat(refusal(path())).isEqualTo("store.layout");
    Files.writeString(mark, sound);
    try (Store store = Store.open(path())) {
      assertThat(contains(store, FACT)).isTrue();
    }
  }

  @Test
  void aLostDatabaseFileIsSeenBeforeTheDatabaseInventsAnEmptyOne() throws IOException {
    try (Store store = Store.open(path())) {
      write(store, FACT);
    }
    Path lost = path().resolve("Data-0001/GSPO.dat");
    Files.move(lost, path().resolve("elsewhere"));
    StoreException refused =
        catchThrowableOfType(StoreException.class, () -> Store.open(path()).close());
    assertThat(refused.key()).isEqualTo("store.lostFile");
    assertThat(refused.say(Lang.EN)).contains("GSPO.dat");
    Files.move(path().resolve("elsewhere"), lost);
    try (Store store = Store.open(path())) {
      assertThat(contains(store, FACT)).isTrue();
    }
  }

  @Test
  void aStaleLockOfADeadProcessDoesNotMatter() throws IOException {
    try (Store store = Store.open(path())) {
      write(store, FACT);
    }
    Files.writeString(path().resolve("vigie.lock"), "4194000");
    Files.writeString(path().resolve("tdb.lock"), "4194000");
    try (Store store = Store.open(path())) {
      assertThat(contains(store, FACT)).isTrue();
    }
  }

  private Path path() {
    return folder.resolve("store");
  }

  private static String refusal(Path path) {
    StoreException refused =
        catchThrowableOfType(StoreException.class, () -> Store.open(path).close());
    assertThat(refused).as("opening %s", path).isNotNull();
    return refused.key();
  }

  private static boolean contains(Store store, Triple triple) {
    return store.read(snapshot -> snapshot.union().contains(triple));
  }

  private static Revision write(Store store, Triple triple) {
    return store.write(
        tx -> {
          tx.add(DATASET, List.of(triple));
          return tx.record(
              Instant.parse("2026-11-24T10:00:00Z"),
              Iris.thing("actor", "vigie"),
              List.of(NodeFactory.createLiteralLang("Essai", "fr")),
              List.of(),
              List.of());
        });
  }
}
