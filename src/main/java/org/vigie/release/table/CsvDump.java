package org.vigie.release.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.format.Formulas;
import org.vigie.release.table.Tables.Sheet;

/**
 * A table as CSV (RFC 4180, UTF-8). A text that a spreadsheet would run as a formula has an
 * apostrophe before it.
 */
final class CsvDump {
  private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]");

  private CsvDump() {}

  static long write(Tables tables, Sheet sheet, OutputStream out) throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    List<Column> columns = tables.columns(sheet);
    row(columns.stream().map(Column::name).toList(), writer);
    long[] rows = {0};
    tables.read(
        sheet,
        row -> {
          rows[0]++;
          for (int i = 0; i < row.size(); i++) {
            row.set(i, plain(row.get(i), columns.get(i)));
          }
          row(row, writer);
        });
    writer.flush();
    return rows[0];
  }

  /** Truth values are words in CSV, and numbers in SQL. */
  static String plain(@Nullable String value, Column column) {
    if (value == null) {
      return "";
    }
    return column.datatype().equals("boolean")
        ? value.equals("1") || value.equals("true") ? "true" : "false"
        : value;
  }

  private static void row(List<? extends @Nullable String> cells, Writer out) throws IOException {
    out.write(cells.stream().map(CsvDump::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  private static String cell(@Nullable String text) {
    String safe = Formulas.disarm(text == null ? "" : text);
    return SPECIAL.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
