package org.vigie.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.source.TableException;

/** Every format gives the same cells; what cannot be read says why. */
class SheetsTest {

  @ParameterizedTest
  @EnumSource
  void everyProgramsTypesAreReadAsTyped(Written format) throws IOException {
    Workbook book = read(format.write());

    Sheet sheet = book.sheets().getFirst();
    assertThat(sheet.name()).isEqualTo("Données");
    assertThat(texts(sheet))
        .containsExactly(
            "1:A=1300000",
            "1:B=1234.5",
            "1:C=4.5 %",
            "2:A=2016-11-24",
            "2:B=2016-11",
            "2:C=true",
            "3:A=« près de 6 M€ »",
            "3:B=#REF!");
    Sheet.Entry marked = sheet.rows().getLast().cells().getFirst();
    assertThat(marked.comment()).isEqualTo("à vérifier");
    assertThat(marked.colour()).isEqualTo("#FFFF00");
  }

  @Test
  void aFormulaGivesItsLastValueAndItsText() throws IOException {
    Sheet sheet = read(Written.XLSX.formula()).sheets().getFirst();
    Sheet.Entry cell = sheet.rows().getFirst().cells().getLast();
    assertThat(cell.text()).isEqualTo("3");
    assertThat(cell.formula()).isEqualTo("A1+B1");
  }

