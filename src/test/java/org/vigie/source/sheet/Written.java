package org.vigie.source.sheet;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The same table as different programs write it. */
enum Written {
  XLSX,
  XLS,
  ODS;

  byte[] write() throws IOException {
    return this == ODS ? ods() : excel();
  }

  private Workbook workbook() {
    return this == XLSX ? new XSSFWorkbook() : new HSSFWorkbook();
  }

  private byte[] excel() throws IOException {
    try (Workbook book = workbook()) {
      Sheet sheet = book.createSheet("Données");
      Row first = sheet.createRow(0);
      first.createCell(0).setCellValue(1.3e6);
      first.createCell(1).setCellValue(1234.5);
      styled(book, first.createCell(2), "0.0%").setCellValue(0.045);
      Row second = sheet.createRow(1);
      styled(book, second.createCell(0), "dd/mm/yyyy").setCellValue(LocalDate.of(2016, 11, 24));
      styled(book, second.createCell(1), "mmm yyyy").setCellValue(LocalDate.of(2016, 11, 1));
      second.createCell(2).setCellValue(true);
      Row third = sheet.createRow(2);
      Cell marked = third.createCell(0);
      marked.setCellValue("« près de 6 M€ »");
      CellStyle yellow = book.createCellStyle();
      yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
      yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      marked.setCellStyle(yellow);
      comment(book, sheet, marked, "à vérifier");
      third.createCell(1).setCellErrorValue(FormulaError.REF.getCode());
      return bytes(book);
    }
  }

  private static Cell styled(Workbook book, Cell cell, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    return cell;
  }

  private static void comment(Workbook book, Sheet sheet, Cell cell, String text) {
    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
    anchor.setCol1(1);
    anchor.setCol2(3);
    anchor.setRow1(1);
    anchor.setRow2(3);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(book.getCreationHelper().createRichTextString(text));
    cell.setCellComment(comment);
  }

  private static byte[] ods() throws IOException {
    com.github.miachm.sods.Sheet sheet = new com.github.miachm.sods.Sheet("Données", 3, 3);
    sheet.getRange(0, 0).setValue(1300000);
    sheet.getRange(0, 1).setValue(1234.5);
    sheet.getRange(0, 2).setValue("4.5 %");
    sheet.getRange(1, 0).setValue(LocalDate.of(2016, 11, 24));
    sheet.getRange(1, 1).setValue("2016-11");
    sheet.getRange(1, 2).setValue(true);
    com.github.miachm.sods.Range marked = sheet.getRange(2, 0);
    marked.setValue("« près de 6 M€ »");
    com.github.miachm.sods.Style yellow = new com.github.miachm.sods.Style();
    yellow.setBackgroundColor(new com.github.miachm.sods.Color(255, 255, 0));
    marked.setStyle(yellow);
    marked.setAnnotation(new com.github.miachm.sods.OfficeAnnotation("à vérifier", null));
    sheet.getRange(2, 1).setValue("#REF!");
    SpreadSheet book = new SpreadSheet();
    book.appendSheet(sheet);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.save(out);
    return out.toByteArray();
  }

  byte[] formula() throws IOException {
    try (Workbook book = workbook()) {
      Row row = book.createSheet("F").createRow(0);
      row.createCell(0).setCellValue(1);
      row.createCell(1).setCellValue(2);
      row.createCell(2).setCellFormula("A1+B1");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      return bytes(book);
    }
  }

  byte[] hidden() throws IOException {
    try (Workbook book = workbook()) {
      Sheet seen = book.createSheet("Vue");
      for (int i = 0; i < 3; i++) {
        Row row = seen.createRow(i);
        row.createCell(0).setCellValue("a" + i);
        row.createCell(1).setCellValue("b" + i);
      }
      seen.getRow(1).setZeroHeight(true);
      seen.setColumnHidden(1, true);
      seen.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
      book.createSheet("Cachée").createRow(0).createCell(0).setCellValue("secret");
      book.setSheetVisibility(1, SheetVisibility.HIDDEN);
      return bytes(book);
    }
  }

  byte[] encrypted() throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(container)) {
        out.write(write());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      container.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(Workbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }
}
