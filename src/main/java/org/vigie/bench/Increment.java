package org.vigie.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.vigie.ingest.Ingest;
import org.vigie.ingest.Occasion;
import org.vigie.ingest.Receipt;
import org.vigie.source.Reading;

/**
 * What the same batch of a thousand claims costs in stores of different sizes. The stores take
 * turns, so that what else the machine does meets each alike; the batch goes in for good, with its
 * revision on the disk, and is about contracts that no store holds yet.
 */
public final class Increment {
  private static final int CONTRACTS = 1_000 / Observatory.CLAIMS + 1;
  private static final int BEYOND = 50_000_000;
  private static final double MILLI = 1e6;

  private final Observatory observatory;
  private final List<Ingest> stores;
  private final Occasion occasion;

  /** Measures some stores, by their write paths. */
  public Increment(Observatory observatory, List<Ingest> stores, Occasion occasion) {
    this.observatory = observatory;
    this.stores = List.copyOf(stores);
    this.occasion = occasion;
  }

  /**
   * What a batch took, the median of the rounds.
   *
   * @param clock milliseconds of the clock
   * @param processor milliseconds of the thread on a processor
   */
  public record Cost(double clock, double processor) {}

  /**
   * Measures.
   *
   * @param first the number of the first round: what was brought in before must not come again
   * @param warm how many rounds come before those that count
   * @param rounds how many count
   * @param progress hears of each round
   * @return for each store what the batch took
   */
  public List<Cost> measure(int first, int warm, int rounds, Consumer<Integer> progress) {
    List<List<Cost>> costs = new ArrayList<>();
    stores.forEach(store -> costs.add(new ArrayList<>()));
    for (int round = 0; round < warm + rounds; round++) {
      int from = BEYOND + (first + round) * CONTRACTS;
      Reading reading = Load.reading(observatory.contracts(from, from + CONTRACTS));
      for (int i = 0; i < stores.size(); i++) {
        Cost cost = bring(stores.get(i), reading);
        if (round >= warm) {
          costs.get(i).add(cost);
        }
      }
      progress.accept(round + 1);
    }
    return costs.stream().map(Increment::median).toList();
  }

  /** How many claims a batch holds. */
  public static int claims() {
    return CONTRACTS * Observatory.CLAIMS;
  }

  private Cost bring(Ingest store, Reading reading) {
    long clock = System.nanoTime();
    long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Receipt receipt = store.bring(reading, occasion, false);
    if (!(receipt instanceof Receipt.Published published)
        || published.claims() != claims()
        || !published.held().isEmpty()) {
      throw new IllegalStateException("The batch did not go in whole: " + receipt.getClass());
    }
    return new Cost(
        (System.nanoTime() - clock) / MILLI,
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / MILLI);
  }

  private static Cost median(List<Cost> costs) {
    return new Cost(
        median(costs.stream().mapToDouble(Cost::clock).toArray()),
        median(costs.stream().mapToDouble(Cost::processor).toArray()));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
