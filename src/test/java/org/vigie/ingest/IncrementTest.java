package org.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.source.Coverage;
import org.vigie.source.Reading;
import org.vigie.store.Counting;
import org.vigie.store.Store;

/**
 * What a batch costs follows the batch, not the store. Counted in statements that the store hands
 * out, because times vary from machine to machine.
 */
class IncrementTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
  private static final int SMALL = 10;
  private static final int LARGE = 150;

  @TempDir Path folder;

  @Test
  void theWorkForABatchDoesNotGrowWithTheStore() {
    try (Store store = Store.open(folder.resolve("store"))) {
      fill(store, 0, SMALL);
      long adding = work(store, Coverage.ADDS, DAY);
      long correcting = work(store, Coverage.CORRECTS, DAY);
      long nextDay = work(store, Coverage.ADDS, DAY.plusDays(1));
      fill(store, SMALL, LARGE);

      assertThat(work(store, Coverage.ADDS, DAY)).isLessThan(adding * 11 / 10);
      assertThat(work(store, Coverage.CORRECTS, DAY)).isLessThan(correcting * 11 / 10);
      assertThat(work(store, Coverage.ADDS, DAY.plusDays(1))).isLessThan(nextDay * 11 / 10);
    }
  }

  private static long work(Store store, Coverage coverage, LocalDate day) {
    Reading reading = Readings.of(Crowd.contracts(9000, 9002), coverage, List.of());
    Occasion occasion = House.occasion(Readings.at(day));
    return Counting.work(
        store,
        tx -> {
          Receipt receipt = House.ingest(store).arrive(tx, reading, occasion, true).receipt();
          assertThat(receipt).isInstanceOf(Receipt.Published.class);
        });
  }

  static void fill(Store store, int from, int to) {
    store.write(
        tx -> {
          Append append = new Append(tx, Crowd.contracts(from, to), Known.Teller.TABLES);
          append.run();
          House.REFERENCE.forEach(tx::replace);
          new View(House.consolidation(), tx, DAY).repaint(append.subjects());
          Occasion occasion = House.occasion(Readings.at(DAY));
          return tx.record(
              occasion.at(), occasion.agent(), occasion.reasons(), append.generated(), List.of());
        });
  }
}
