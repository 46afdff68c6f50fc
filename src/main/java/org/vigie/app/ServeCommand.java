package org.vigie.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.ingest.Receipt;
import org.vigie.safekeeping.Control;
import org.vigie.source.tidy.DataFolder;
import org.vigie.sparql.Insight;
import org.vigie.sparql.Limits;
import org.vigie.sparql.SparqlEndpoint;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.web.Mount;
import org.vigie.web.Site;
import org.vigie.web.SiteSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigie serve}: the observatory on one port; loads the bundled data into an empty store. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "${env:VIGIE_PORT:-8080}",
      descriptionKey = "port")
  private int port;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      defaultValue = "${env:VIGIE_PUBLIC_URL:-}",
      descriptionKey = "publicUrl")
  private @Nullable String publicUrl;

  @Mixin private StoreOption store = new StoreOption();

  private static final String SPARQL = "/sparql";

  private final Terminal terminal;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    String address = publicUrl;
    Settings settings = new Settings(port, store.path(), address == null ? "" : address);
    Ports.requireFree(settings.port());
    try (Stop stop = Stop.onSignal();
        Store opened = Store.open(settings.store())) {
      if (!prepare(opened)) {
        return Main.FAILED;
      }
      try (Control door = Control.of(opened);
          Site site = start(opened, settings)) {
        door.open();
        terminal.say("serve.ready", site.publicUrl(), settings.store().toString());
        stop.await();
      }
    }
    return 0;
  }

  private static Site start(Store opened, Settings settings) {
    SparqlEndpoint sparql = SparqlEndpoint.of(opened.dataset(), SPARQL, Limits.STANDARD);
    Insight insight = new Insight(opened.dataset(), Limits.STANDARD);
    return Site.start(
        opened,
        new SiteSettings(
            settings.port(),
            settings.publicUrl(),
            List.of(
                new Mount(Insight.EXPLAIN, insight),
                new Mount(Insight.DOCTOR, insight),
                new Mount(SPARQL, sparql))));
  }

  /** Fills a new store, and brings the view of an older one up to today. */
  private boolean prepare(Store opened) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Optional<LocalDate> last =
        opened.read(Snapshot::revisedAt).map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
    if (last.isEmpty()) {
      return loadBundled(opened);
    }
    if (last.get().isBefore(today)) {
      new Loader(new Bundled(), Instant.now()).catchUp(opened);
    }
    return true;
  }

  private boolean loadBundled(Store opened) {
    terminal.say("serve.loading");
    try (DataFolder data = Loader.open(Optional.empty())) {
      Loader.Loaded loaded = new Loader(new Bundled(), Instant.now()).load(opened, data);
      if (loaded.receipt() instanceof Receipt.Refused refused) {
        terminal.report(refused.findings(), loaded.batch().places());
        return false;
      }
      return true;
    }
  }
}
