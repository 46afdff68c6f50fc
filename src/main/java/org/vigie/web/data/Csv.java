package org.vigie.web.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.vigie.format.Formulas;

/** A table as CSV (RFC 4180, UTF-8 with its mark), safe to open in a spreadsheet. */
public final class Csv {
  private Csv() {}

  /** The file of rows, the first of which names the columns. */
  public static byte[] bytes(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Quoted; a text that a spreadsheet would run has an apostrophe before it. */
  private static String cell(String text) {
    return '"' + Formulas.disarm(text).replace("\"", "\"\"") + '"';
  }
}
