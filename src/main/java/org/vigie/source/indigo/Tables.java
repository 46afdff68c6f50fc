package org.vigie.source.indigo;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Place;
import org.vigie.source.Cell;
import org.vigie.source.Problem;
import org.vigie.source.Use;
import org.vigie.source.indigo.Mapping.Column;
import org.vigie.source.indigo.Mapping.Part;
import org.vigie.source.indigo.Mapping.Table;
import org.vigie.source.indigo.writing.Text;
import org.vigie.source.sheet.Sheet;

/**
 * Finds out which table of the export each sheet is, by its headings, and makes lines of its rows.
 * What belongs to no line (headings, unknown columns, padding) is accounted for here.
 */
final class Tables {
  private static final Set<String> FILLERS =
      Set.of("false", "true", "0", "nan", "none", "null", "#n/a", "n/a", "-");
  private static final double ENOUGH = 0.5;

  /** No heading of ours is longer; a torn table can make one of half its cells. */
  private static final int LONGEST = 150;

  private final Dump dump;
  private final List<Line> lines = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private final Set<String> found = new TreeSet<>();

  /** Of each table, the known heading that is nearest to a folded unknown one. */
  private final Map<String, Map<String, String>> nearest = new HashMap<>();

  Tables(Dump dump) {
    this.dump = dump;
    dump.tables().forEach(this::read);
  }

  /** The rows that describe something. */
  List<Line> lines() {
    return lines;
  }

  /** What became of the other cells. */
  List<Cell> cells() {
    return cells;
  }

  /** The names of the tables that are there. */
  Set<String> found() {
    return found;
  }

  /** Which table a sheet is; empty when it is none of this export. */
  static Optional<Table> recognise(String entry, Sheet sheet) {
    if (sheet.rows().isEmpty()) {
      return Optional.empty();
    }
    Set<String> headings = new TreeSet<>();
    sheet.rows().getFirst().cells().forEach(cell -> headings.add(Text.fold(cell.text())));
    return Mapping.get().tables().stream()
        .filter(table -> likeness(table, headings, entry) >= ENOUGH)
        .max(comparingDouble(table -> likeness(table, headings, entry)));
  }

  /** How many headings are the table's, as a part of all; the name of the file breaks a tie. */
  private static double likeness(Table table, Set<String> headings, String entry) {
    Set<String> known = new TreeSet<>();
    Mapping.get()
        .folded(table.name())
        .forEach(
            (heading, columns) -> {
              if (columns.stream().anyMatch(column -> column.part() != Part.LEFT)) {
                known.add(heading);
              }
            });
    Set<String> shared = new TreeSet<>(known);
    shared.retainAll(headings);
    String file = entry.toLowerCase(Locale.ROOT).replaceFirst("^.*/", "");
    boolean named =
        table.files().stream()
            .anyMatch(name -> file.matches("(.*[^a-z_]|(key_)?original_)?" + name + "\\.[a-z]+"));
    double all = Math.max(1, Math.max(headings.size(), Math.min(known.size(), 4)));
    return shared.isEmpty()
        ? 0
        : shared.size() / all + shared.size() / 1000.0 / known.size() + (named ? 0.1 : 0);
  }

  private void read(String entry, Sheet sheet) {
    Optional<Table> table = recognise(entry, sheet);
    if (table.isEmpty()) {
      Use left =
          new Use.Left(
              Problem.of(new Place(dump.file(), entry, 0, null), "indigo.table.unknown", entry));
      sheet
          .rows()
          .forEach(
              row ->
                  row.cells()
                      .forEach(
                          cell -> cells.add(new Cell(place(entry, row, null), cell.text(), left))));
      return;
    }
    found.add(table.get().name());
    Map<Integer, Column> columns = new TreeMap<>();
    Map<Integer, String> unknown = new HashMap<>();
    Sheet.Row headings = sheet.rows().getFirst();
    String section = "";
    for (Sheet.Entry cell : headings.cells()) {
      Optional<Column> column = Mapping.get().find(table.get().name(), cell.text(), section);
      Place place = place(entry, headings, cell.text());
      if (column.isPresent()) {
        columns.put(cell.column(), column.get());
        section = column.get().section();
        cells.add(new Cell(place, cell.text(), new Use.Frame()));
      } else {
        unknown.put(cell.column(), cell.text());
        cells.add(
            new Cell(place, cell.text(), new Use.Left(strange(table.get(), place, cell.text()))));
      }
    }
    sheet.rows().stream().skip(1).forEach(row -> line(table.get(), entry, row, columns, unknown));
  }

  private void line(
      Table table,
      String entry,
      Sheet.Row row,
      Map<Integer, Column> columns,
      Map<Integer, String> unknown) {
    if (row.cells().stream().allMatch(cell -> FILLERS.contains(Text.fold(cell.text())))) {
      Place place = place(entry, row, null);
      Use left = new Use.Left(Problem.of(place, "indigo.row.padding"));
      row.cells()
          .forEach(
              cell ->
                  cells.add(
                      new Cell(
                          place(entry, row, heading(cell.column(), columns, unknown)),
                          cell.text(),
                          left)));
      return;
    }
    List<Line.Field> fields = new ArrayList<>();
    for (Sheet.Entry cell : row.cells()) {
      Place place = place(entry, row, heading(cell.column(), columns, unknown));
      Column column = columns.get(cell.column());
      if (column != null) {
        // A formula is never trusted: what it shows was computed by someone else's spreadsheet.
        String text = cell.formula() == null ? cell.text() : "=" + cell.formula();
        fields.add(new Line.Field(column, text, place, Line.Standing.OPEN, true));
      } else {
        String heading = unknown.getOrDefault(cell.column(), "");
        Problem problem =
            heading.isEmpty()
                ? Problem.of(place, "indigo.row.wide", cell.text())
                : strange(table, place, heading);
        cells.add(
            new Cell(
                place,
                cell.text(),
                new Use.Unreadable(problem, Map.of("value", cell.text(), "locator", heading))));
      }
    }
    if (!fields.isEmpty()) {
      lines.add(new Line(table, fields));
    }
  }

  private static String heading(
      int column, Map<Integer, Column> columns, Map<Integer, String> unknown) {
    Column known = columns.get(column);
    return known == null ? unknown.getOrDefault(column, "") : known.heading();
  }

  private Problem strange(Table table, Place place, String heading) {
    String near =
        nearest
            .computeIfAbsent(table.name(), unseen -> new HashMap<>())
            .computeIfAbsent(Text.fold(heading), folded -> nearest(table, folded));
    return Problem.of(place, "indigo.heading.unknown", heading, table.name(), near);
  }

  private static String nearest(Table table, String folded) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String start = folded.substring(0, Math.min(LONGEST, folded.length()));
    return Mapping.get().folded(table.name()).entrySet().stream()
        .min(comparingInt(known -> distance.apply(known.getKey(), start)))
        .map(known -> known.getValue().getFirst().heading())
        .orElse("");
  }

  private Place place(String entry, Sheet.Row row, @Nullable String column) {
    boolean alone = entry.equals(dump.file());
    return new Place(dump.file(), alone ? null : entry, row.number(), column);
  }
}
