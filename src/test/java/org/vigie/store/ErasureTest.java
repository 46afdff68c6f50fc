package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.vocab.Iris;

/**
 * An erasure is whole or not begun, whenever it is stopped; {@code -Dvigie.kills=50} makes a
 * campaign.
 */
class ErasureTest {
  private static final int KILLS = Integer.getInteger("vigie.kills", 6);
  private static final int LONGEST_MILLIS = 500;
  private static final int REVISIONS = 12;

  @TempDir Path folder;

  @Test
  void theHistoryStillLeadsFromNothingToNow() {
    Path path = filled("store");
    try (Store store = Store.open(path)) {
      assertThat(Erasure.erase(store).still()).isEmpty();
      assertThat(holding(path)).isEmpty();
      assertThat(retold(store)).isEqualTo(Contents.quads(store));
    }
  }

  @Test
  void aKillLeavesItUndoneOrFinishedByTheNextStart() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int kill = 1; kill <= KILLS; kill++) {
      Path path = filled("store" + kill);
      SuddenStop.of(Erasure.class, path, random.nextInt(LONGEST_MILLIS));
      try (Store store = Store.open(path)) {
        boolean done = store.read(Snapshot::revision).value() > REVISIONS;
        assertThat(path.resolve("erasing.properties")).doesNotExist();
        assertThat(holding(path).isEmpty()).as("kill %d, seed %d", kill, seed).isEqualTo(done);
        assertThat(retold(store))
            .as("kill %d, seed %d", kill, seed)
            .isEqualTo(Contents.quads(store));
      }
    }
  }

  /** The moments between the steps, made by hand: before the history, and in the middle of it. */
  @Test
  void eachStepMayBeDoneAgain() throws Exception {
    for (boolean drafted : new boolean[] {false, true}) {
      Path path = filled("step" + drafted);
      Path kept = folder.resolve("kept" + drafted);
      copy(path.resolve("history"), kept);
      try (Store store = Store.open(path)) {
        Erasure.erase(store);
      }
      Path history = path.resolve("history");
      for (Path file : files(kept)) {
        String name = file.getFileName().toString();
        if (drafted && number(name) % 2 == 0) {
          Files.move(history.resolve(name), history.resolve(name + ".new"));
        }
        if (!drafted || number(name) % 2 == 0) {
          Files.copy(file, history.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      if (!drafted) {
        Files.writeString(history.resolve("3.rdfp.gz.new"), "half a file");
      }
      new Pending(new RevisionNumber(REVISIONS + 1), redaction(), drafted).write(path);
      try (Store store = Store.open(path)) {
        assertThat(holding(path)).isEmpty();
        assertThat(retold(store)).isEqualTo(Contents.quads(store));
      }
    }
  }

  private static Redaction redaction() {
    return new Redaction(
        Map.of(Erasure.person().getURI(), Iris.thing("erased", "x").getURI()),
        List.of(Erasure.SECRET, Erasure.SLUG));
  }

  private static int number(String name) {
    return Integer.parseInt(name.replaceFirst("\\..*", ""));
  }

  private Path filled(String name) {
    Path path = folder.resolve(name);
    try (Store store = Store.open(path)) {
      Erasure.fill(store, REVISIONS);
    }
    assertThat(holding(path)).isNotEmpty();
    return path;
  }

  /** The state that the history leads to, each change fitting what is there. */
  private static Set<Quad> retold(Store store) {
    Set<Quad> quads = new HashSet<>();
    for (long number = 1; number <= store.read(Snapshot::revision).value(); number++) {
      assertThat(
              store.changes(
                  new RevisionNumber(number),
                  change -> {
                    Triple t = change.triple();
                    Quad quad = Quad.create(change.graph(), t);
                    assertThat(change.added() ? quads.add(quad) : quads.remove(quad))
                        .as("%s", change)
                        .isTrue();
                  }))
          .isTrue();
    }
    return quads;
  }

  /** The files that hold what is to be erased, as they are or unpacked. */
  private static List<String> holding(Path path) {
    try {
      List<String> found = new ArrayList<>();
      for (Path file : files(path)) {
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".gz")) {
          bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.contains(Erasure.SECRET) || text.contains(Erasure.SLUG)) {
          found.add(path.relativize(file).toString());
        }
      }
      return found;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Path> files(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : files(from)) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }
}
