package org.vigie.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.bench.http.Hostility;
import org.vigie.bench.http.Java;
import org.vigie.bench.http.Vigie;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigie bench hostile}: how long the pages take beside hostile queries. */
@Command(name = "hostile", mixinStandardHelpOptions = true)
final class BenchHostile implements Callable<Integer> {
  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "30",
      descriptionKey = "bench.hostile.seconds")
  private int seconds;

  @Option(
      names = "--per-second",
      paramLabel = "N",
      defaultValue = "10",
      descriptionKey = "bench.hostile.perSecond")
  private int perSecond;

  @Option(
      names = "--turns",
      paramLabel = "N",
      defaultValue = "1",
      descriptionKey = "bench.hostile.turns")
  private int turns;

  @Option(names = "--heap", paramLabel = "SIZE", defaultValue = "2g", descriptionKey = "bench.heap")
  private String heap = "";

  @Option(
      names = "--java-options",
      paramLabel = "OPTIONS",
      descriptionKey = "bench.hostile.javaOptions")
  private List<String> options = List.of("");

  @Option(names = "--markdown", paramLabel = "FILE", descriptionKey = "bench.markdown")
  private @Nullable Path markdown;

  private final Terminal terminal;

  BenchHostile(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Path stored = store.existing();
    List<Vigie> servers =
        options.stream()
            .map(each -> BenchSparql.split(each))
            .map(each -> new Vigie(new Java(heap), each, Main.class.getName(), stored))
            .toList();
    try {
      Path folder = Files.createTempDirectory("vigie-bench");
      String report =
          Hostility.run(
              new Hostility.Plan(Duration.ofSeconds(seconds), perSecond, turns),
              servers,
              folder,
              terminal.lang(),
              flags -> terminal.complain(terminal.words().say("bench.stage.start", flags)));
      terminal.line(report);
      Path file = markdown;
      if (file != null) {
        Files.writeString(file, report);
      }
      return 0;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
