package org.vigie.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vigie.bench.Increment;
import org.vigie.bench.Load;
import org.vigie.bench.Observatory;
import org.vigie.ingest.Occasion;
import org.vigie.source.tidy.DataFolder;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;
import org.vigie.words.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigie bench increment}: the same batch into stores of several sizes. */
@Command(name = "increment", mixinStandardHelpOptions = true)
final class BenchIncrement implements Callable<Integer> {
  private static final int WARM = 4;
  private static final int ROUNDS = 7;

  @Option(
      names = "--claims",
      split = ",",
      paramLabel = "N",
      defaultValue = "10000,100000",
      descriptionKey = "bench.increment.claims")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--folder",
      required = true,
      paramLabel = "DIR",
      descriptionKey = "bench.increment.folder")
  private Path folder = Path.of("");

  private final Terminal terminal;

  BenchIncrement(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Loader loader = new Loader(new Bundled(), Instant.now());
    Occasion occasion = loader.occasion(Iris.thing("actor", "vigie"), "load.reason");
    List<Store> stores = new ArrayList<>();
    try {
      sizes.forEach(size -> stores.add(filled(size, loader, occasion)));
      int first =
          stores.stream()
              .mapToInt(store -> store.read(snapshot -> (int) snapshot.revision().value()))
              .max()
              .orElse(0);
      List<Increment.Cost> costs =
          new Increment(new Observatory(1), stores.stream().map(loader::ingest).toList(), occasion)
              .measure(first, WARM, ROUNDS, round -> {});
      tell(costs);
      return 0;
    } finally {
      stores.forEach(Store::close);
    }
  }

  /** A store with so many claims, made when it is not there yet. */
  private Store filled(int claims, Loader loader, Occasion occasion) {
    Path path = folder.resolve(Integer.toString(claims)).toAbsolutePath();
    try (DataFolder data = Loader.open(Optional.empty());
        Store store = Store.open(path);
        Gauge gauge = Gauge.of(terminal, path.toString())) {
      if (store.read(snapshot -> snapshot.revision().value()) == 0L) {
        int contracts = claims / Observatory.CLAIMS;
        new Load(new Observatory(1), store, loader.ingest(store), occasion)
            .large(contracts, new Bundled().graphs(data), done -> gauge.at(done, contracts));
      }
    }
    return Store.open(path);
  }

  private void tell(List<Increment.Cost> costs) {
    Figures figures = Figures.of(terminal.lang());
    for (int i = 0; i < costs.size(); i++) {
      terminal.say(
          "bench.increment",
          figures.number((long) sizes.get(i)),
          figures.number((long) Increment.claims()),
          figures.number(Math.round(costs.get(i).clock())),
          figures.number(Math.round(costs.get(i).processor())),
          ratio(costs.get(i).clock() / costs.getFirst().clock(), figures),
          ratio(costs.get(i).processor() / costs.getFirst().processor(), figures));
    }
  }

  private static String ratio(double ratio, Figures figures) {
    return figures.number(
        java.math.BigDecimal.valueOf(ratio).setScale(2, java.math.RoundingMode.HALF_UP));
  }
}
