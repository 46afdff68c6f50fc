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
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook (ECMA-376, SpreadsheetML) row by row, so that its length costs no memory. A
 * text stays a text, whatever it looks like: it is written as one, and in a style that keeps it one
 * when a person edits its cell. The same rows are the same file to the byte.
 */
public final class XlsxWriter implements AutoCloseable {
  /** Rows that a sheet can have, its headings included. */
  public static final int MOST_ROWS = 1_048_576;

  /** Columns that a sheet can have. */
  public static final int MOST_COLUMNS = 16_384;

  /** Characters that a cell can hold. */
  public static final int LONGEST_TEXT = 32_767;

  /** Digits of a number that a spreadsheet keeps. */
  private static final int MOST_DIGITS = 15;

  private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** Before it, spreadsheets count a day that never was. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PARTS =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
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
    record Number(BigDecimal number) implements Cell {}

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
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
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
    text.append("<worksheet xmlns=\"").append(MAIN).append("\">");
    if (!heading.isEmpty()) {
      text.append(
              "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\"")
          .append(" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
    }
    if (!widths.isEmpty()) {
      text.append("<cols>");
      for (int i = 0; i < widths.size(); i++) {
        text.append(
            "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
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
      case Cell.Number number -> {
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
    escape(ESCAPE.matcher(said).replaceAll("_x005F_"), text);
    text.append("</t></is></c>");
  }

  private StringBuilder open(int column, Style style, String type) {
    return text.append("<c r=\"")
        .append(letters(column))
        .append(row)
        .append("\" s=\"")
        .append(style.ordinal())
        .append("\" t=\"")
        .append(type)
        .append("\">");
  }

  static String letters(int column) {
    String letter = Character.toString('A' + column % 26);
    return column < 26 ? letter : letters(column / 26 - 1) + letter;
  }

  /** Characters that XML cannot hold are written as the format has them: {@code _x0001_}. */
  private static void escape(String said, StringBuilder text) {
    said.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '\r' -> text.append("&#13;");
                default -> {
                  boolean held =
                      c >= ' ' && c < 0xD800
                          || c == '\n'
                          || c == '\t'
                          || c >= 0xE000 && c < 0xFFFE
                          || c >= 0x10000;
                  if (held) {
                    text.appendCodePoint(c);
                  } else {
                    text.append("_x%04X_".formatted(c));
                  }
                }
              }
            });
  }

  /** The styles of a cell, in the order of the style sheet. */
  private enum Style {
    PLAIN("numFmtId=\"0\" fontId=\"0\""),
    BOLD("numFmtId=\"0\" fontId=\"1\" applyFont=\"1\""),
    DAY("numFmtId=\"164\" fontId=\"0\" applyNumberFormat=\"1\""),
    QUOTED("numFmtId=\"49\" fontId=\"0\" quotePrefix=\"1\" applyNumberFormat=\"1\"");

    private final String attributes;

    Style(String attributes) {
      this.attributes = attributes;
    }
  }

  /** Ends the workbook. */
  @Override
  public void close() throws IOException {
    endSheet();
    part("xl/styles.xml", styles());
    StringBuilder list = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    StringBuilder types = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      StringBuilder name = new StringBuilder();
      escape(sheets.get(i - 1), name);
      list.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
              .formatted(name.toString().replace("\"", "&quot;"), i, i));
      relations.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
      types.append(type("/xl/worksheets/sheet" + i + ".xml", PARTS + "worksheet+xml"));
    }
    relations.append(relation("rId" + (sheets.size() + 1), "styles", "styles.xml"));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(MAIN, RELATIONS, list));
    part("xl/_rels/workbook.xml.rels", relations(relations.toString()));
    part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    part(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + type("/xl/workbook.xml", PARTS + "sheet.main+xml")
            + type("/xl/styles.xml", PARTS + "styles+xml")
            + types
            + "</Types>");
    zip.finish();
  }

  private static String styles() {
    StringBuilder styles = new StringBuilder();
    for (Style style : Style.values()) {
      styles.append("<xf %s fillId=\"0\" borderId=\"0\" xfId=\"0\"/>".formatted(style.attributes));
    }
    return ("<styleSheet xmlns=\"%s\"><numFmts count=\"1\"><numFmt numFmtId=\"164\""
            + " formatCode=\"yyyy\\-mm\\-dd\"/></numFmts><fonts count=\"2\"><font><sz val=\"11\"/>"
            + "<name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill>"
            + "<patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/>"
            + "</borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"%d\">%s"
            + "</cellXfs></styleSheet>")
        .formatted(MAIN, Style.values().length, styles);
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + all
        + "</Relationships>";
  }

  private static String relation(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, kind, target);
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type);
  }

  private void endSheet() throws IOException {
    if (!sheets.isEmpty()) {
      text.append("</sheetData></worksheet>");
      flush();
      zip.closeEntry();
    }
  }

  private void part(String name, String content) throws IOException {
    begin(name);
    text.append(content);
    flush();
    zip.closeEntry();
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
