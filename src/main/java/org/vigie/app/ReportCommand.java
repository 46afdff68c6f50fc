package org.vigie.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.source.tidy.DataFolder;
import org.vigie.store.Store;
import org.vigie.words.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code vigie report}: the counts of the store beside those of the files, and whether they agree.
 */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
  private @Nullable Path data;

  @Mixin private StoreOption store = new StoreOption();

  private final Terminal terminal;

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Store opened = Store.open(store.existing());
        DataFolder folder = Loader.open(Optional.ofNullable(data))) {
      Counts files = Counts.of(new Loader(new Bundled(), Instant.now()).read(folder));
      Counts stored = opened.read(Counts::of);
      return tell(files, stored);
    }
  }

  private int tell(Counts files, Counts stored) {
    Figures figures = Figures.of(terminal.lang());
    terminal.line(
        row(terminal.words().say("report.files"), terminal.words().say("report.store"), ""));
    boolean agree = true;
    for (Counts.Row row : Counts.Row.values()) {
      Optional<Long> file = files.find(row);
      long store = stored.find(row).orElse(0L);
      boolean same = file.isEmpty() || file.get() == store;
      agree &= same;
      terminal.line(
          row(file.map(figures::number).orElse("–"), figures.number(store), label(row, same)));
    }
    terminal.say(agree ? "report.agree" : "report.differ");
    return agree ? 0 : Main.FAILED;
  }

  private String label(Counts.Row row, boolean same) {
    String label = terminal.words().say("report." + row.name());
    return same ? label : label + "  ≠";
  }

  private static String row(String files, String store, String label) {
    return String.join("  ", List.of("%12s".formatted(files), "%12s".formatted(store), label));
  }
}
