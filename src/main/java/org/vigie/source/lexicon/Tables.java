package org.vigie.source.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.source.sheet.Budget;
import org.vigie.source.sheet.Sheet;
import org.vigie.source.sheet.Sheets;

/** The small tables of words, by their headings. */
final class Tables {
  private Tables() {}

  static Sheet bundled(String name) {
    try (InputStream in = Tables.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program was packed without " + name);
      }
      return Sheets.read(in, name, Budget.USUAL).sheets().getFirst();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Each row by heading, without blank cells; {@code #} is its number. */
  static List<Map<String, String>> rows(Sheet sheet) {
    if (sheet.rows().isEmpty()) {
      return List.of();
    }
    Map<Integer, String> headings = new HashMap<>();
    sheet
        .rows()
        .getFirst()
        .cells()
        .forEach(cell -> headings.put(cell.column(), Plain.of(cell.text())));
    List<Map<String, String>> rows = new ArrayList<>();
    for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
      Map<String, String> cells = new HashMap<>();
      row.cells()
          .forEach(
              cell -> cells.put(headings.getOrDefault(cell.column(), ""), cell.text().strip()));
      cells.put("#", Long.toString(row.number()));
      rows.add(cells);
    }
    return rows;
  }
}
