package org.vigie.source.sheet;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Excel 97 to 2003 ([MS-XLS]); at most 65,536 rows in a sheet, so it is read as a whole. */
final class Xls {
  private Xls() {}

  static void read(Path file, Grid grid) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        throw grid.refuse("sheet.encrypted");
      }
      try (HSSFWorkbook book = new HSSFWorkbook(container)) {
        if (container.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
          grid.remark("sheet.macros", "");
        }
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
          grid.sheet(book.getSheetName(i));
          if (book.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
            grid.remark("sheet.hidden", book.getSheetName(i));
          }
          read(book.getSheetAt(i), book, grid);
        }
      }
    }
  }

  private static void read(HSSFSheet sheet, HSSFWorkbook book, Grid grid) {
    boolean since1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
    int last = 0;
    for (Row row : sheet) {
      grid.row(row.getRowNum() + 1L);
      if (row.getZeroHeight()) {
        grid.remark("sheet.hiddenRow", Integer.toString(row.getRowNum() + 1));
      }
      for (Cell cell : row) {
        last = Math.max(last, cell.getColumnIndex());
        grid.cell(entry((HSSFCell) cell, book, since1904));
      }
    }
    for (int column = 0; column <= last; column++) {
      if (sheet.isColumnHidden(column)) {
        grid.remark("sheet.hiddenColumns", Sheet.letters(column));
      }
    }
    sheet
        .getCellComments()
        .forEach(
            (at, comment) -> {
              Row row = sheet.getRow(at.getRow());
              if (row == null || row.getCell(at.getColumn()) == null) {
                grid.alone(at.formatAsString(), comment.getString().getString());
              }
            });
    sheet
        .getMergedRegions()
        .forEach(
            area ->
                grid.merged(
                    new Sheet.Area(
                        area.getFirstRow() + 1L,
                        area.getFirstColumn(),
                        area.getLastRow() + 1L,
                        area.getLastColumn()),
                    area.formatAsString()));
  }

  private static Sheet.Entry entry(HSSFCell cell, HSSFWorkbook book, boolean since1904) {
    String text = shown(cell, since1904);
    HSSFHyperlink link = cell.getHyperlink();
    if (link != null && !text.isBlank() && String.valueOf(link.getAddress()).startsWith("http")) {
      text = text.contains(link.getAddress()) ? text : text + " <" + link.getAddress() + ">";
    }
    HSSFComment comment = cell.getCellComment();
    return new Sheet.Entry(
        cell.getColumnIndex(),
        text,
        formula(cell),
        comment == null || comment.getString() == null
            ? null
            : Grid.comment(comment.getString().getString()),
        colour(cell.getCellStyle(), book));
  }

  /** A formula that the library cannot write out is still one; its value is read all the same. */
  private static @Nullable String formula(HSSFCell cell) {
    if (cell.getCellType() != CellType.FORMULA) {
      return null;
    }
    try {
      return cell.getCellFormula();
    } catch (RuntimeException unwritable) {
      return "";
    }
  }

  private static String shown(HSSFCell cell, boolean since1904) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC ->
          Numerals.shown(
              cell.getNumericCellValue(),
              cell.getCellStyle().getDataFormat(),
              String.valueOf(cell.getCellStyle().getDataFormatString()),
              since1904);
      case STRING -> cell.getRichStringCellValue().getString();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case ERROR -> error(cell.getErrorCellValue());
      default -> "";
    };
  }

  private static String error(byte code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#VALUE!";
  }

  private static @Nullable String colour(HSSFCellStyle style, HSSFWorkbook book) {
    if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
      return null;
    }
    HSSFColor colour = book.getCustomPalette().getColor(style.getFillForegroundColor());
    if (colour == null) {
      return null;
    }
    short[] rgb = colour.getTriplet();
    return "#%02X%02X%02X".formatted(rgb[0], rgb[1], rgb[2]);
  }
}
