package org.vigie.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.vigie.quarantine.Entry;
import org.vigie.quarantine.Export;
import org.vigie.quarantine.Quarantine;
import org.vigie.source.sheet.Sheet;
import org.vigie.source.sheet.Workbook;

/**
 * A table of held entries that a person corrected: for each dataset the rows that are its own, and
 * which entry each of them stands for.
 */
final class Correction {
  /** What the export wrote before a formula, so that no spreadsheet runs it. */
  private static final Pattern GUARDED = Pattern.compile("'[=@\\t\\r+-].*", Pattern.DOTALL);

  private final Workbook workbook;
  private final Map<String, List<Sheet.Row>> rows = new TreeMap<>();
  private final Map<String, Map<Long, String>> entries = new TreeMap<>();
  private Optional<Sheet.Row> headings = Optional.empty();

  /**
   * Sorts the rows of a table.
   *
   * @throws CommandException when it has no column of entries, or names one that does not wait
   */
  Correction(Workbook workbook, Quarantine quarantine) {
    this.workbook = workbook;
    Map<String, Entry> waiting = new HashMap<>();
    quarantine.list().forEach(entry -> waiting.put(entry.id(), entry));
    for (Sheet.Row row : workbook.sheets().getFirst().rows()) {
      if (headings.isEmpty()) {
        headings = Optional.of(row);
      } else {
        sort(row, waiting);
      }
    }
  }

  /** The datasets concerned. */
  List<String> datasets() {
    return List.copyOf(rows.keySet());
  }

  /** The rows of a dataset, as a table of their own. */
  Workbook of(String dataset) {
    List<Sheet.Row> own = new ArrayList<>();
    headings.ifPresent(row -> own.add(plain(row)));
    rows.getOrDefault(dataset, List.of()).forEach(row -> own.add(plain(row)));
    Sheet sheet = new Sheet(workbook.sheets().getFirst().name(), own);
    return new Workbook(workbook.file(), List.of(sheet), workbook.remarks());
  }

  /** For the line of each row of a dataset, the identifier of the entry. */
  Map<Long, String> entries(String dataset) {
    return entries.getOrDefault(dataset, Map.of());
  }

  private void sort(Sheet.Row row, Map<String, Entry> waiting) {
    String id = row.find(column(Export.ENTRY)).map(Sheet.Entry::text).orElse("").strip();
    Entry entry = waiting.get(id);
    if (entry == null) {
      throw new CommandException("quarantine.unknown", id);
    }
    rows.computeIfAbsent(entry.dataset(), unseen -> new ArrayList<>()).add(row);
    entries.computeIfAbsent(entry.dataset(), unseen -> new HashMap<>()).put(row.number(), id);
  }

  /** The row without the column of reasons, which is there for the reader. */
  private Sheet.Row plain(Sheet.Row row) {
    int reasons = find(Export.REASON).orElse(-1);
    return new Sheet.Row(
        row.number(),
        row.cells().stream()
            .filter(cell -> cell.column() != reasons)
            .map(Correction::unguarded)
            .toList());
  }

  private static Sheet.Entry unguarded(Sheet.Entry cell) {
    return GUARDED.matcher(cell.text()).matches()
        ? Sheet.Entry.of(cell.column(), cell.text().substring(1))
        : cell;
  }

  private int column(String heading) {
    return find(heading)
        .orElseThrow(() -> new CommandException("quarantine.column", workbook.file(), heading));
  }

  private Optional<Integer> find(String heading) {
    return headings.stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.text().strip().equalsIgnoreCase(heading))
        .map(Sheet.Entry::column)
        .findFirst();
  }
}
