package org.vigie.source.sheet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a spreadsheet; a CSV file has one, without a name.
 *
 * @param name the name on its tab
 * @param rows its rows that are not empty, from top to bottom
 * @param merged its areas of merged cells: only the first cell of each holds a value
 */
public record Sheet(String name, List<Row> rows, List<Area> merged) {
  /** Copies the lists. */
  public Sheet {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
  }

  /** A sheet without merged cells. */
  public Sheet(String name, List<Row> rows) {
    this(name, rows, List.of());
  }

  /**
   * An area of merged cells.
   *
   * @param top its first row, as {@link Row#number}
   * @param left its first column, counted from 0
   * @param bottom its last row
   * @param right its last column
   */
  public record Area(long top, int left, long bottom, int right) {
    private boolean reachesDownTo(long row, int column) {
      return row > top && row <= bottom && column == left;
    }
  }

  /** The cell above that a cell is merged with, and whose value it shares. */
  public Optional<Entry> findAbove(long row, int column) {
    return merged.stream()
        .filter(area -> area.reachesDownTo(row, column))
        .findFirst()
        .flatMap(
            area ->
                rows.stream()
                    .filter(first -> first.number() == area.top())
                    .findFirst()
                    .flatMap(first -> first.find(area.left())));
  }

  /** The letters of a column as programs show it, A for 0. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  /**
   * A row.
   *
   * @param number as the program that made it shows it, from 1; for CSV the line on which it begins
   * @param cells its cells that are not empty, from left to right
   */
  public record Row(long number, List<Entry> cells) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell in a column, counted from 0. */
    public Optional<Entry> find(int column) {
      return cells.stream().filter(cell -> cell.column() == column).findFirst();
    }
  }

  /**
   * A cell that holds a text, a comment or a colour.
   *
   * @param column counted from 0
   * @param text what it shows: a number as typed and without thousands separators, with the sign
   *     that its format adds (%, €); a date as ISO 8601 as precise as it is shown; a formula as its
   *     last computed value, or {@code =} and itself when it was never computed; a link after its
   *     words, in angle brackets
   * @param formula the formula, when there is one
   * @param comment the remark attached to it
   * @param colour its background, {@code #RRGGBB} in upper case
   */
  public record Entry(
      int column,
      String text,
      @Nullable String formula,
      @Nullable String comment,
      @Nullable String colour) {
    private static final java.util.Set<String> ERRORS =
        java.util.Set.of(
            "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!",
            "#CALC!");

    /** A cell with nothing but a text. */
    public static Entry of(int column, String text) {
      return new Entry(column, text, null, null, null);
    }

    /** Whether it holds no text. */
    public boolean isBlank() {
      return text.isBlank();
    }

    /**
     * Whether a formula failed here, {@code #REF!}, {@code #N/A}, {@code Err:502}, or was never
     * computed: it stands for its value then.
     */
    public boolean isError() {
      return (formula != null && text.equals("=" + formula))
          || ERRORS.contains(text)
          || text.matches("Err:\\d{3}");
    }
  }
}
