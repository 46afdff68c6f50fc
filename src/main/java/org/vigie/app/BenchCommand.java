package org.vigie.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.bench.Beside;
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
    subcommands = {
      BenchCommand.Generate.class,
      BenchCommand.Import.class,
      BenchIncrement.class,
      BenchSparql.class,
      BenchHostile.class
    })
final class BenchCommand {
  private static final int MEGA = 20;

  /** How many contracts the engine of SHACL is given: it needs much longer than all the rest. */
  private static final int SAMPLE = 100;

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

    long seed() {
      return seed;
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

    @Option(names = "--beside", descriptionKey = "bench.import.beside")
    private boolean beside;

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
        if (beside) {
          compare(opened, bundled, measure);
        }
        return 0;
      }
    }

    private void compare(Store opened, Bundled bundled, Load.Measure measure) {
      Beside.Took loader = Beside.loader(opened);
      tell("bench.loader", loader, measure.quads(), measure);
      int some = Math.min(size.contracts(), SAMPLE);
      tell("bench.shacl", bundled.shacl(size.observatory(), some), measure.claims(), measure);
    }

    private void tell(String key, Beside.Took took, long ours, Load.Measure measure) {
      Figures figures = Figures.of(terminal.lang());
      terminal.say(
          key,
          figures.number(took.done()),
          rounded(took.seconds()),
          rounded(took.processor()),
          figures.number(Math.round(took.rate())),
          rounded(ours / measure.seconds() / took.rate()),
          rounded(ours / measure.processor() / (took.done() / took.processor())));
    }

    private String rounded(double number) {
      return Figures.of(terminal.lang())
          .number(BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP));
    }

    private void tell(String who, Load.Measure measure) {
      Figures figures = Figures.of(terminal.lang());
      terminal.say(
          "bench.measure",
          who,
          figures.number(measure.claims()),
          figures.number(measure.quads()),
          rounded(measure.seconds()),
          rounded(measure.processor()),
          figures.number(Math.round(measure.claimRate())),
          figures.number(Math.round(measure.quadRate())),
          figures.number(measure.peak() >> MEGA),
          figures.number(measure.bytes() >> MEGA));
    }
  }
}
