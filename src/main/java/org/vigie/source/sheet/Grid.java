package org.vigie.source.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Place;
import org.vigie.source.Problem;
import org.vigie.source.TableException;

/** Gathers the cells of a spreadsheet while it is read, and stops where the budget ends. */
final class Grid {
  /** Colours without a text are a legend's; a sheet painted to its end is not. */
  private static final long LAST_PAINTED_ROW = 1_000;

  private static final String THREADED = "(?s)^\\[Threaded comment\\].*?Comment:\\s*";

  private static final int MOST_NAMED = 20;
  private static final int LONGEST_COMMENT = 200;
  private static final int MOST_AREAS = 10_000;

  private record Remark(Place place, String key) {}

  private final String file;
  private final Budget budget;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<Remark, List<String>> remarks = new LinkedHashMap<>();
  private List<Sheet.Row> rows = new ArrayList<>();
  private List<Sheet.Entry> cells = new ArrayList<>();
  private List<Sheet.Area> merged = new ArrayList<>();
  private @Nullable String name;
  private long number;
  private long count;

  Grid(String file, Budget budget) {
    this.file = file;
    this.budget = budget;
  }

  /** Begins a sheet, and with it ends the one before. */
  void sheet(String title) {
    endSheet();
    if (sheets.size() >= budget.sheets()) {
      throw refuse("sheet.sheets", Integer.toString(budget.sheets()));
    }
    name = title;
  }

  /** Begins a row, from 1. */
  void row(long row) {
    endRow();
    if (row > budget.rows()) {
      throw refuse("sheet.rows", Long.toString(budget.rows()));
    }
    number = row;
  }

  /** Adds a cell to the row; one that holds nothing is passed over. */
  void cell(Sheet.Entry entry) {
    if (entry.isBlank() && entry.comment() != null) {
      alone(Sheet.letters(entry.column()) + number, entry.comment());
    }
    boolean said = !entry.isBlank() || entry.comment() != null;
    if (!said && (entry.colour() == null || number > LAST_PAINTED_ROW)) {
      return;
    }
    if (entry.column() >= budget.columns()) {
      throw refuse("sheet.columns", Integer.toString(budget.columns()));
    }
    if (entry.text().length() > budget.cellLength()) {
      throw refuse(
          "sheet.length",
          Sheet.letters(entry.column()) + number,
          Integer.toString(entry.text().length()),
          Integer.toString(budget.cellLength()));
    }
    if (++count > budget.cells()) {
      throw refuse("sheet.cells", Long.toString(budget.cells()));
    }
    cells.add(entry);
  }

  /** Adds the address to which a cell already gathered leads. */
  void link(int row, int column, String address) {
    int at = indexOf(row);
    if (at < 0) {
      return;
    }
    Sheet.Row linked = rows.get(at);
    rows.set(
        at,
        new Sheet.Row(
            linked.number(),
            linked.cells().stream()
                .map(cell -> cell.column() == column ? linked(cell, address) : cell)
                .toList()));
  }

  /** Notes a comment at a cell that holds nothing. */
  void alone(String cell, String comment) {
    String words = comment.replaceAll("\\s+", " ");
    int most = Math.min(LONGEST_COMMENT, words.length());
    remark("sheet.comment", cell + " « " + words.substring(0, most) + " »");
  }

  /** Notes an area of merged cells. */
  void merged(Sheet.Area area, String what) {
    if (merged.size() < MOST_AREAS) {
      merged.add(area);
    }
    remark("sheet.merged", what);
  }

  /**
   * Notes something that a person should know; what is of the same kind in a sheet is said once.
   *
   * @param what the row, column or area that it is about, empty for all of it
   */
  void remark(String key, String what) {
    List<String> about =
        remarks.computeIfAbsent(
            new Remark(new Place(file, sheetName(), 0, null), key), unseen -> new ArrayList<>());
    if (about.size() < MOST_NAMED) {
      about.add(what);
    } else if (about.size() == MOST_NAMED) {
      about.add("…");
    }
  }

  /** The refusal of what is being read, at the place that has been reached. */
  TableException refuse(String key, String... arguments) {
    Problem why = Problem.of(new Place(file, sheetName(), number, null), key, arguments);
    endSheet();
    return new TableException(new Workbook(file, sheets, List.of()).refusal(List.of(why)));
  }

  /** Ends the rows of the sheet, so that links can be added to them. */
  void endRow() {
    if (!cells.isEmpty()) {
      cells.sort(Comparator.comparingInt(Sheet.Entry::column));
      rows.add(new Sheet.Row(number, cells));
      cells = new ArrayList<>();
    }
  }

  Workbook done() {
    endSheet();
    return new Workbook(
        file,
        sheets,
        remarks.entrySet().stream()
            .map(
                remark ->
                    Problem.of(
                        remark.getKey().place(),
                        remark.getKey().key(),
                        String.join(", ", remark.getValue())))
            .toList());
  }

  /** The text of a comment without what a program writes around it. */
  static @Nullable String comment(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return text.replaceFirst(THREADED, "").strip();
  }

  private void endSheet() {
    endRow();
    if (name != null) {
      sheets.add(new Sheet(name, rows, merged));
    }
    rows = new ArrayList<>();
    merged = new ArrayList<>();
    number = 0;
    name = null;
  }

  private @Nullable String sheetName() {
    return name == null || name.isEmpty() ? null : name;
  }

  private int indexOf(long row) {
    int low = 0;
    int high = rows.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long there = rows.get(middle).number();
      if (there == row) {
        return middle;
      }
      if (there < row) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private static Sheet.Entry linked(Sheet.Entry cell, String address) {
    if (cell.isBlank() || cell.text().contains(address)) {
      return cell;
    }
    return new Sheet.Entry(
        cell.column(),
        cell.text() + " <" + address + ">",
        cell.formula(),
        cell.comment(),
        cell.colour());
  }
}
