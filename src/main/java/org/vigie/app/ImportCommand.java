package org.vigie.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.account.Account;
import org.vigie.account.AccountText;
import org.vigie.ingest.Ingest;
import org.vigie.ingest.Loaded;
import org.vigie.ingest.Occasion;
import org.vigie.ingest.Receipt;
import org.vigie.source.Consignment;
import org.vigie.source.Directory;
import org.vigie.source.Problem;
import org.vigie.source.Reading;
import org.vigie.source.Refusal;
import org.vigie.source.intake.Budget;
import org.vigie.source.intake.IntakeException;
import org.vigie.source.intake.Parcels;
import org.vigie.source.lexicon.Headings;
import org.vigie.source.mindmap.KnownTies;
import org.vigie.source.panorama.Setting;
import org.vigie.source.sheet.Sheets;
import org.vigie.store.Store;
import org.vigie.words.Lang;
import org.vigie.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie import}: brings in what somebody holds, and accounts for every cell of it. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  static final int REFUSED = 2;

  private static final int EXAMPLES = 3;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "import.files")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--dataset",
      required = true,
      paramLabel = "NAME",
      descriptionKey = "import.dataset")
  private String dataset = "";

  @Option(names = "--dry-run", descriptionKey = "import.dryRun")
  private boolean dryRun;

  @Option(names = "--large", descriptionKey = "import.large")
  private boolean large;

  @Option(names = "--strict", descriptionKey = "import.strict")
  private boolean strict;

  @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "form.lang")
  private @Nullable String language;

  @Option(names = "--report", paramLabel = "FILE", descriptionKey = "import.report")
  private List<Path> reports = new ArrayList<>();

  @Option(names = "--headings", paramLabel = "FILE", descriptionKey = "import.headings")
  private @Nullable Path headings;

  @Option(names = "--source", paramLabel = "TEXT", descriptionKey = "import.source")
  private @Nullable String source;

  @Mixin private ByOption by = new ByOption();
  @Mixin private DatasetOptions card = new DatasetOptions();
  @Mixin private StoreOption store = new StoreOption();

  private final Terminal terminal;

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Terminal speaker = terminal.in(Optional.ofNullable(language).flatMap(Lang::find));
    reports.forEach(AccountFiles::requireKnown);
    if (!dataset.matches("[a-z0-9][a-z0-9-]*")) {
      throw new CommandException("import.datasetForm", dataset);
    }
    Instant now = Instant.now();
    try (Store opened = Store.open(store.existing())) {
      Run run = new Run(speaker, opened, now);
      run.bringAll();
      AccountFiles.write(reports, run.accounts(), run.findings(), speaker.lang());
      return run.end();
    }
  }

  /** How readings go in: for good, for a rehearsal, or as a part of a large load. */
  private interface WritePath {
    Receipt bring(Reading reading, Occasion occasion, boolean strict);
  }

  /** One run of the command. */
  private final class Run implements Importer.Listener {
    private final Terminal speaker;
    private final Bundled bundled = new Bundled();
    private final Ingest ingest;
    private final Occasion occasion;
    private final Store opened;
    private final Consignment consignment;
    private final Map<String, Account> accounts = new TreeMap<>();
    private final List<Problem> remarks = new ArrayList<>();
    private WritePath path;
    private boolean refused;

    Run(Terminal speaker, Store opened, Instant now) {
      Loader loader = new Loader(bundled, now);
      if (!dryRun) {
        loader.renew(opened);
      }
      this.speaker = speaker;
      this.opened = opened;
      this.ingest = loader.ingest(opened);
      this.occasion = loader.occasion(by.actor(), "import.reason");
      this.path = dryRun ? ingest::rehearse : ingest::bring;
      this.consignment =
          new Consignment(dataset, by.actor(), LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    List<Account> accounts() {
      return List.copyOf(accounts.values());
    }

    List<org.vigie.gate.Finding> findings() {
      return accounts.values().stream().flatMap(one -> one.findings().stream()).toList();
    }

    void bringAll() {
      if (!large || dryRun) {
        files.forEach(this::bring);
        return;
      }
      Loaded loaded =
          ingest.load(
              load -> {
                path = load::bring;
                files.forEach(this::bring);
              });
      speaker.say("import.loaded", loaded.portraits());
    }

    private void bring(Path file) {
      try (Parcels parcels = Parcels.open(file, Budget.STANDARD);
          Gauge gauge = Gauge.of(speaker, file.toString())) {
        importer(gauge).read(parcels, this);
        parcels.leftOut().forEach(place -> speaker.say("import.leftOut", place.toString()));
      } catch (IntakeException wrong) {
        refused(file.toString(), Refusal.of(List.of(wrong.problem())));
      }
    }

    private Importer importer(Gauge gauge) {
      Directory known = opened.read(snapshot -> Directory.of(snapshot.union()));
      return new Importer(
          consignment,
          bundled.reference(),
          known,
          headings(),
          new Setting.Options(Optional.ofNullable(source), speaker.lang().tag()),
          gauge,
          () -> opened.read(snapshot -> KnownTies.of(snapshot.union())));
    }

    private Headings headings() {
      Path file = headings;
      if (file == null) {
        return Headings.bundled();
      }
      try {
        String name = String.valueOf(file.getFileName());
        return Headings.from(
            Sheets.read(file, name, org.vigie.source.sheet.Budget.USUAL).sheets().getFirst(),
            name,
            Headings.bundled().words());
      } catch (java.io.IOException unreadable) {
        throw new CommandException("import.headingsFile", file.toString());
      }
    }

    @Override
    public void read(String document, Reading reading) {
      Reading whole = card.describe(reading, opened, consignment);
      Receipt receipt = path.bring(whole, occasion, strict);
      refused |= receipt instanceof Receipt.Refused;
      accounts.merge(document, Account.of(document, whole, receipt), Account::with);
      remarks.addAll(whole.remarks());
      if (receipt instanceof Receipt.Published published && !dryRun) {
        speaker.say(
            "import.revision",
            published.revision().toString(),
            published.claims(),
            published.retractions(),
            published.portraits());
      }
    }

    @Override
    public void refused(String document, Refusal refusal) {
      refused = true;
      refusal.problems().forEach(problem -> speaker.complain(say(problem)));
      accounts.merge(document, Account.refused(document, refusal), Account::with);
    }

    private String say(Problem problem) {
      return problem.place()
          + ": "
          + Words.of(Problem.class, speaker.lang())
              .say(problem.key(), problem.arguments().toArray());
    }

    /** Remarks of one kind together: an export has thousands. */
    private void tellRemarks() {
      Map<String, List<Problem>> kinds =
          remarks.stream()
              .collect(
                  Collectors.groupingBy(Problem::key, LinkedHashMap::new, Collectors.toList()));
      for (List<Problem> kind : kinds.values()) {
        kind.stream().limit(EXAMPLES).forEach(remark -> speaker.line(say(remark)));
        if (kind.size() > EXAMPLES) {
          speaker.say("import.more", kind.size() - EXAMPLES);
        }
      }
    }

    int end() {
      tellRemarks();
      accounts
          .values()
          .forEach(one -> AccountText.lines(one, speaker.lang()).forEach(speaker::line));
      if (refused) {
        speaker.say("import.refused");
        return REFUSED;
      }
      boolean clean = accounts.values().stream().allMatch(Account::isClean);
      speaker.say(dryRun ? "import.rehearsed" : clean ? "import.done" : "import.held");
      return 0;
    }
  }
}
