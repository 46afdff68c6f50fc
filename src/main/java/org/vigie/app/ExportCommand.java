package org.vigie.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigie.export.CopyProgress;
import org.vigie.export.CopyState;
import org.vigie.export.Sample;
import org.vigie.export.SiteCopy;
import org.vigie.export.check.LinkCheck;
import org.vigie.sparql.Guards;
import org.vigie.sparql.Limits;
import org.vigie.sparql.client.Budget;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;
import org.vigie.words.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie export}: the whole site as files, and whether such a copy is whole. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand {
  /** Nobody else asks, and each published question is asked once: it may take its time. */
  static final Guards GUARDS =
      Guards.of(new Limits(Duration.ofMinutes(10), 1 << 20, 100_000, 4 << 20))
          .with(Budget.UNLIMITED);

  private static final int BROKEN = 2;
  private static final int MOST = 100;
  private static final long MEGABYTE = 1_000_000;

  private final Terminal terminal;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(name = "site", mixinStandardHelpOptions = true)
  int site(
      @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "export.to")
          Path to,
      @Option(
              names = "--public-url",
              paramLabel = "URL",
              defaultValue = "${env:VIGIE_PUBLIC_URL:-}",
              descriptionKey = "export.publicUrl")
          @Nullable String publicUrl,
      @Option(names = "--sample", paramLabel = "N", descriptionKey = "export.sample")
          @Nullable Integer most,
      @Mixin StoreOption store) {
    Sample sample = most == null ? Sample.all() : Sample.of(most);
    String address = publicUrl == null || publicUrl.isBlank() ? Iris.BASE : publicUrl;
    Settings settings = new Settings(0, store.existing(), address);
    SiteCopy.requireOwn(to);
    return StoreAtRest.read(
        settings.store(),
        () -> terminal.say("export.inUse"),
        opened -> copy(opened, settings, sample, to));
  }

  @Command(name = "check", mixinStandardHelpOptions = true)
  int check(@Parameters(paramLabel = "DIR", descriptionKey = "export.copy") Path folder) {
    try (Steps steps = new Steps(terminal)) {
      return tell(SiteCopy.check(folder, steps));
    }
  }

  private int copy(Store opened, Settings settings, Sample sample, Path to) {
    try (OpenSite open = OpenSite.of(opened, settings, GUARDS, true);
        Steps steps = new Steps(terminal)) {
      open.site().countVersions();
      CopyState state =
          opened.read(
              snapshot ->
                  new CopyState(
                      snapshot.revision().value(),
                      revised(snapshot),
                      String.join("", new Main.Version().getVersion()).strip()));
      SiteCopy.Result result =
          SiteCopy.make(
              CopiedSite.of("http://127.0.0.1:" + open.site().port(), settings.publicUrl(), opened),
              sample,
              state,
              to,
              steps);
      Figures figures = Figures.of(terminal.lang());
      terminal.say(
          "export.done",
          result.folder().toString(),
          figures.number(state.revision()),
          figures.number(result.files()),
          figures.number(Math.round((double) result.bytes() / MEGABYTE)),
          figures.number(result.redirects()));
      return tell(result.links());
    }
  }

  private static Instant revised(Snapshot snapshot) {
    return snapshot.revisedAt().orElse(Instant.EPOCH);
  }

  /** Tells what came of following the links. */
  private int tell(LinkCheck.Result links) {
    Figures figures = Figures.of(terminal.lang());
    terminal.say(
        "export.links",
        figures.number(links.links()),
        figures.number(links.files()),
        figures.number(links.outward()),
        links.broken().size());
    links.broken().stream()
        .limit(MOST)
        .forEach(each -> terminal.complain(each.say(terminal.lang())));
    if (links.broken().size() > MOST) {
      terminal.complain(terminal.words().say("export.more", links.broken().size() - MOST));
    }
    return links.broken().isEmpty() ? 0 : BROKEN;
  }

  /** Shows each step by a gauge of its own. */
  private static final class Steps implements CopyProgress, AutoCloseable {
    private final Terminal terminal;
    private @Nullable Step step;
    private @Nullable Gauge gauge;

    Steps(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void at(Step now, long done, long total) {
      Gauge shown = gauge;
      if (shown == null || now != step) {
        close();
        step = now;
        shown = Gauge.of(terminal, terminal.words().say("export.step." + now.name()));
        gauge = shown;
      }
      shown.at(done, total);
    }

    @Override
    public void close() {
      Gauge shown = gauge;
      if (shown != null) {
        shown.close();
      }
    }
  }
}
