package org.vigie.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.bench.Document;
import org.vigie.bench.Observatory;
import org.vigie.source.tidy.DataFolder;
import org.vigie.words.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigie bench}: measures, on data like the observatory's own, of any size. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    subcommands = {BenchCommand.Generate.class})
final class BenchCommand {
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
      try (DataFolder data = Loader.open(java.util.Optional.empty());
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
}
