package org.vigie.source.sheet;

import java.util.ArrayList;
import java.util.List;
import org.vigie.claim.Place;
import org.vigie.source.Cell;
import org.vigie.source.Problem;
import org.vigie.source.Refusal;
import org.vigie.source.Use;

/**
 * A spreadsheet, read.
 *
 * @param file its name, for places
 * @param sheets its sheets, hidden ones too, in their order
 * @param remarks what a person should know: hidden rows, merged cells, macros, a guessed encoding
 */
public record Workbook(String file, List<Sheet> sheets, List<Problem> remarks) {
  /** Copies the lists. */
  public Workbook {
    sheets = List.copyOf(sheets);
    remarks = List.copyOf(remarks);
  }

  /** Its refusal as a whole, with all its cells that hold a text. */
  public Refusal refusal(List<Problem> problems) {
    Use left = new Use.Left(problems.getFirst());
    List<Cell> cells = new ArrayList<>();
    long count = 0;
    for (Sheet sheet : sheets) {
      String part = sheet.name().isEmpty() ? null : sheet.name();
      for (Sheet.Row row : sheet.rows()) {
        for (Sheet.Entry cell : row.cells()) {
          if (!cell.isBlank() && ++count <= Refusal.MOST) {
            Place place = new Place(file, part, row.number(), Sheet.letters(cell.column()));
            cells.add(new Cell(place, cell.text(), left));
          }
        }
      }
    }
    return new Refusal(problems, cells, count);
  }
}
