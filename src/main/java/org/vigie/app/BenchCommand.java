package org.vigie.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.bench.Document;
import org.vigie.bench.Load;
import org.vigie.bench.Observatory;
import org.vigie.source.tidy.DataFolder;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;
import org.vigie.words.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigie bench}: measures, on data like the observatory's own, of any size. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    subcommands = {BenchCommand.Generate.class, BenchCommand.Import.class})
final class BenchCommand {
  private static final int MEGA = 20;

  private BenchCommand() {}

  /** How much data, and which. */
  static final class Size {
    @Option(
        names = "--quads",
        paramLabel = "N",
        defaultValue = "100000",
        descriptionKey = "bench.quads")
    private long quads;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "bench.seed")
    private long seed;

    int contracts() {
      return Observatory.contracts(quads);
    }

    Observatory observatory() {
      return new Observatory(seed);
    }
  }

  /** {@code vigie bench generate}: writes the data as N-Quads. */
  @Command(name = "generate", mixinStandardHelpOptions = true)
  static final class Generate implements Callable<Integer> {
    @Mixin private Size size = new Size();

    @Option(
        names = "--out",
        required = true,
        paramLabel = "FILE",
        descriptionKey = "bench.generate.out")
    private Path out = Path.of("");

    @Option(names = "--view", descriptionKey = "bench.generate.view")
    private boolean view;

    private final Terminal terminal;

    Generate(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Bundled bundled = new Bundled();
      try (DataFolder data = Loader.open(Optional.empty());
          Gauge gauge = Gauge.of(terminal, out.toString())) {
        Map<Node, Graph> reference = view ? bundled.graphs(data) : Map.of();
        int contracts = size.contracts();
        long quads =
            new Document(size.observatory(), bundled.consolidation())
                .write(contracts, reference, out, done -> gauge.at(done, contracts));
        Figures figures = Figures.of(terminal.lang());
        terminal.say(
            "bench.generated",
            out.toString(),
            figures.number(quads),
            figures.number((long) contracts * Observatory.CLAIMS));
        return 0;
      }
    }
  }

  /** {@code vigie bench import}: brings the data into a new store, and says how fast. */
  @Command(name = "import", mixinStandardHelpOptions = true)
  static final class Import implements Callable<Integer> {
    @Mixin private Size size = new Size();
    @Mixin private StoreOption store = new StoreOption();

    @Option(names = "--ordinary", descriptionKey = "bench.import.ordinary")
    private boolean ordinary;

    private final Terminal terminal;

    Import(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Bundled bundled = new Bundled();
      Loader loader = new Loader(bundled, Instant.now());
      try (DataFolder data = Loader.open(Optional.empty());
          Store opened = Store.open(store.path());
          Gauge gauge = Gauge.of(terminal, "bench")) {
        int contracts = size.contracts();
        Load load =
            new Load(
                size.observatory(),
                opened,
                loader.ingest(opened),
                loader.occasion(Iris.thing("actor", "vigie"), "load.reason"));
        Load.Measure measure =
            ordinary
                ? load.ordinary(contracts, bundled.graphs(data), done -> gauge.at(done, contracts))
                : load.large(contracts, bundled.graphs(data), done -> gauge.at(done, contracts));
        tell("Vigie", measure);
        return 0;
      }
    }

    private void tell(String who, Load.Measure measure) {
      Figures figures = Figures.of(terminal.lang());
      terminal.say(
          "bench.measure",
          who,
          figures.number(measure.claims()),
          figures.number(measure.quads()),
          figures.number(java.math.BigDecimal.valueOf(Math.round(measure.seconds() * 10) / 10.0)),
          figures.number(Math.round(measure.claimRate())),
          figures.number(Math.round(measure.quadRate())),
          figures.number(measure.peak() >> MEGA),
          figures.number(measure.bytes() >> MEGA));
    }
  }
}
