package org.vigie.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.ingest.Receipt;
import org.vigie.quarantine.Discarded;
import org.vigie.quarantine.Entry;
import org.vigie.quarantine.Export;
import org.vigie.quarantine.Groups;
import org.vigie.quarantine.Quarantine;
import org.vigie.source.Consignment;
import org.vigie.source.Directory;
import org.vigie.source.Reading;
import org.vigie.source.lexicon.Headings;
import org.vigie.source.sheet.Budget;
import org.vigie.source.sheet.Sheets;
import org.vigie.source.tidy.TidySheet;
import org.vigie.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie quarantine}: what could not enter is listed, corrected, retried or discarded. */
@Command(name = "quarantine", mixinStandardHelpOptions = true)
final class QuarantineCommand {
  private final Terminal terminal;

  QuarantineCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(name = "list", mixinStandardHelpOptions = true)
  int list(
      @Option(names = "--dataset", paramLabel = "NAME", descriptionKey = "quarantine.dataset")
          @Nullable String dataset,
      @Mixin StoreOption store) {
    List<Entry> entries = of(dataset, Quarantine.of(store.existing()).list());
    Groups.lines(entries, terminal.lang()).forEach(terminal::line);
    terminal.say("quarantine.count", entries.size());
    return 0;
  }

  @Command(name = "show", mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "ID", descriptionKey = "quarantine.id") String id,
      @Mixin StoreOption store) {
    Entry entry = get(Quarantine.of(store.existing()), id);
    terminal.line(entry.id() + "  " + entry.place());
    terminal.say(
        "quarantine.brought",
        entry.dataset(),
        entry.by(),
        entry.at(),
        Long.toString(entry.revision()));
    if (!entry.text().isBlank()) {
      terminal.line("  « " + entry.text() + " »");
    }
    entry.reasons().forEach(r -> terminal.line("  " + r.code() + ": " + r.in(terminal.lang())));
    entry.row().forEach((column, cell) -> terminal.line("    " + column + " = " + cell));
    entry.statements().forEach(line -> terminal.line("    " + line));
    return 0;
  }

  @Command(name = "export", mixinStandardHelpOptions = true)
  int export(
      @Parameters(paramLabel = "FILE.csv", descriptionKey = "quarantine.file") Path file,
      @Option(names = "--dataset", paramLabel = "NAME", descriptionKey = "quarantine.dataset")
          @Nullable String dataset,
      @Mixin StoreOption store) {
    List<Entry> entries = of(dataset, Quarantine.of(store.existing()).list());
    try {
      int written = Export.write(entries, file, terminal.lang());
      terminal.say("quarantine.exported", written, file.toString(), entries.size() - written);
      return 0;
    } catch (IOException denied) {
      throw new UncheckedIOException(denied);
    }
  }

  @Command(name = "retry", mixinStandardHelpOptions = true)
  int retry(
      @Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "quarantine.ids")
          @Nullable List<String> ids,
      @Mixin ByOption by,
      @Mixin StoreOption store) {
    Instant now = Instant.now();
    try (Store opened = Store.open(store.existing())) {
      Quarantine quarantine = Quarantine.of(opened.path());
      List<Entry> chosen = ids == null ? quarantine.list() : all(quarantine, ids);
      Map<String, List<Entry>> byDataset =
          chosen.stream()
              .collect(Collectors.groupingBy(Entry::dataset, TreeMap::new, Collectors.toList()));
      Loader loader = new Loader(new Bundled(), now);
      byDataset.forEach(
          (dataset, entries) ->
              tell(
                  dataset,
                  loader
                      .ingest(opened)
                      .retry(dataset, entries, loader.occasion(by.actor(), "retry.reason"))));
      Set<String> waiting = quarantine.list().stream().map(Entry::id).collect(Collectors.toSet());
      long left = chosen.stream().filter(entry -> waiting.contains(entry.id())).count();
      terminal.say("quarantine.retried", chosen.size() - left, left);
      return code(chosen.size() - left, left);
    }
  }

  @Command(name = "correct", mixinStandardHelpOptions = true)
  int correct(
      @Parameters(paramLabel = "FILE", descriptionKey = "quarantine.corrected") Path file,
      @Mixin ByOption by,
      @Mixin StoreOption store)
      throws IOException {
    Instant now = Instant.now();
    try (Store opened = Store.open(store.existing())) {
      Quarantine quarantine = Quarantine.of(opened.path());
      String name = String.valueOf(file.getFileName());
      Correction correction = new Correction(Sheets.read(file, name, Budget.USUAL), quarantine);
      int before = quarantine.list().size();
      Bundled bundled = new Bundled();
      Loader loader = new Loader(bundled, now);
      for (String dataset : correction.datasets()) {
        Consignment consignment =
            new Consignment(dataset, by.actor(), LocalDate.ofInstant(now, ZoneOffset.UTC));
        Directory known = opened.read(snapshot -> Directory.of(snapshot.union()));
        Reading reading =
            TidySheet.read(
                correction.of(dataset),
                consignment,
                bundled.reference(),
                known,
                Headings.bundled());
        Receipt receipt =
            loader
                .ingest(opened)
                .bringCorrected(
                    reading,
                    correction.entries(dataset),
                    loader.occasion(by.actor(), "retry.reason"));
        tell(dataset, receipt);
      }
      int left = quarantine.list().size();
      terminal.say("quarantine.retried", before - left, left);
      return code(before - left, left);
    }
  }

  @Command(name = "discard", mixinStandardHelpOptions = true)
  int discard(
      @Parameters(paramLabel = "ID", arity = "1..*", descriptionKey = "quarantine.ids")
          List<String> ids,
      @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "reason")
          String reason,
      @Mixin ByOption by,
      @Mixin StoreOption store) {
    String at = Instant.now().toString();
    // The store is opened so that no other process changes the quarantine meanwhile.
    try (Store opened = Store.open(store.existing())) {
      Quarantine quarantine = Quarantine.of(opened.path());
      Node actor = by.actor();
      List<Discarded> discarded =
          all(quarantine, ids).stream()
              .map(entry -> new Discarded(entry, reason, actor.toString(), at))
              .toList();
      quarantine.discard(discarded);
      terminal.say("quarantine.discarded", discarded.size());
      return 0;
    }
  }

  /** Nothing entered, and something still waits: refused. */
  private static int code(long entered, long left) {
    return entered <= 0 && left > 0 ? ImportCommand.REFUSED : 0;
  }

  private void tell(String dataset, Receipt receipt) {
    switch (receipt) {
      case Receipt.Published published ->
          terminal.say(
              "quarantine.published",
              dataset,
              published.revision().toString(),
              published.claims(),
              published.assessments());
      case Receipt.AlreadyKnown known -> terminal.say("quarantine.nothingNew", dataset);
      case Receipt.Refused refused -> terminal.report(refused.findings(), Map.of());
    }
  }

  private List<Entry> all(Quarantine quarantine, List<String> ids) {
    List<Entry> entries = new ArrayList<>();
    ids.forEach(id -> entries.add(get(quarantine, id)));
    return entries;
  }

  private static Entry get(Quarantine quarantine, String id) {
    return quarantine.find(id).orElseThrow(() -> new CommandException("quarantine.unknown", id));
  }

  private static List<Entry> of(@Nullable String dataset, List<Entry> entries) {
    return entries.stream()
        .filter(entry -> dataset == null || entry.dataset().equals(dataset))
        .toList();
  }
}
