package org.vigie.format;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.vigie.format.XlsxParts.Style;

/**
 * Writes a workbook (ECMA-376, SpreadsheetML) row by row, so that its length costs no memory. A
 * text stays a text, whatever it looks like: it is written as one, and in a style that keeps it one
 * when a person edits its cell. The same rows are the same file to the byte, on every machine.
 */
public final class XlsxWriter implements AutoCloseable {
  /** The media type of a workbook. */
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Rows that a sheet can have, its headings included. */
  public static final int MOST_ROWS = 1_048_576;

  /** Columns that a sheet can have. */
  public static final int MOST_COLUMNS = 16_384;

  /** Characters that a cell can hold. */
  public static final int LONGEST_TEXT = 32_767;

  /** Digits of a number that a spreadsheet keeps. */
  private static final int MOST_DIGITS = 15;

  private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** Before it, spreadsheets count a day that never was. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  /** What would be read as the code of a character. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final ZipOutputStream zip;
  private final List<String> sheets = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int row;

  /** What a cell holds. */
  public sealed interface Cell {
    /** Nothing. */
    record Blank() implements Cell {}

    /**
     * A text.
     *
     * @param text the text
     */
    record Text(String text) implements Cell {}

    /**
     * A number; as text when a spreadsheet would round it.
     *
     * @param number the number
     */
    record Amount(BigDecimal number) implements Cell {}

    /**
     * A calendar day; as text when a spreadsheet has no such day.
     *
     * @param day the day
     */
    record Day(LocalDate day) implements Cell {}

    /**
     * True or false.
     *
     * @param value which
     */
    record Flag(boolean value) implements Cell {}
  }

  /** A workbook without sheets; closing it writes its end and leaves the stream open. */
  public XlsxWriter(OutputStream out) {
    this.zip = new SteadyZip(out);
  }

  /**
   * Begins a sheet, and ends the one before.
   *
   * @param name its name, of at most 31 characters
   * @param widths of the columns, in characters; none for the usual width
   * @param heading the first row, in bold, which stays in sight; none when it is empty
   */
  public void sheet(String name, List<Integer> widths, List<String> heading) throws IOException {
    endSheet();
    sheets.add(name);
    row = 0;
    begin("xl/worksheets/sheet" + sheets.size() + ".xml");
    text.append("<worksheet xmlns=\"").append(XlsxParts.MAIN).append("\">");
    if (!heading.isEmpty()) {
      text.append(
              "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\"")
          .append(" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
    }
    if (!widths.isEmpty()) {
      text.append("<cols>");
      for (int i = 0; i < widths.size(); i++) {
        text.append(
            "<col min=\"%s\" max=\"%s\" width=\"%s\" customWidth=\"1\"/>"
                .formatted(i + 1, i + 1, widths.get(i)));
      }
      text.append("</cols>");
    }
    text.append("<sheetData>");
    if (!heading.isEmpty()) {
      row(heading.stream().<Cell>map(Cell.Text::new).toList(), Style.BOLD);
    }
  }

  /**
   * Adds a row to the sheet.
   *
   * @throws IllegalArgumentException when the sheet has no room for it
   */
  public void row(List<Cell> cells) throws IOException {
    row(cells, null);
  }

  private void row(List<Cell> cells, @Nullable Style style) throws IOException {
    if (row == MOST_ROWS || cells.size() > MOST_COLUMNS) {
      throw new IllegalArgumentException("A sheet has no room for row " + row);
    }
    text.append("<row r=\"").append(++row).append("\">");
    for (int i = 0; i < cells.size(); i++) {
      cell(i, cells.get(i), style);
    }
    text.append("</row>");
    flush();
  }

  private void cell(int column, Cell cell, @Nullable Style style) {
    switch (cell) {
      case Cell.Blank blank -> {}
      case Cell.Text said -> text(column, said.text(), style);
      case Cell.Flag flag ->
          open(column, Style.PLAIN, "b")
              .append("<v>")
              .append(flag.value() ? 1 : 0)
              .append("</v></c>");
      case Cell.Amount number -> {
        if (number.number().stripTrailingZeros().precision() > MOST_DIGITS) {
          text(column, number.number().toPlainString(), style);
        } else {
          open(column, Style.PLAIN, "n").append("<v>").append(number.number()).append("</v></c>");
        }
      }
      case Cell.Day day -> {
        if (day.day().isBefore(FIRST_DAY) || day.day().isAfter(LAST_DAY)) {
          text(column, day.day().toString(), style);
        } else {
          open(column, Style.DAY, "n")
              .append("<v>")
              .append(ChronoUnit.DAYS.between(DAY_ZERO, day.day()))
              .append("</v></c>");
        }
      }
    }
  }

  private void text(int column, String said, @Nullable Style style) {
    if (said.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("A cell has no room for " + said.length() + " characters");
    }
    Style chosen = style != null ? style : Formulas.isDangerous(said) ? Style.QUOTED : Style.PLAIN;
    open(column, chosen, "inlineStr").append("<is><t xml:space=\"preserve\">");
    XlsxParts.escape(ESCAPE.matcher(said).replaceAll("_x005F_"), text);
    text.append("</t></is></c>");
  }

  private StringBuilder open(int column, Style style, String type) {
    return text.append("<c r=\"")
        .append(letters(column))
        .append(row)
        .append("\" s=\"")
        .append(style.number())
        .append("\" t=\"")
        .append(type)
        .append("\">");
  }

  static String letters(int column) {
    String letter = Character.toString('A' + column % 26);
    return column < 26 ? letter : letters(column / 26 - 1) + letter;
  }

  /** Ends the workbook. */
  @Override
  public void close() throws IOException {
    endSheet();
    for (Map.Entry<String, String> part : XlsxParts.of(sheets).entrySet()) {
      begin(part.getKey());
      text.append(part.getValue());
      flush();
      zip.closeEntry();
    }
    zip.finish();
  }

  private void endSheet() throws IOException {
    if (!sheets.isEmpty()) {
      text.append("</sheetData></worksheet>");
      flush();
      zip.closeEntry();
    }
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(MOMENT);
    zip.putNextEntry(entry);
    text.append(XML);
  }

  private void flush() throws IOException {
    zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
