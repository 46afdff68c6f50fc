package org.vigie.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vigie.engine.ReadCopy;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;

/** Compares TDB2 and the read copy on the data of a store, in this process. */
public final class QueryBench {
  private static final int WARMINGS = 4;

  private QueryBench() {}

  /**
   * Runs the comparison.
   *
   * @param arguments the folder of a store; how many rounds are measured; a seed; a folder of
   *     questions instead of ours
   */
  public static void main(String[] arguments) {
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    Optional<Path> questions =
        arguments.length > 3 ? Optional.of(Path.of(arguments[3])) : Optional.empty();
    try (Store store = Store.open(Path.of(arguments[0]))) {
      run(store, rounds, seed, questions, System.out);
    }
  }

  /** Builds the copy, asks the mix of both, and prints what it took. */
  private static void run(
      Store store, int rounds, long seed, Optional<Path> questions, PrintStream out) {
    long begun = System.nanoTime();
    ReadCopy copy = store.read(QueryBench::copy);
    out.printf(
        Locale.ROOT,
        "%d quads, copied in %.1f s into %d MB%n",
        copy.quads(),
        (System.nanoTime() - begun) / 1e9,
        copy.bytes() >> 20);
    Map<String, DatasetGraph> engines = new LinkedHashMap<>();
    engines.put("TDB2", store.dataset());
    engines.put("copy", copy.dataset());
    QueryMix mix = QueryMix.of(copy.dataset(), seed, questions);
    QueryContest contest = new QueryContest(engines, mix);
    store.dataset().begin(ReadWrite.READ);
    try {
      contest.run(WARMINGS, rounds, out);
    } finally {
      store.dataset().end();
    }
    contest.print(out);
  }

  private static ReadCopy copy(Snapshot snapshot) {
    return ReadCopy.of(snapshot::forEachQuad);
  }
}
