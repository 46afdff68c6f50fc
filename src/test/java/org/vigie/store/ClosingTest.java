package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is closed under a reader. */
class ClosingTest {
  @TempDir private Path folder;

  @Test
  void aReaderUnderWayMayEnd() throws Exception {
    Store store = Store.open(folder);
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    AtomicLong read = new AtomicLong(-1);
    Thread reader =
        Thread.ofVirtual()
            .start(
                () ->
                    read.set(
                        store.read(
                            snapshot -> {
                              reading.countDown();
                              await(asked);
                              return snapshot.revision().value();
                            })));
    reading.await();
    Thread closing = Thread.ofPlatform().start(store::close);
    while (closing.isAlive() && closing.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    asked.countDown();
    reader.join();
    closing.join();

    assertThat(read).hasValue(0);
    try (Store again = Store.open(folder)) {
      assertThat(again.read(Snapshot::revision)).isEqualTo(new RevisionNumber(0));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
