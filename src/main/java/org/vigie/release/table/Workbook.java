package org.vigie.release.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigie.format.XlsxWriter;
import org.vigie.format.XlsxWriter.Cell;
import org.vigie.release.table.Tables.Sheet;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * Both tables as a workbook, with what one must know on the last sheet. A table that is longer than
 * a sheet goes on in the next; a text that is longer than a cell is cut, which the last sheet says.
 */
final class Workbook {
  private static final int WIDTH = 22;
  private static final String CUT = "…";

  private final Tables tables;
  private final XlsxWriter book;
  private long cut;

  private Workbook(Tables tables, XlsxWriter book) {
    this.tables = tables;
    this.book = book;
  }

  static void write(Tables tables, OutputStream out) throws IOException {
    try (XlsxWriter book = new XlsxWriter(out)) {
      Workbook workbook = new Workbook(tables, book);
      workbook.table(Sheet.CONTRACTS, "contracts");
      workbook.table(Sheet.CLAIMS, "claims");
      workbook.about();
    }
  }

  private void table(Sheet sheet, String name) throws IOException {
    List<Column> columns = tables.columns(sheet);
    int[] state = {0, 1};
    begin(name, columns);
    tables.read(
        sheet,
        row -> {
          if (state[0] == XlsxWriter.MOST_ROWS - 1) {
            state[0] = 0;
            state[1]++;
            begin(name + " " + state[1], columns);
          }
          state[0]++;
          List<Cell> cells = new ArrayList<>();
          for (int i = 0; i < row.size(); i++) {
            cells.add(cell(row.get(i), columns.get(i)));
          }
          book.row(cells);
        });
  }

  private void begin(String name, List<Column> columns) throws IOException {
    book.sheet(
        name,
        Collections.nCopies(columns.size(), WIDTH),
        columns.stream().map(Column::name).toList());
  }

  private Cell cell(@Nullable String value, Column column) {
    if (value == null) {
      return new Cell.Blank();
    }
    if (!column.multi() && column.datatype().matches("integer|decimal")) {
      return number(value);
    }
    return column.datatype().equals("boolean")
        ? new Cell.Flag(CsvDump.plain(value, column).equals("true"))
        : text(value);
  }

  private Cell number(String value) {
    try {
      return new Cell.Amount(new BigDecimal(value));
    } catch (NumberFormatException special) {
      return text(value);
    }
  }

  private Cell text(String value) {
    if (value.length() <= XlsxWriter.LONGEST_TEXT) {
      return new Cell.Text(value);
    }
    cut++;
    int end = XlsxWriter.LONGEST_TEXT - CUT.length();
    int whole = Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end;
    return new Cell.Text(value.substring(0, whole) + CUT);
  }

  private void about() throws IOException {
    book.sheet("README", List.of(WIDTH, 5 * WIDTH), List.of());
    for (Lang lang : Lang.values()) {
      Words words = Words.of(Workbook.class, lang);
      line(lang.tag(), words.say("workbook.what"));
      line("contracts", words.say("sheet.contract.description"));
      line("claims", words.say("sheet.claim.description"));
      if (cut > 0) {
        line("…", words.say("workbook.cut", cut));
      }
    }
    for (Map.Entry<String, String> fact : new TreeMap<>(tables.about()).entrySet()) {
      line(fact.getKey(), fact.getValue());
    }
  }

  private void line(String label, String text) throws IOException {
    book.row(List.of(new Cell.Text(label), new Cell.Text(text)));
  }
}
