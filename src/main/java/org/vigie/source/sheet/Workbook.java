package org.vigie.source.sheet;

import java.util.List;
import org.vigie.source.Problem;

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
}
