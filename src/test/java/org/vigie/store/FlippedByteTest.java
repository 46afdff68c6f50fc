package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.vocab.Graphs;

/**
 * One bit is flipped somewhere in the files of a database. It is refused at the opening, or {@link
 * Store#damages} finds it, or it stands where nothing is read from: then every answer is as before.
 * {@code -Dvigie.flips=200} makes a campaign.
 */
class FlippedByteTest {
  private static final int FLIPS = Integer.getInteger("vigie.flips", 20);

  /** TDB2 makes its files long beforehand; most flips should hit what was written. */
  private static final long WRITTEN = 160 << 10;

  /** The ends of the names of the files in turn; the index files and the terms more often. */
  private static final List<String> KINDS =
      List.of(
          "G.dat",
          ".idn",
          "nodes-data.obj",
          "P.dat",
          "O.dat",
          ".bpt",
          "nodes.dat",
          "G.idn",
          "S.dat",
          ".bdf",
          "nodes-data.obj",
          "nodes.idn");

  private static final Node GRAPH = Graphs.dataset("test");

  @TempDir Path folder;

  /** What became of a flip. */
  private enum Fate {
    REFUSED,
    FOUND,
    UNREAD,
    SERVED
  }

  @Test
  void aFlippedBitIsNeverServed() throws IOException {
    Path sound = folder.resolve("sound");
    Set<Quad> expected;
    try (Store store = Store.open(sound)) {
      Contents.write(store, GRAPH, 0, 2_000);
      expected = Contents.quads(store);
      assertThat(store.damages()).isEmpty();
    }
    List<Path> files = files(sound);
    long seed = Long.getLong("vigie.seed", System.nanoTime());
    Random random = new Random(seed);
    Map<String, Map<Fate, Integer>> fates = new TreeMap<>();
    for (int flip = 0; flip < FLIPS; flip++) {
      Path copy = folder.resolve("copy" + flip);
      copy(sound, copy);
      Path file = choose(files, KINDS.get(flip % KINDS.size()), random);
      long at = (long) (random.nextDouble() * Math.min(Files.size(sound.resolve(file)), WRITTEN));
      flip(copy.resolve(file), at, random.nextInt(8));
      Fate fate = fate(copy, expected);
      assertThat(fate).as("%s byte %d, seed %d", file, at, seed).isNotEqualTo(Fate.SERVED);
      fates.computeIfAbsent(kind(file), unseen -> new TreeMap<>()).merge(fate, 1, Integer::sum);
      delete(copy);
    }
    fates.forEach((kind, counts) -> System.out.println("flipped in " + kind + ": " + counts));
  }

  private static Path choose(List<Path> files, String kind, Random random) {
    List<Path> all = files.stream().filter(file -> file.toString().endsWith(kind)).toList();
    return all.get(random.nextInt(all.size()));
  }

  private static String kind(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("nodes") || name.startsWith("prefixes")
        ? name
        : "index" + name.substring(Math.max(name.lastIndexOf('.'), 0));
  }

  private static Fate fate(Path path, Set<Quad> expected) {
    try (Store store = Store.open(path)) {
      if (!store.damages().isEmpty()) {
        return Fate.FOUND;
      }
      return answersAsBefore(store, expected) ? Fate.UNREAD : Fate.SERVED;
    } catch (StoreException refused) {
      return Fate.REFUSED;
    }
  }

  /** All quads, and those found by each of their terms. */
  private static boolean answersAsBefore(Store store, Set<Quad> expected) {
    if (!Contents.quads(store).equals(expected)) {
      return false;
    }
    return store.read(
        snapshot -> {
          for (Quad quad : expected) {
            Triple triple = quad.asTriple();
            var graph = snapshot.graph(quad.getGraph());
            if (!graph.contains(triple)
                || !graph
                    .find(Node.ANY, triple.getPredicate(), triple.getObject())
                    .toList()
                    .contains(triple)
                || !snapshot
                    .union()
                    .find(triple.getSubject(), Node.ANY, triple.getObject())
                    .toList()
                    .contains(triple)) {
              return false;
            }
          }
          return true;
        });
  }

  private static void flip(Path file, long at, int bit) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      int before = bytes.read();
      bytes.seek(at);
      bytes.write(before ^ (1 << bit));
    }
  }

  private static List<Path> files(Path store) throws IOException {
    try (Stream<Path> all = Files.walk(store)) {
      return all.filter(Files::isRegularFile)
          .map(store::relativize)
          .filter(file -> file.toString().startsWith("Data-"))
          .filter(file -> store.resolve(file).toFile().length() > 0)
          .sorted()
          .toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path copy = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
