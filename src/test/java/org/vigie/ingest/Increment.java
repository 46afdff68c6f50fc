package org.vigie.ingest;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.vigie.source.Coverage;
import org.vigie.source.Reading;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;

/**
 * Measures what a batch of a thousand claims costs in a store of a given size. Run by hand, never
 * by a test: {@code Increment FOLDER CLAIMS ROUNDS}. Fills the store up to the number of claims,
 * past the gate, then rehearses the batch and says the time of the clock and of the processor.
 */
final class Increment {
  private static final int PER_CONTRACT = 20;
  private static final int BATCH = 1000 / PER_CONTRACT;
  private static final int STEP = 2500;
  private static final int BEYOND = 10_000_000;
  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

  private Increment() {}

  /** The folder of the store, how many claims it shall hold, how many batches to measure. */
  public static void main(String[] arguments) {
    int contracts = Integer.parseInt(arguments[1]) / PER_CONTRACT;
    int rounds = Integer.parseInt(arguments[2]);
    try (Store store = Store.open(Path.of(arguments[0]))) {
      for (int there = store.read(Increment::there); there < contracts; there += STEP) {
        IncrementTest.fill(store, there, Math.min(contracts, there + STEP));
        System.out.println((there + STEP) * PER_CONTRACT + " claims");
      }
      for (int round = 0; round < rounds; round++) {
        measure(store, round);
      }
    }
  }

  private static void measure(Store store, int round) {
    int from = BEYOND + round * BATCH;
    Reading reading = Readings.of(Crowd.contracts(from, from + BATCH), Coverage.ADDS, List.of());
    long start = System.nanoTime();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Receipt receipt = House.ingest(store).rehearse(reading, House.occasion(Readings.at(DAY)), true);
    double clock = (System.nanoTime() - start) / 1e9;
    double processor = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
    System.out.println(
        String.format(
            Locale.ROOT,
            "round %d: %.2f s, processor %.2f s, %s",
            round,
            clock,
            processor,
            receipt.getClass().getSimpleName()));
  }

  /** How many contracts of the crowd are there, in whole steps. */
  private static int there(Snapshot snapshot) {
    int there = 0;
    while (snapshot
        .graph(Drafts.DATASET)
        .contains(Iris.thing("contract", "c" + (there + STEP - 1)), W3c.RDF_TYPE, Node.ANY)) {
      there += STEP;
    }
    return there;
  }
}
