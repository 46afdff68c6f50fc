package org.vigie.source.tidy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Batch;
import org.vigie.claim.Place;
import org.vigie.source.Cell;
import org.vigie.source.Consignment;
import org.vigie.source.Coverage;
import org.vigie.source.Directory;
import org.vigie.source.Problem;
import org.vigie.source.Problems;
import org.vigie.source.Reading;
import org.vigie.source.Reference;
import org.vigie.source.Use;
import org.vigie.source.lexicon.Heading;
import org.vigie.source.lexicon.Headings;
import org.vigie.source.sheet.Sheet;
import org.vigie.source.sheet.Workbook;

/**
 * Reads the tidy layout from a spreadsheet: one row per claim, with the columns of {@code
 * data/claims} in any order, under French or English headings. A row with a wrong cell waits; the
 * others go in.
 */
public final class TidySheet {
  /** The column that carries the identifier of the held entry that a row corrects. */
  public static final String QUARANTINE = "quarantine";

  private static final int DEEPEST_HEADINGS = 20;

  /** What a format adds to a number that is in the table as a number. */
  private static final Pattern SIGNED = Pattern.compile("(-?\\d+(?:\\.\\d+)?) (?:[%€£$]|[A-Z]{3})");

  private final String file;
  private final Headings headings;
  private final ClaimRows rows;
  private final ClaimTables kept;
  private final Map<Node, Place> places = new HashMap<>();
  private final List<Cell> cells = new ArrayList<>();

  private TidySheet(
      String file,
      Consignment consignment,
      Reference reference,
      Directory directory,
      Headings headings) {
    this.file = file;
    this.headings = headings;
    Recorder recorder = new Recorder(null, consignment.by(), consignment.on(), consignment.by());
    this.rows = new ClaimRows(reference, new Names(directory), recorder, consignment.graph());
    this.kept = new ClaimTables(rows, places);
  }

  /** Whether one of the sheets is in the tidy layout. */
  public static boolean isOne(Workbook workbook, Headings headings) {
    return workbook.sheets().stream().anyMatch(sheet -> findHeadings(sheet, headings).isPresent());
  }

  /**
   * Reads a workbook.
   *
   * @return every cell that holds a text exactly once; that of the column {@link #QUARANTINE} says
   *     the claim of its row
   */
  public static Reading read(
      Workbook workbook,
      Consignment consignment,
      Reference reference,
      Directory directory,
      Headings headings) {
    TidySheet tidy = new TidySheet(workbook.file(), consignment, reference, directory, headings);
    workbook.sheets().forEach(tidy::read);
    Batch batch =
        new Batch(
            consignment.graph(),
            consignment.assessmentGraph(),
            GraphFactory.createDefaultGraph(),
            tidy.kept.claims(),
            tidy.kept.assessments(),
            List.of(),
            tidy.kept.retractions(),
            tidy.places);
    return new Reading(batch, tidy.cells, Coverage.ADDS, workbook.remarks());
  }

  private static Optional<Sheet.Row> findHeadings(Sheet sheet, Headings headings) {
    return sheet.rows().stream()
        .limit(DEEPEST_HEADINGS)
        .filter(
            row -> {
              List<String> columns =
                  row.cells().stream()
                      .flatMap(cell -> headings.findTidy(cell.text()).stream())
                      .map(Heading::property)
                      .toList();
              return columns.containsAll(List.of("about", "property"))
                  && columns.stream().anyMatch(column -> column.startsWith("value"));
            })
        .findFirst();
  }

  private void read(Sheet sheet) {
    Optional<Sheet.Row> found = findHeadings(sheet, headings);
    if (found.isEmpty()) {
      for (Sheet.Row row : sheet.rows()) {
        leave(sheet, row, "sheet.notTidy");
      }
      return;
    }
    Map<Integer, String> columns = columns(sheet, found.get());
    for (Sheet.Row row : sheet.rows()) {
      if (row.number() < found.get().number()) {
        leave(sheet, row, "sheet.above");
      } else if (row.number() > found.get().number()) {
        read(sheet, row, columns);
      }
    }
  }

