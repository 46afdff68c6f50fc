package org.vigie.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.bench.Load;
import org.vigie.bench.QueryMix;
import org.vigie.bench.http.Comparison;
import org.vigie.bench.http.Java;
import org.vigie.bench.http.Material;
import org.vigie.bench.http.Peers;
import org.vigie.bench.http.Vigie;
import org.vigie.source.tidy.DataFolder;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigie bench sparql}: Vigie and other servers, over HTTP, on the same data. */
@Command(name = "sparql", mixinStandardHelpOptions = true)
final class BenchSparql implements Callable<Integer> {
  @Mixin private BenchCommand.Size size = new BenchCommand.Size();
  @Mixin private Choice choice = new Choice();

  @Option(
      names = "--folder",
      required = true,
      paramLabel = "DIR",
      descriptionKey = "bench.sparql.folder")
  private Path folder = Path.of("");

  @Option(names = "--queries", paramLabel = "DIR", descriptionKey = "bench.queries")
  private @Nullable Path queries;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "15",
      descriptionKey = "bench.rounds")
  private int rounds;

  @Option(names = "--warm", paramLabel = "N", defaultValue = "5", descriptionKey = "bench.warm")
  private int warm;

  @Option(names = "--slice", paramLabel = "S", defaultValue = "4", descriptionKey = "bench.slice")
  private int slice;

  @Option(names = "--starts", paramLabel = "N", defaultValue = "5", descriptionKey = "bench.starts")
  private int starts;

  @Option(names = "--heap", paramLabel = "SIZE", defaultValue = "3g", descriptionKey = "bench.heap")
  private String heap = "";

  @Option(names = "--java-options", paramLabel = "OPTIONS", descriptionKey = "bench.javaOptions")
  private @Nullable String options;

  @Option(names = "--markdown", paramLabel = "FILE", descriptionKey = "bench.markdown")
  private @Nullable Path markdown;

  private final Terminal terminal;

  BenchSparql(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Where the peers are. */
  static final class Choice {
    @Option(names = "--fuseki", paramLabel = "JAR", descriptionKey = "bench.fuseki")
    private @Nullable String fuseki;

    @Option(names = "--fuseki-mem", descriptionKey = "bench.fusekiMem")
    private boolean fusekiMem;

    @Option(names = "--virtuoso", paramLabel = "DIR", descriptionKey = "bench.virtuoso")
    private @Nullable Path virtuoso;

    @Option(names = "--rdf4j", paramLabel = "DIR", descriptionKey = "bench.rdf4j")
    private @Nullable Path rdf4j;

    @Option(names = "--oxigraph", paramLabel = "DIR", descriptionKey = "bench.oxigraph")
    private @Nullable Path oxigraph;

    Peers peers() {
      return new Peers(
          Optional.ofNullable(fuseki),
          fusekiMem,
          Optional.ofNullable(virtuoso),
          Optional.ofNullable(rdf4j),
          Optional.ofNullable(oxigraph));
    }
  }

  @Override
  public Integer call() {
    requireQuestions();
    Path work = folder.toAbsolutePath().normalize();
    Path stored = work.resolve("store");
    Material material;
    try (Store store = Store.open(stored)) {
      fill(store);
      material = Material.of(store, work, size.seed(), Optional.ofNullable(queries));
    }
    Java java = new Java(heap);
    Comparison found =
        Comparison.run(
            new Comparison.Plan(work, java, warm, rounds, slice, starts),
            new Vigie(java, split(options), Main.class.getName(), stored),
            choice.peers(),
            material,
            (stage, who) -> terminal.complain(terminal.words().say("bench.stage." + stage, who)));
    terminal.line(found.markdown(terminal.lang()));
    write(found);
    return found.agrees() ? 0 : Main.FAILED;
  }

  /** Looks before the store is filled, which takes minutes. */
  private void requireQuestions() {
    Path own = queries;
    if (own != null && !QueryMix.isFolderOfQuestions(own)) {
      throw new CommandException("bench.noQueries", own.toString());
    }
  }

  /** Brings the observatory into a store that is new; one that was filled before is used again. */
  private void fill(Store store) {
    if (store.read(snapshot -> snapshot.revision().value()) > 0) {
      return;
    }
    Bundled bundled = new Bundled();
    Loader loader = new Loader(bundled, Instant.now());
    int contracts = size.contracts();
    try (DataFolder data = Loader.open(Optional.empty());
        Gauge gauge = Gauge.of(terminal, "bench")) {
      new Load(
              size.observatory(),
              store,
              loader.ingest(store),
              loader.occasion(Iris.thing("actor", "vigie"), "load.reason"))
          .large(contracts, bundled.graphs(data), done -> gauge.at(done, contracts));
    }
  }

  private void write(Comparison found) {
    Path file = markdown;
    if (file != null) {
      try {
        Files.writeString(file, found.markdown(terminal.lang()));
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
  }

  /** The options of a JVM that stand in one argument. */
  static List<String> split(@Nullable String options) {
    return options == null || options.isBlank()
        ? List.of()
        : List.of(options.strip().split("\\s+"));
  }
}
