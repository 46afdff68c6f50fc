package org.vigie.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import org.vigie.source.Coverage;
import org.vigie.store.Store;

/** Measures what one batch costs in a store of a given size; run by hand, never by a test. */
final class Increment {
  private static final int PER_CONTRACT = 20;
  private static final int BATCH = 1000 / PER_CONTRACT;
  private static final int STEP = 2500;

  private Increment() {}

  /**
   * Fills a store up to a number of claims, then brings batches of a thousand claims and says what
   * each took.
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    int contracts = Integer.parseInt(arguments[1]) / PER_CONTRACT;
    LocalDate day = LocalDate.of(2026, 2, 1);
    try (Store store = Store.open(folder)) {
      int there = there(store);
      while (there < contracts) {
        int next = Math.min(contracts, there + STEP);
        int from = there;
        store.write(
            tx -> {
              Append append = new Append(tx, Crowd.contracts(from, next));
              House.REFERENCE.forEach(tx::replace);
              append.run();
              new View(House.consolidation(), tx, day).repaint(append.subjects());
              Occasion occasion = House.occasion(Readings.at(day));
              tx.record(
                  occasion.at(),
                  occasion.agent(),
                  occasion.reasons(),
                  append.generated(),
                  java.util.List.of());
              return true;
            });
        there = next;
        System.out.println(there * PER_CONTRACT + " claims");
      }
      int rounds = Integer.parseInt(arguments[2]);
      for (int round = 0; round < rounds; round++) {
        int from = 10_000_000 + round * BATCH;
        var reading =
            Readings.of(Crowd.contracts(from, from + BATCH), Coverage.ADDS, java.util.List.of());
        long start = System.nanoTime();
        long cpu =
            java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Receipt receipt =
            House.ingest(store).rehearse(reading, House.occasion(Readings.at(day)), false);
        System.out.printf(
            "%d claims there, round %d: %.2f s (cpu %.2f s), %s held %d%n",
            there * PER_CONTRACT,
            round,
            (System.nanoTime() - start) / 1e9,
            (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
                    - cpu)
                / 1e9,
            receipt.getClass().getSimpleName(),
            receipt instanceof Receipt.Published published ? published.held().size() : -1);
      }
    }
  }

  private static int there(Store store) {
    return store.read(
        snapshot -> {
          int high = 0;
          while (snapshot
              .graph(Drafts.DATASET)
              .contains(
                  org.vigie.vocab.Iris.thing("contract", "c" + high),
                  org.vigie.vocab.W3c.RDF_TYPE,
                  org.apache.jena.graph.Node.ANY)) {
            high += STEP;
          }
          int low = high == 0 ? 0 : high - STEP;
          while (snapshot
              .graph(Drafts.DATASET)
              .contains(
                  org.vigie.vocab.Iris.thing("contract", "c" + low),
                  org.vigie.vocab.W3c.RDF_TYPE,
                  org.apache.jena.graph.Node.ANY)) {
            low++;
          }
          return low;
        });
  }
}
