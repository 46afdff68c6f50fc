package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.vocab.Graphs;

/**
 * A compaction loses nothing, whenever it is stopped; {@code -Dvigie.kills=50} makes a campaign.
 */
class CompactionTest {
  private static final int KILLS = Integer.getInteger("vigie.kills", 10);
  private static final int LONGEST_MILLIS = 600;
  private static final Node GRAPH = Graphs.dataset("test");

  @TempDir Path folder;

  @Test
  void aCompactedStoreHoldsTheSameInLessSpace() {
    try (Store store = Store.open(path())) {
      for (int i = 0; i < 60; i++) {
        Contents.write(store, GRAPH, i, 200);
      }
      Set<Quad> before = Contents.quads(store);
      Store.Space space = store.compact();
      assertThat(Contents.quads(store)).isEqualTo(before);
      assertThat(space.after()).isLessThanOrEqualTo(space.before());
      assertThat(generations()).containsExactly("Data-0002");
      Contents.write(store, GRAPH, 60, 200);
      assertThat(store.damages()).isEmpty();
    }
    try (Store store = Store.open(path())) {
      assertThat(store.read(Snapshot::revision).value()).isEqualTo(61);
      store.compact();
      assertThat(store.read(Snapshot::revision).value()).isEqualTo(61);
    }
    assertThat(generations()).containsExactly("Data-0003");
  }

  @Test
  void aKillWhileItIsCompactedLosesNothingAndLeavesNothing() throws Exception {
    Set<Quad> expected;
    try (Store store = Store.open(path())) {
      for (int i = 0; i < 10; i++) {
        Contents.write(store, GRAPH, i, 200);
      }
      expected = Contents.quads(store);
    }
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int kill = 1; kill <= KILLS; kill++) {
      SuddenStop.of(Compacting.class, path(), random.nextInt(LONGEST_MILLIS));
      try (Store store = Store.open(path())) {
        assertThat(Contents.quads(store)).as("kill %d, seed %d", kill, seed).isEqualTo(expected);
      }
      assertThat(generations()).as("kill %d, seed %d", kill, seed).hasSize(1);
    }
  }

  /** The moment between the new database's renaming and the old one's removal, made by hand. */
  @Test
  void aStopRightAfterTheSwitchIsFinishedAtTheNextStart() throws Exception {
    Set<Quad> expected;
    try (Store store = Store.open(path())) {
      Contents.write(store, GRAPH, 0, 200);
      expected = Contents.quads(store);
    }
    Path kept = folder.resolve("kept");
    copy(path().resolve("Data-0001"), kept);
    String mark = Files.readString(path().resolve(StoreFolder.MARK));
    try (Store store = Store.open(path())) {
      store.compact();
    }
    copy(kept, path().resolve("Data-0001"));
    Files.writeString(path().resolve(StoreFolder.MARK), mark);
    Files.delete(path().resolve("Data-0001/GSPO.dat"));
    Files.createDirectories(path().resolve("Data-0003-tmp"));
    try (Store store = Store.open(path())) {
      assertThat(Contents.quads(store)).isEqualTo(expected);
    }
    assertThat(generations()).containsExactly("Data-0002");
    Files.delete(path().resolve("Data-0002/GSPO.dat"));
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    StoreException.class, () -> Store.open(path()).close())
                .key())
        .isEqualTo("store.lostFile");
  }

  private Path path() {
    return folder.resolve("store");
  }

  private Set<String> generations() {
    try (Stream<Path> files = Files.list(path())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("Data-"))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static void copy(Path from, Path to) throws java.io.IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }
}
