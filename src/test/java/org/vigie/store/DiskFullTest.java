package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

/** A real disk of 300 MB that runs full; skipped where no file system can be mounted. */
class DiskFullTest {
  private static final int MEGA = 1 << 20;
  private static final int DISK = 300;

  private static final String FILLER = "x".repeat(2_000);

  @TempDir Path folder;
  private Path disk;
  private Path ballast;
  private Store store;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + DISK + "m", "tmpfs", disk.toString()));
    ballast = disk.resolve("ballast");
    store = Store.open(disk.resolve("store"));
    write(1, 0, () -> {});
  }

  @AfterEach
  void unmount() throws Exception {
    if (store != null) {
      store.close();
      run("umount", "-l", disk.toString());
    }
  }

  @Test
  void aWriteDoesNotBeginOnAFullDisk() throws Exception {
    fillLeaving(150);
    assertThat(refusal(10, () -> {})).isEqualTo("store.full");
    recovers(2);
  }

  @Test
  void aWriteThatFillsTheDiskIsUndone() throws Exception {
    assertThat(refusal(10_000_000, () -> {})).isEqualTo("store.full");
    recovers(2);
  }

  /** Somebody else takes the last byte in the middle of a write. */
  @Test
  void aDiskThatIsSuddenlyFullLeavesReadersUnharmed() throws Exception {
    Throwable fault = catchThrowable(() -> write(100_000, 5_000, () -> fillLeaving(0)));
    assertThat(fault).isInstanceOf(StoreException.class).hasMessageContaining("store.full");
    assertThat(store.read(Snapshot::revision).value()).isEqualTo(1);
    recovers(2);
  }

  /** The same at the last moment: the work is done, the commit finds no space. */
  @Test
  void aDiskThatIsFullAtTheCommitLeavesReadersUnharmed() throws Exception {
    Throwable fault = catchThrowable(() -> write(5_000, 5_000, () -> fillLeaving(0)));
    if (fault == null) {
      assertThat(store.read(Snapshot::revision).value()).isEqualTo(2);
      recovers(3);
    } else {
      assertThat(fault).isInstanceOf(StoreException.class).hasMessageContaining("store.full");
      recovers(2);
    }
  }

  private void recovers(int next) throws Exception {
    assertThat(store.read(Snapshot::revision).value()).isEqualTo(next - 1);
    assertThat(store.damages()).isEmpty();
    Files.deleteIfExists(ballast);
    write(10, 0, () -> {});
    assertThat(store.read(Snapshot::revision).value()).isEqualTo(next);
    assertThat(store.damages()).isEmpty();
    store.close();
    store = Store.open(disk.resolve("store"));
    assertThat(store.read(Snapshot::revision).value()).isEqualTo(next);
    assertThat(store.damages()).isEmpty();
  }

  private String refusal(int triples, Runnable midway) {
    Throwable fault = catchThrowable(() -> write(triples, triples / 2, midway));
    assertThat(fault).isInstanceOf(StoreException.class);
    return ((StoreException) fault).key();
  }

  private void write(int triples, int midway, Runnable then) {
    long base = System.nanoTime();
    store.write(
        tx -> {
          for (int i = 0; i < triples; i++) {
            if (i == midway) {
              then.run();
            }
            tx.add(
                Quad.create(
                    Graphs.dataset("test"),
                    Iris.thing("contract", base + "-" + i),
                    Iris.term("name"),
                    NodeFactory.createLiteralString(i + FILLER + base)));
          }
          if (triples == midway) {
            then.run();
          }
          return tx.record(
              Instant.EPOCH, Iris.thing("actor", "vigie"), List.of(), List.of(), List.of());
        });
  }

  private void fillLeaving(int megabytes) {
    byte[] block = new byte[megabytes == 0 ? 4096 : MEGA];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (Files.getFileStore(disk).getUsableSpace() > (long) megabytes * MEGA) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(megabytes).isZero();
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).inheritIO().start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