  @Test
  void whatIsHiddenOrMergedIsReadAndSaid() throws IOException {
    for (Written format : List.of(Written.XLSX, Written.XLS)) {
      Workbook book = read(format.hidden());
      assertThat(book.sheets()).extracting(Sheet::name).containsExactly("Vue", "Cachée");
      assertThat(book.sheets()).allMatch(sheet -> !sheet.rows().isEmpty());
      assertThat(book.remarks())
          .extracting(problem -> problem.key() + " " + problem.arguments())
          .containsExactlyInAnyOrder(
              "sheet.hidden [Cachée]",
              "sheet.hiddenRow [2]",
              "sheet.hiddenColumns [B]",
              "sheet.merged [A1:C1]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theSeparatorIsFoundOut(String separator) throws IOException {
    String text =
        "nom,montant,date\r\n\"a,b;c|d\te\",1\u00a0300,2016\r\né,,\r\n".replace(",", "\u0001");
    String table = text.replace("a\u0001b", "a,b").replace("\u0001", separator);
    Sheet sheet = read(table.getBytes(StandardCharsets.UTF_8)).sheets().getFirst();
    assertThat(texts(sheet))
        .containsExactly(
            "1:A=nom",
            "1:B=montant",
            "1:C=date",
            "2:A=a,b;c|d\te",
            "2:B=1\u00a0300",
            "2:C=2016",
            "3:A=é");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
  void theEncodingIsFoundOut(String name) throws IOException {
    Charset charset = Charset.forName(name);
    String mark = name.equals("windows-1252") ? "" : "\uFEFF";
    Workbook book = read((mark + "Libellé;Été\nœuvre;5 €\n").getBytes(charset));
    assertThat(texts(book.sheets().getFirst()))
        .containsExactly("1:A=Libellé", "1:B=Été", "2:A=œuvre", "2:B=5 €");
    assertThat(book.remarks()).hasSize(name.equals("windows-1252") ? 1 : 0);
  }

  @Test
  void aRowOfACsvIsNumberedByTheLineOnWhichItBegins() throws IOException {
    Sheet sheet = read("a,b\n\"x\ny\",2\n\nz,3\n".getBytes(StandardCharsets.UTF_8)).sheets().get(0);
    assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(1L, 2L, 5L);
  }

  @Test
  void whatCannotBeReadSaysWhy() throws IOException {
    byte[] xlsx = Written.XLSX.write();
    byte[] ods = Written.ODS.write();
    assertThat(refusal(new byte[0])).isEqualTo("sheet.empty");
    assertThat(refusal(java.util.Arrays.copyOf(xlsx, xlsx.length / 2))).isEqualTo("sheet.cut");
    assertThat(refusal(java.util.Arrays.copyOf(ods, ods.length / 2))).isEqualTo("sheet.cut");
    assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("sheet.format");
    assertThat(refusal("<html><table>".getBytes(StandardCharsets.UTF_8))).isEqualTo("sheet.markup");
    assertThat(refusal("a,b\n\0c,d\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("csv.nul");
    assertThat(refusal("a,b\n\"c,d\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("csv.malformed");
    assertThat(refusal(new byte[] {'a', ',', (byte) 0x81, '\n'})).isEqualTo("csv.encoding");
    assertThat(refusal(Written.XLSX.encrypted())).isEqualTo("sheet.encrypted");
    assertThat(refusal(entry("../evil.xml", "x"))).isEqualTo("sheet.climbs");
    assertThat(refusal(entry("a.txt", "x"))).isEqualTo("sheet.format");
    assertThat(refusal(entry("xl/a.xml", " ".repeat(8 << 20)))).isEqualTo("sheet.bomb");
  }

  /** The entity would read a file; nothing is opened because nothing is parsed. */
  @Test
  void aDoctypeIsRefused() throws IOException {
    String evil = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    for (String name : List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml")) {
      assertThat(refusal(prefixed(Written.XLSX.write(), name, evil))).isEqualTo("sheet.doctype");
    }
    assertThat(refusal(prefixed(Written.ODS.write(), "content.xml", evil)))
        .isEqualTo("sheet.doctype");
    String late = "<!--" + "x".repeat(70_000) + "-->" + evil;
    assertThat(refusal(prefixed(Written.XLSX.write(), "xl/worksheets/sheet1.xml", late)))
        .isEqualTo("sheet.doctype");
    assertThat(refusal(prefixed(Written.ODS.write(), "content.xml", late)))
        .isEqualTo("sheet.doctype");
  }

  @Test
  void rowsRepeatedWithoutEndStopAtTheBudget() throws IOException {
    assertThat(refusal(OdsBombs.repeatedRows())).isIn("sheet.rows", "sheet.cells");
    assertThat(refusal(OdsBombs.repeatedColumns())).isEqualTo("sheet.columns");
    assertThat(texts(read(OdsBombs.emptyRows()).sheets().getFirst()))
        .containsExactly("1048576:A=fin");
  }

  @Test
  void aBudgetIsKept() throws IOException {
    Budget small = new Budget(1 << 20, 1 << 20, 200, 2, 3, 2, 4, 10);
    assertThat(refusal("a\nb\nc\nd\n".getBytes(StandardCharsets.UTF_8), small))
        .isEqualTo("sheet.rows");
    assertThat(refusal("a,b,c\n".getBytes(StandardCharsets.UTF_8), small))
        .isEqualTo("sheet.columns");
    assertThat(refusal("a,b\nc,d\ne,f\n".getBytes(StandardCharsets.UTF_8), small))
        .isEqualTo("sheet.cells");
    assertThat(refusal("abcdefghijkl\n".getBytes(StandardCharsets.UTF_8), small))
        .isEqualTo("sheet.length");
  }

  /** As a program writes it that computes nothing; the cell must not pass for an empty one. */
  @Test
  void aFormulaThatWasNeverComputedStandsForItsValue() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("A").createRow(0).createCell(0).setCellFormula("6*12");
      book.write(bytes);
    }
    Workbook workbook = read(bytes.toByteArray());
    assertThat(texts(workbook.sheets().getFirst())).containsExactly("1:A==6*12");
    assertThat(workbook.sheets().getFirst().rows().getFirst().cells().getFirst().isError())
        .isTrue();
  }

  static Workbook read(byte[] bytes) throws IOException {
    return Sheets.read(new ByteArrayInputStream(bytes), "f", Budget.USUAL);
  }

  static List<String> texts(Sheet sheet) {
    return sheet.rows().stream()
        .flatMap(
            row ->
                row.cells().stream()
                    .filter(cell -> !cell.isBlank())
                    .map(
                        cell ->
                            row.number() + ":" + Sheet.letters(cell.column()) + "=" + cell.text()))
        .collect(Collectors.toList());
  }

  private static String refusal(byte[] bytes) {
    return refusal(bytes, Budget.USUAL);
  }

  private static String refusal(byte[] bytes, Budget budget) {
    TableException refused =
        catchThrowableOfType(
            TableException.class, () -> Sheets.read(new ByteArrayInputStream(bytes), "f", budget));
    assertThat(refused).isNotNull();
    return refused.problems().getFirst().key();
  }

  private static byte[] entry(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** The same archive with a text put before the root element of one entry. */
  static byte[] prefixed(byte[] archive, String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().equals(name)) {
          String xml = new String(content, StandardCharsets.UTF_8);
          int at = xml.startsWith("<?xml") ? xml.indexOf("?>") + 2 : 0;
          content =
              (xml.substring(0, at) + text + xml.substring(at)).getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
      }
    }
    return bytes.toByteArray();
  }
}
