package org.vigie.web.panorama;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.vigie.dossier.Label;
import org.vigie.dossier.Ref;
import org.vigie.format.Formulas;
import org.vigie.vocab.Iris;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/** A table that a spreadsheet opens without running anything, whatever people called themselves. */
class ExportedTest {
  private static final String FORMULA = "=HYPERLINK(\"http://evil.example\";\"ici\")";
  private static final List<String> HOSTILE =
      List.of(FORMULA, "+33 6", "-1+1", "@SUM(A1)", "\tcmd", "＝1", "a\"b,c\r\nd");

  private static Panorama.Row row(String name) {
    Panorama.Cell cell = new Panorama.Cell(List.of(new Panorama.Name(name, null)), "contested");
    return new Panorama.Row(
        new Ref(Iris.thing("contract", "x"), Label.of(name)),
        name,
        name,
        List.of(cell, cell, cell, cell),
        new Panorama.Amount("1,3 M€", "", 1_300_000, 1_500_000, List.of(), false, "plausible"),
        new Panorama.Dated("24 nov. 2016", "plausible", "2016-11-24"),
        2,
        3);
  }

  private static Exported exported() {
    return new Exported(
        HOSTILE.stream().map(ExportedTest::row).toList(), new Speech(Lang.FR), "http://x");
  }

  @Test
  void aTableOfTextHoldsNoFormula() throws Exception {
    String text = new String(exported().csv(), StandardCharsets.UTF_8);
    List<CSVRecord> rows =
        CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();

    assertThat(text).startsWith("\uFEFF");
    assertThat(rows).hasSize(HOSTILE.size() + 1);
    for (CSVRecord row : rows) {
      assertThat(row.size()).isEqualTo(rows.getFirst().size());
      assertThat(row.values()).noneMatch(Formulas::isDangerous);
    }
    assertThat(rows.get(1).get(0)).isEqualTo("'" + FORMULA);
    assertThat(rows.getLast().get(0)).isEqualTo("a\"b,c\r\nd");
  }

  @Test
  void aWorkbookKeepsTheTextAsText() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exported().xlsx(List.of(List.of("Licence", "=1+1")), out);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      Cell name = book.getSheetAt(0).getRow(1).getCell(0);
      assertThat(name.getCellType()).isEqualTo(CellType.STRING);
      assertThat(name.getStringCellValue()).isEqualTo(FORMULA);
      assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(book.getSheetAt(0).getRow(1).getCell(10).getNumericCellValue())
          .isEqualTo(1_300_000);
      assertThat(book.getSheetAt(1).getRow(0).getCell(1).getCellType()).isEqualTo(CellType.STRING);
    }
  }
}
