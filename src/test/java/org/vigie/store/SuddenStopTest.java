package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ShortLived;
import org.vigie.vocab.Graphs;

/**
 * A start after {@code kill -9} always succeeds, with every revision that was confirmed, and each
 * whole. A real process is killed at a random moment; {@code -Dvigie.kills=1000} makes a campaign.
 */
class SuddenStopTest {
  private static final int KILLS = Integer.getInteger("vigie.kills", 8);
  private static final int LONGEST_MILLIS = 400;

  @TempDir Path folder;

  @Test
  void everyConfirmedRevisionIsThereAndWholeAfterAKill() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path path = folder.resolve("store");
    for (int kill = 1; kill <= KILLS; kill++) {
      long confirmed = killAfter(path, random.nextInt(LONGEST_MILLIS));
      try (Store store = Store.open(path)) {
        long found = store.read(Snapshot::revision).value();
        assertThat(found).as("kill %d, seed %d", kill, seed).isGreaterThanOrEqualTo(confirmed);
        long triples =
            store.<Long>read(
                snapshot ->
                    snapshot
                        .graph(Graphs.dataset("test"))
                        .find(Node.ANY, Node.ANY, Node.ANY)
                        .toList()
                        .stream()
                        .count());
        assertThat(triples).as("seed %d", seed).isEqualTo(found * Writing.TRIPLES);
      }
    }
  }

  /** Kills at any moment, from the making of the store on. */
  @Test
  void aKillWhileTheStoreIsMadeLeavesOneThatOpens() throws Exception {
    Random random = new Random();
    for (int kill = 1; kill <= KILLS; kill++) {
      Path path = folder.resolve("young" + kill);
      Process process = start(path);
      while (!path.toFile().exists()) {
        Thread.onSpinWait();
      }
      Thread.sleep(random.nextInt(60));
      kill(process);
      try (Store store = Store.open(path)) {
        assertThat(store.read(Snapshot::revision).value()).isNotNegative();
      }
    }
  }

  /** The number of the last revision that the process confirmed. */
  private static long killAfter(Path path, int millis) throws Exception {
    Process process = start(path);
    long confirmed = 0;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      confirmed = Long.parseLong(lines.readLine());
      Thread.sleep(millis);
      process.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        confirmed = Long.parseLong(line);
      }
    }
    kill(process);
    return confirmed;
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  private static Process start(Path path) throws IOException {
    return new ProcessBuilder(ShortLived.jvm(Writing.class, path.toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
