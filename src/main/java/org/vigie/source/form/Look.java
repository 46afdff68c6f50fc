package org.vigie.source.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of the form look: colours are those of its legend. */
final class Look {
  /** The degrees of certainty, in the order of the legend. */
  static final List<String> DEGREES = List.of("sure", "probable", "verify", "contested");

  private static final Map<String, String> COLOURS =
      Map.of("sure", "E2EFDA", "probable", "DDEBF7", "verify", "FFF2CC", "contested", "F8CBAD");

  private final XSSFWorkbook book;
  private final CellStyle heading;
  private final CellStyle locked;
  private final CellStyle wrapped;
  private final Map<String, CellStyle> byDegree = new HashMap<>();

  Look(XSSFWorkbook book) {
    this.book = book;
    Font bold = book.createFont();
    bold.setBold(true);
    this.heading = filled("D9D9D9");
    heading.setFont(bold);
    heading.setBorderBottom(BorderStyle.MEDIUM);
    this.locked = filled("F2F2F2");
    this.wrapped = base();
  }

  CellStyle heading() {
    return heading;
  }

  CellStyle locked() {
    return locked;
  }

  CellStyle wrapped() {
    return wrapped;
  }

  /** The style of a cell that can be written in, of a degree of certainty or of none. */
  CellStyle of(String degree) {
    return byDegree.computeIfAbsent(
        degree,
        unseen -> {
          String colour = COLOURS.get(degree);
          CellStyle style = colour == null ? base() : filled(colour);
          style.setLocked(false);
          return style;
        });
  }

  /** Attaches a note to a heading. */
  void note(XSSFSheet sheet, Cell cell, String text) {
    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
    anchor.setCol1(cell.getColumnIndex());
    anchor.setCol2(cell.getColumnIndex() + 2);
    anchor.setRow1(cell.getRowIndex() + 1);
    anchor.setRow2(cell.getRowIndex() + 6);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(book.getCreationHelper().createRichTextString(text));
    cell.setCellComment(comment);
  }

  private XSSFCellStyle base() {
    XSSFCellStyle style = book.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setDataFormat(book.createDataFormat().getFormat("@"));
    style.setBorderBottom(BorderStyle.HAIR);
    style.setBorderRight(BorderStyle.HAIR);
    style.setBottomBorderColor(IndexedColors.GREY_40_PERCENT.getIndex());
    style.setRightBorderColor(IndexedColors.GREY_40_PERCENT.getIndex());
    return style;
  }

  private XSSFCellStyle filled(String rgb) {
    XSSFCellStyle style = base();
    style.setFillForegroundColor(
        new XSSFColor(
            java.util.HexFormat.of().parseHex(rgb), book.getStylesSource().getIndexedColors()));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }
}
