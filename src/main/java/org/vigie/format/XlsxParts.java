package org.vigie.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a workbook beside its sheets (ECMA-376, SpreadsheetML). */
final class XlsxParts {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private XlsxParts() {}

  /** The styles of a cell. */
  enum Style {
    PLAIN(0, "numFmtId=\"0\" fontId=\"0\""),
    BOLD(1, "numFmtId=\"0\" fontId=\"1\" applyFont=\"1\""),
    DAY(2, "numFmtId=\"164\" fontId=\"0\" applyNumberFormat=\"1\""),
    QUOTED(3, "numFmtId=\"49\" fontId=\"0\" quotePrefix=\"1\" applyNumberFormat=\"1\"");

    private final int number;
    private final String attributes;

    Style(int number, String attributes) {
      this.number = number;
      this.attributes = attributes;
    }

    /** Its place in the style sheet. */
    int number() {
      return number;
    }
  }

  /** The parts by name, without the XML declaration, for sheets of these names. */
  static Map<String, String> of(List<String> sheets) {
    StringBuilder list = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    StringBuilder types = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      StringBuilder name = new StringBuilder();
      escape(sheets.get(i - 1), name);
      list.append(
          "<sheet name=\"%s\" sheetId=\"%s\" r:id=\"rId%s\"/>"
              .formatted(name.toString().replace("\"", "&quot;"), i, i));
      relations.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
      types.append(type("/xl/worksheets/sheet" + i + ".xml", KIND + "worksheet+xml"));
    }
    relations.append(relation("rId" + (sheets.size() + 1), "styles", "styles.xml"));
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("xl/styles.xml", styles());
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(MAIN, RELATIONS, list));
    parts.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
    parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + type("/xl/workbook.xml", KIND + "sheet.main+xml")
            + type("/xl/styles.xml", KIND + "styles+xml")
            + types
            + "</Types>");
    return parts;
  }

  /** Characters that XML cannot hold are written as the format has them: {@code _x0001_}. */
  static void escape(String said, StringBuilder text) {
    said.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '\r' -> text.append("&#13;");
                default -> {
                  if (XmlText.isHeld(c)) {
                    text.appendCodePoint(c);
                  } else {
                    text.append("_x%04X_".formatted(c));
                  }
                }
              }
            });
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
            + "</borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"%s\">%s"
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
}
