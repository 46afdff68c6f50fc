package org.vigie.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.ingest.Receipt;
import org.vigie.safekeeping.Control;
import org.vigie.source.tidy.DataFolder;
import org.vigie.sparql.Guards;
import org.vigie.sparql.partner.Partners;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.web.Connections;
import org.vigie.web.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigie serve}: the observatory on one port; loads the bundled data into an empty store. */
@Command(name = ServeCommand.NAME, mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  static final String NAME = "serve";

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

  @Option(
      names = "--partner",
      paramLabel = "URL",
      split = ",",
      defaultValue = "${env:VIGIE_PARTNERS:-}",
      descriptionKey = "partner")
  private List<String> partners = List.of();

  @Option(
      names = "--client-header",
      paramLabel = "NAME",
      defaultValue = "${env:VIGIE_CLIENT_HEADER:-}",
      descriptionKey = "clientHeader")
  private @Nullable String clientHeader;

  @Option(names = "--rehearse", paramLabel = "ROUNDS", hidden = true)
  private int rehearse;

  @Mixin private StoreOption store = new StoreOption();

  private static final Logger LOG = Logger.getLogger(ServeCommand.class.getName());
  private static final long PAUSE_MILLIS = 1_000;

  private final Terminal terminal;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What a start needs whatever the command line says, while that is read. */
  static void foresee() {
    Store.foresee();
    Site.foresee();
  }

  @Override
  public Integer call() throws InterruptedException {
    Store.foresee();
    String address = publicUrl;
    Settings settings = new Settings(port, store.path(), address == null ? "" : address);
    Guards guards = guards();
    Ports.requireFree(settings.port());
    try (Stop stop = Stop.onSignal()) {
      return rehearse > 0
          ? rehearse(settings, guards)
          : serve(settings, guards, open -> stop.await());
    }
  }

  /** What a server does between its start and its end. */
  private interface Life {
    void live(OpenSite open) throws InterruptedException;
  }

  /** Twice, since who starts on a store that is there meets other code than who fills one. */
  private int rehearse(Settings settings, Guards guards) throws InterruptedException {
    int filled = serve(settings, guards, open -> rehearse(open, 1));
    return filled == 0 ? serve(settings, guards, open -> rehearse(open, rehearse)) : filled;
  }

  private static void rehearse(OpenSite open, int rounds) throws InterruptedException {
    Rehearsal.of(
        "http://localhost:" + open.site().port(), open.catalogue().questions().list(), rounds);
  }

  private int serve(Settings settings, Guards guards, Life life) throws InterruptedException {
    try (Store opened = Store.open(settings.store())) {
      boolean empty = opened.read(Snapshot::revisedAt).isEmpty();
      if (empty && !loadBundled(opened)) {
        return Main.FAILED;
      }
      try (Control door = Control.of(opened);
          OpenSite open = OpenSite.of(opened, settings, guards, false);
          ScheduledExecutorService later = later()) {
        door.open();
        terminal.say("serve.ready", open.site().publicUrl(), settings.store().toString());
        open.keepFollowing();
        ScheduledFuture<?> unused =
            later.schedule(
                () -> prepare(opened, open, later::isShutdown),
                PAUSE_MILLIS,
                TimeUnit.MILLISECONDS);
        life.live(open);
      }
    }
    return 0;
  }

  /**
   * Gives way to those who ask now. A step that has begun ends before the store is closed; those
   * after it are left out.
   */
  @SuppressWarnings("ThreadPriorityCheck") // A wish: all is right without it, only slower.
  private static ScheduledExecutorService later() {
    ScheduledThreadPoolExecutor later =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("prepare").priority(Thread.MIN_PRIORITY).factory());
    later.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return later;
  }

  /**
   * Brings the view up to today, then reads and draws the texts before somebody asks; but after
   * whoever asked for data at once.
   */
  private static void prepare(Store opened, OpenSite open, BooleanSupplier ending) {
    Stream.concat(Stream.of(() -> bringToToday(opened)), open.preparations().stream())
        .takeWhile(step -> !ending.getAsBoolean())
        .forEach(ServeCommand::attempt);
  }

  private static void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "What readers would wait for was not prepared", fault);
    }
  }

  private static void bringToToday(Store opened) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Optional<Instant> last = opened.read(Snapshot::revisedAt);
    if (last.filter(at -> LocalDate.ofInstant(at, ZoneOffset.UTC).isBefore(today)).isPresent()) {
      new Loader(new Bundled(), Instant.now()).catchUp(opened);
    }
  }

  /** The standard guards, with the partners and the proxy that the operator trusts. */
  private Guards guards() {
    try {
      return Guards.STANDARD
          .with(Partners.of(partners.stream().filter(each -> !each.isBlank()).toList()))
          .behind(Optional.ofNullable(clientHeader).filter(name -> !name.isBlank()))
          .watching(Connections::wasLeft);
    } catch (IllegalArgumentException wrong) {
      throw new CommandException("partner.form", String.valueOf(wrong.getMessage()));
    }
  }

  /** Fills a new store. */
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