  private Map<Integer, String> columns(Sheet sheet, Sheet.Row row) {
    Map<Integer, String> columns = new LinkedHashMap<>();
    for (Sheet.Entry cell : row.cells()) {
      if (cell.isBlank()) {
        continue;
      }
      Optional<String> column =
          headings
              .findTidy(cell.text())
              .map(Heading::property)
              .filter(name -> !columns.containsValue(name));
      column.ifPresent(name -> columns.put(cell.column(), name));
      Place place = place(sheet, row, cell.text().strip());
      Use use =
          column.isPresent()
              ? new Use.Frame()
              : new Use.Unreadable(unknown(place, cell.text().strip()), Map.of());
      cells.add(new Cell(place, cell.text(), use));
    }
    return columns;
  }

  private void read(Sheet sheet, Sheet.Row row, Map<Integer, String> columns) {
    Map<String, String> texts = new LinkedHashMap<>();
    Problems problems = new Problems();
    for (Sheet.Entry cell : row.cells()) {
      String column = columns.get(cell.column());
      if (column != null && !cell.isBlank()) {
        texts.put(column, clean(column, cell.text().strip()));
        if (cell.isError()) {
          problems.add(place(sheet, row, column), "cell.error", cell.text().strip());
        }
      }
    }
    Row tidy = new Row(place(sheet, row, null), texts, problems);
    Optional<ClaimRows.Said> said = rows.read(tidy);
    List<Problem> wrong = problems.list();
    boolean good = said.isPresent() && wrong.isEmpty();
    boolean first = good && kept.keep(tidy, said.get());
    boolean carried = false;
    for (Sheet.Entry cell : row.cells()) {
      if (cell.isBlank()) {
        continue;
      }
      String column = columns.get(cell.column());
      Place place = place(sheet, row, column == null ? Sheet.letters(cell.column()) : column);
      Use use;
      if (column == null) {
        use = new Use.Unreadable(unknown(place, place.column() + ""), texts);
      } else if (good) {
        use = first ? says(column, said.get()) : twice(place, said.get());
      } else {
        Optional<Problem> own = own(wrong, column, carried, texts);
        carried |= own.isPresent();
        use =
            own.<Use>map(problem -> new Use.Unreadable(problem, texts))
                .orElseGet(() -> new Use.Left(Problem.of(place, "row.waits")));
      }
      cells.add(new Cell(place, cell.text(), use));
    }
  }

  /** The problem of a cell; that of a cell which is blank is carried by the row's first one. */
  private static Optional<Problem> own(
      List<Problem> wrong, String column, boolean carried, Map<String, String> texts) {
    return wrong.stream()
        .filter(problem -> column.equals(problem.place().column()))
        .findFirst()
        .or(
            () ->
                carried
                    ? Optional.empty()
                    : wrong.stream()
                        .filter(problem -> !texts.containsKey(problem.place().column() + ""))
                        .findFirst());
  }

  private static Use says(String column, ClaimRows.Said said) {
    boolean opinion =
        List.of("status", "confidence", "reason_fr", "reason_en", "assessed_on").contains(column);
    return new Use.Says(
        List.of(
            opinion && said.assessment().isPresent()
                ? said.assessment().get().id()
                : said.claim().id()));
  }

  private Use twice(Place place, ClaimRows.Said said) {
    return new Use.Left(
        Problem.of(place, "claim.twice", String.valueOf(places.get(said.claim().id()))));
  }

  private static String clean(String column, String text) {
    var signed = SIGNED.matcher(text);
    return column.startsWith("value") && signed.matches() ? signed.group(1) : text;
  }

  private Problem unknown(Place place, String heading) {
    return Problem.of(
        place, "heading.unknown", heading, String.join(", ", headings.nearestTidy(heading)));
  }

  private void leave(Sheet sheet, Sheet.Row row, String key) {
    row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .forEach(
            cell -> {
              Place place = place(sheet, row, Sheet.letters(cell.column()));
              cells.add(
                  new Cell(place, cell.text(), new Use.Left(Problem.of(place, key, sheet.name()))));
            });
  }

  private Place place(Sheet sheet, Sheet.Row row, @Nullable String column) {
    return new Place(file, sheet.name().isEmpty() ? null : sheet.name(), row.number(), column);
  }
}
