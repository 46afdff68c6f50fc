package org.vigie.source.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The tables of an OpenDocument's {@code content.xml}, as a stream. */
final class OdsSheet {
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

  /** What may stand beside tables and hold tables of its own. */
  private static final Set<String> ASIDE =
      Set.of("tracked-changes", "shapes", "dde-links", "forms", "named-expressions");

  private final XMLStreamReader xml;
  private final OdsStyles styles;
  private final Grid grid;
  private final Map<Integer, String> columnStyles = new HashMap<>();
  private int columns;
  private long row;

  OdsSheet(XMLStreamReader xml, OdsStyles styles, Grid grid) {
    this.xml = xml;
    this.styles = styles;
    this.grid = grid;
  }

  void read() throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start();
      } else if (event == XMLStreamConstants.DTD) {
        throw grid.refuse("sheet.doctype", "content.xml");
      }
    }
  }

  private void start() throws XMLStreamException {
    if (!TABLE.equals(xml.getNamespaceURI())) {
      styles.hear(xml);
      return;
    }
    String name = xml.getLocalName();
    if (ASIDE.contains(name)) {
      skip();
      return;
    }
    switch (name) {
      case "table" -> table();
      case "table-column" -> column();
      case "table-row" -> row();
      default -> {}
    }
  }

  private void table() {
    String title = attribute(xml, "name", "");
    grid.sheet(title);
    if (styles.hides(attribute(xml, "style-name", ""))) {
      grid.remark("sheet.hidden", title);
    }
    columnStyles.clear();
    columns = 0;
    row = 0;
  }

  private void column() {
    int repeated = number("number-columns-repeated");
    if (!attribute(xml, "visibility", "visible").equals("visible")) {
      grid.remark("sheet.hiddenColumns", Sheet.letters(columns));
    }
    String style = attribute(xml, "default-cell-style-name", "");
    for (int i = columns; i < Math.min(columns + repeated, 1_024); i++) {
      columnStyles.put(i, style);
    }
    columns += repeated;
  }

  /** A row may stand for many; those that hold nothing are only counted. */
  private void row() throws XMLStreamException {
    int repeated = number("number-rows-repeated");
    String rowStyle = attribute(xml, "default-cell-style-name", "");
    boolean hidden = !attribute(xml, "visibility", "visible").equals("visible");
    List<Sheet.Entry> cells = cells(rowStyle);
    boolean said = cells.stream().anyMatch(cell -> !cell.isBlank() || cell.comment() != null);
    if (said && hidden) {
      grid.remark("sheet.hiddenRow", Long.toString(row + 1));
    }
    for (int i = 0; i < (said ? repeated : Math.min(repeated, 1)); i++) {
      if (!cells.isEmpty()) {
        grid.row(row + i + 1);
        cells.forEach(grid::cell);
      }
    }
    row += repeated;
  }

  private List<Sheet.Entry> cells(String rowStyle) throws XMLStreamException {
    List<Sheet.Entry> cells = new ArrayList<>();
    int column = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
        return cells;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().endsWith("table-cell")) {
        int repeated = number("number-columns-repeated");
        Sheet.Entry cell = cell(column, rowStyle);
        boolean said = !cell.isBlank() || cell.comment() != null;
        for (int i = 0; i < (said ? repeated : Math.min(repeated, 1)); i++) {
          if (said || cell.colour() != null) {
            cells.add(at(cell, column + i));
          }
          if (cells.size() > 20_000) {
            throw grid.refuse("sheet.columns", "16384");
          }
        }
        column = Math.addExact(column, repeated);
      }
    }
    return cells;
  }

  private static Sheet.Entry at(Sheet.Entry cell, int column) {
    return new Sheet.Entry(column, cell.text(), cell.formula(), cell.comment(), cell.colour());
  }

  private Sheet.Entry cell(int column, String rowStyle) throws XMLStreamException {
    String style = attribute(xml, "style-name", rowStyle);
    if (style.isEmpty()) {
      style = columnStyles.getOrDefault(column, "");
    }
    String type = attribute(xml, OFFICE, "value-type", "");
    String typed =
        switch (type) {
          case "float", "percentage", "currency" -> attribute(xml, OFFICE, "value", "");
          case "date" -> attribute(xml, OFFICE, "date-value", "");
          case "time" -> attribute(xml, OFFICE, "time-value", "");
          case "boolean" -> attribute(xml, OFFICE, "boolean-value", "");
          default -> attribute(xml, OFFICE, "string-value", "");
        };
    String currency = attribute(xml, OFFICE, "currency", "");
    String formula = attribute(xml, TABLE, "formula", "");
    int wide = number("number-columns-spanned");
    int high = number("number-rows-spanned");
    if (wide > 1 || high > 1) {
      grid.merged(
          new Sheet.Area(row + 1, column, row + high, column + wide - 1),
          Sheet.letters(column) + (row + 1));
    }
    Words words = words();
    String computing = formula.replaceFirst("^of:=?", "");
    boolean waits = !formula.isEmpty() && type.isEmpty() && words.text().isEmpty();
    return new Sheet.Entry(
        column,
        waits ? "=" + computing : shown(type, typed, currency, style, words.text()),
        formula.isEmpty() ? null : computing,
        Grid.comment(words.comment()),
        styles.colour(style));
  }

  private String shown(String type, String typed, String currency, String style, String words) {
    if (typed.isEmpty() || words.equals("#N/A") || words.startsWith("#")) {
      return words;
    }
    try {
      return switch (type) {
        case "float" -> Numerals.plain(Double.parseDouble(typed));
        case "percentage" -> Numerals.plain(Double.parseDouble(typed) * 100) + " %";
        case "currency" -> (Numerals.plain(Double.parseDouble(typed)) + " " + currency).strip();
        case "date" -> date(typed, styles.dateParts(style));
        default -> typed;
      };
    } catch (NumberFormatException | DateTimeParseException odd) {
      return words.isEmpty() ? typed : words;
    }
  }

  private static String date(String typed, Set<String> parts) {
    LocalDateTime at =
        typed.contains("T") ? LocalDateTime.parse(typed) : LocalDate.parse(typed).atStartOfDay();
    LocalDateTime seen = parts.contains("hours") ? at : at.toLocalDate().atStartOfDay();
    return Numerals.precise(seen, parts.contains("day"), parts.contains("month"));
  }

  private record Words(String text, String comment) {}

  /** The paragraphs of a cell, and apart from them those of its comment; ends after the cell. */
  private Words words() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    StringBuilder comment = new StringBuilder();
    StringBuilder into = text;
    String link = "";
    boolean inParagraph = false;
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        String name = xml.getLocalName();
        if (OFFICE.equals(xml.getNamespaceURI()) && name.equals("annotation")) {
          into = comment;
        } else if (name.equals("p")) {
          inParagraph = true;
          into.append(into.isEmpty() ? "" : "\n");
        } else if (TEXT.equals(xml.getNamespaceURI())) {
          link = name.equals("a") && into == text ? attribute(xml, "href", "") : link;
          space(into, name);
        } else if (name.equals("creator") || name.equals("date")) {
          skip();
          depth--;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        inParagraph &= !xml.getLocalName().equals("p");
        into = xml.getLocalName().equals("annotation") ? text : into;
      } else if (inParagraph && xml.isCharacters()) {
        into.append(xml.getText());
      }
    }
    boolean leads = link.startsWith("http") && text.indexOf(link) < 0 && !text.isEmpty();
    return new Words(leads ? text + " <" + link + ">" : text.toString(), comment.toString());
  }

  private void space(StringBuilder into, String name) {
    switch (name) {
      case "s" -> into.repeat(' ', Math.min(number("c"), 1_000));
      case "tab" -> into.append('\t');
      case "line-break" -> into.append('\n');
      default -> {}
    }
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      int event = xml.next();
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }

  /** A count of the element, 1 when it is not given or makes no sense. */
  private int number(String name) {
    String digits = attribute(xml, name, "1");
    return digits.matches("[1-9]\\d{0,8}") ? Integer.parseInt(digits) : 1;
  }

  static String attribute(XMLStreamReader xml, String name, String otherwise) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return otherwise;
  }

  private static String attribute(
      XMLStreamReader xml, String namespace, String name, String otherwise) {
    String value = xml.getAttributeValue(namespace, name);
    return value == null ? otherwise : value;
  }
}
