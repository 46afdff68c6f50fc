package org.vigie.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.format.XlsxWriter.Cell;

/** What is written as a workbook is read by a spreadsheet as it was said. */
class XlsxWriterTest {
  private static final String LONG = "1234567890.1234567890";

  @Test
  void eachKindOfCellComesBack() throws IOException {
    byte[] file =
        book(
            new Cell.Text("Adie & « BNP » <x> 🙂 _x0041_ \u0001\n"),
            new Cell.Amount(new BigDecimal("450000.50")),
            new Cell.Amount(new BigDecimal(LONG)),
            new Cell.Day(LocalDate.of(2017, 3, 1)),
            new Cell.Day(LocalDate.of(1850, 1, 1)),
            new Cell.Flag(true),
            new Cell.Blank(),
            new Cell.Text("=1+1"));
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(read.getSheetName(1)).isEqualTo("README \"&\"");
      XSSFSheet sheet = read.getSheet("Réponse");
      assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold()).isTrue();
      assertThat(cell(sheet, 0).getStringCellValue())
          .isEqualTo("Adie & « BNP » <x> 🙂 _x0041_ \u0001\n");
      assertThat(cell(sheet, 1).getNumericCellValue()).isEqualTo(450000.5);
      assertThat(cell(sheet, 2).getStringCellValue()).isEqualTo(LONG);
      assertThat(DateUtil.isCellDateFormatted(cell(sheet, 3))).isTrue();
      assertThat(cell(sheet, 3).getLocalDateTimeCellValue()).isEqualTo("2017-03-01T00:00");
      assertThat(cell(sheet, 4).getStringCellValue()).isEqualTo("1850-01-01");
      assertThat(cell(sheet, 5).getBooleanCellValue()).isTrue();
      assertThat(cell(sheet, 6)).isNull();
    }
  }

  @Test
  void aFormulaStaysAText() throws IOException {
    byte[] file = book(new Cell.Text("=HYPERLINK(\"http://example.org\")"));
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFCell cell = cell(read.getSheetAt(0), 0);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void theSameRowsAreTheSameFile() throws IOException {
    assertThat(book(new Cell.Text("a"))).isEqualTo(book(new Cell.Text("a")));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    String tooLong = "x".repeat(XlsxWriter.LONGEST_TEXT + 1);
    assertThatThrownBy(() -> book(new Cell.Text(tooLong)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0,A", "25,Z", "26,AA", "701,ZZ", "702,AAA", "16383,XFD"})
  void columnsHaveLetters(int column, String letters) {
    assertThat(XlsxWriter.letters(column)).isEqualTo(letters);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "=1+1|true",
        "+33 1|false",
        "-5|false",
        "-5,20|false",
        "+SUM(A1)|true",
        "@x|true",
        "-x|true",
        "a=b|false",
        "＝1|true",
        "1e5|false"
      },
      delimiter = '|')
  void aSpreadsheetRunsWhatBeginsLikeAFormula(String text, boolean dangerous) {
    assertThat(Formulas.isDangerous(text)).isEqualTo(dangerous);
    assertThat(Formulas.disarm(text)).isEqualTo(dangerous ? "'" + text : text);
  }

  private static XSSFCell cell(XSSFSheet sheet, int column) {
    return sheet.getRow(1).getCell(column);
  }

  private static byte[] book(Cell... cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxWriter book = new XlsxWriter(out)) {
      book.sheet("Réponse", List.of(20), List.of("un", "deux"));
      book.row(List.of(cells));
      book.sheet("README \"&\"", List.of(), List.of());
    }
    return out.toByteArray();
  }
}
