package org.vigie.source.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.Comments;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** One sheet of an XLSX file, heard as a stream (ECMA-376 Part 1, 18.3). */
final class XlsxSheet extends DefaultHandler {
  /**
   * A cell that leads somewhere.
   *
   * @param row from 1
   * @param column from 0
   * @param relation the identifier of the address
   */
  record Link(int row, int column, String relation) {}

  private record Style(int index, String format, @Nullable String colour) {
    static final Style PLAIN = new Style(0, "General", null);
  }

  private final Grid grid;
  private final ReadOnlySharedStringsTable texts;
  private final StylesTable styles;
  private final @Nullable Comments comments;
  private final Set<CellAddress> commented = new HashSet<>();
  private final boolean since1904;
  private final Map<Integer, Style> styleOf = new HashMap<>();
  private final Map<String, String> sharedFormulas = new HashMap<>();
  private final List<Link> links = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private int row;
  private int column = -1;
  private String type = "n";
  private Style style = Style.PLAIN;
  private String value = "";
  private boolean computed;
  private @Nullable String formula;
  private @Nullable String shared;
  private boolean listening;
  private boolean phonetic;

  XlsxSheet(
      Grid grid,
      ReadOnlySharedStringsTable texts,
      StylesTable styles,
      @Nullable Comments comments,
      boolean since1904) {
    this.grid = grid;
    this.texts = texts;
    this.styles = styles;
    this.comments = comments;
    this.since1904 = since1904;
  }

  List<Link> links() {
    return links;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    switch (local) {
      case "col" -> column(attributes);
      case "row" -> row(attributes);
      case "c" -> cell(attributes);
      case "f" -> {
        listen();
        shared = "shared".equals(attributes.getValue("t")) ? attributes.getValue("si") : null;
      }
      case "v", "t" -> {
        if (!phonetic) {
          listen();
        }
      }
      case "rPh" -> phonetic = true;
      case "mergeCell" -> merged(String.valueOf(attributes.getValue("ref")));
      case "hyperlink" -> link(attributes);
      default -> {}
    }
  }

  private void merged(String area) {
    CellRangeAddress at = CellRangeAddress.valueOf(area);
    grid.merged(
        new Sheet.Area(
            at.getFirstRow() + 1L, at.getFirstColumn(), at.getLastRow() + 1L, at.getLastColumn()),
        area);
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (listening) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) throws SAXException {
    switch (local) {
      case "f" -> formula = formula(text.toString());
      case "v" -> {
        value = text.toString();
        computed = true;
      }
      case "t" -> value = phonetic ? value : value + text;
      case "rPh" -> phonetic = false;
      case "c" -> add();
      case "sheetData" -> commentsAlone();
      default -> {}
    }
    if (!local.equals("r")) {
      listening = false;
    }
  }

  private void listen() {
    listening = true;
    text.setLength(0);
  }

  private void column(Attributes attributes) {
    if (isTrue(attributes.getValue("hidden"))) {
      int from = number(attributes.getValue("min"), 1) - 1;
      int to = number(attributes.getValue("max"), from + 1) - 1;
      grid.remark(
          "sheet.hiddenColumns",
          Sheet.letters(from) + (to > from ? "–" + Sheet.letters(Math.min(to, 16_383)) : ""));
    }
  }

  private void row(Attributes attributes) {
    row = number(attributes.getValue("r"), row + 1);
    column = -1;
    grid.row(row);
    if (isTrue(attributes.getValue("hidden"))) {
      grid.remark("sheet.hiddenRow", Integer.toString(row));
    }
  }

  private void cell(Attributes attributes) {
    String reference = attributes.getValue("r");
    column = reference == null ? column + 1 : new CellReference(reference).getCol();
    type = Optional.ofNullable(attributes.getValue("t")).orElse("n");
    style = styleOf.computeIfAbsent(number(attributes.getValue("s"), 0), this::style);
    value = "";
    computed = false;
    formula = null;
  }

  private void add() throws SAXException {
    XSSFComment comment =
        comments == null ? null : comments.findCellComment(new CellAddress(row - 1, column));
    String remark = comment == null ? null : Grid.comment(comment.getString().getString());
    if (comment != null) {
      commented.add(comment.getAddress());
    }
    boolean waits = !computed && formula != null && !formula.isEmpty();
    grid.cell(
        new Sheet.Entry(column, waits ? "=" + formula : shown(), formula, remark, style.colour()));
  }

  private void commentsAlone() {
    if (comments == null) {
      return;
    }
    for (Iterator<CellAddress> all = comments.getCellAddresses(); all.hasNext(); ) {
      CellAddress at = all.next();
      XSSFComment comment = comments.findCellComment(at);
      if (comment != null && !commented.contains(at)) {
        grid.alone(at.formatAsString(), comment.getString().getString());
      }
    }
  }

  private String shown() throws SAXException {
    if (value.isEmpty()) {
      return "";
    }
    try {
      return switch (type) {
        case "s" -> texts.getItemAt(Integer.parseInt(value.strip())).getString();
        case "b" -> isTrue(value.strip()) ? "true" : "false";
        case "n" ->
            Numerals.shown(
                Double.parseDouble(value.strip()), style.index(), style.format(), since1904);
        case "d" -> value.strip().replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
        default -> value;
      };
    } catch (RuntimeException broken) {
      throw new SAXException("Cell " + Sheet.letters(column) + row + " is broken", broken);
    }
  }

  private @Nullable String formula(String said) {
    String index = shared;
    if (index == null) {
      return said.isEmpty() ? null : said;
    }
    if (!said.isEmpty()) {
      sharedFormulas.put(index, said);
    }
    return sharedFormulas.getOrDefault(index, "");
  }

  private void link(Attributes attributes) {
    String relation =
        attributes.getValue(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
    String reference = attributes.getValue("ref");
    if (relation != null && reference != null) {
      CellReference at = new CellReference(reference.replaceFirst(":.*", ""));
      links.add(new Link(at.getRow() + 1, at.getCol(), relation));
    }
  }

  private Style style(int index) {
    if (index < 0 || index >= styles.getNumCellStyles()) {
      return Style.PLAIN;
    }
    XSSFCellStyle known = styles.getStyleAt(index);
    String format = known.getDataFormatString();
    return new Style(known.getDataFormat(), format == null ? "General" : format, colour(known));
  }

  private static @Nullable String colour(XSSFCellStyle style) {
    XSSFColor fill = style.getFillForegroundColorColor();
    if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND || fill == null) {
      return null;
    }
    byte[] tinted = fill.getRGBWithTint();
    byte[] rgb = tinted == null ? fill.getRGB() : tinted;
    if (rgb == null || rgb.length < 3) {
      return null;
    }
    return "#%02X%02X%02X"
        .formatted(
            rgb[rgb.length - 3] & 0xff, rgb[rgb.length - 2] & 0xff, rgb[rgb.length - 1] & 0xff);
  }

  private static boolean isTrue(@Nullable String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }

  private static int number(@Nullable String digits, int otherwise) {
    if (digits == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(digits.strip());
    } catch (NumberFormatException broken) {
      return otherwise;
    }
  }
}
