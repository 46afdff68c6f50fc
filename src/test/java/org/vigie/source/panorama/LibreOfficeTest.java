package org.vigie.source.panorama;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;
import org.vigie.source.Reading;
import org.vigie.source.sheet.Workbook;
import org.vigie.vocab.Iris;

/**
 * One small table kept by hand in LibreOffice Calc: a coloured amount with a remark, dates of two
 * precisions, a percentage, a formula, an error, a link, rows left blank, a legend.
 */
class LibreOfficeTest {
  @ParameterizedTest
  @ValueSource(strings = {"ods", "xlsx", "xls"})
  void whatCalcSavesIsReadAsItIsShown(String format) throws IOException {
    Workbook workbook = Bench.workbook(file(format));
    Reading reading = Panorama.read(workbook, Bench.setting("groupe", Optional.empty()));

    assertThat(Bench.problems(reading))
        .hasSize(1)
        .allMatch(problem -> problem.endsWith("Panorama:6 [Montant] cell.error"));
    assertThat(reading.batch().claims().stream().map(LibreOfficeTest::value))
        .containsExactly("1300000.0", "2016-11-24", "2017-01", "4.5", "78");
    assertThat(reading.batch().claims())
        .allMatch(
            claim -> claim.provenance().statedIn().getFirst().getURI().contains("reseau-rtes"));
    assertThat(reading.batch().assessments())
        .hasSize(1)
        .allMatch(opinion -> opinion.status().equals(Iris.code("status-unreviewed")));
    assertThat(reading.cells()).hasSize((int) Bench.count(workbook));
  }

  @ParameterizedTest
  @ValueSource(strings = "csv")
  void aTableInWindowsLettersIsRead(String format) throws IOException {
    Workbook workbook = Bench.workbook(file(format));
    assertThat(workbook.remarks()).hasSize(1);
    Reading reading = Panorama.read(workbook, Bench.setting("groupe", Optional.of("Tableau")));
    assertThat(reading.cells()).hasSize((int) Bench.count(workbook));
    assertThat(reading.batch().claims().stream().map(LibreOfficeTest::value))
        .contains("1300000.0", "2016-11-24", "2017-01", "4.5");
  }

  private static String value(Claim claim) {
    return ((Content.Exact) claim.content()).value().getLiteralLexicalForm();
  }

  private static byte[] file(String format) throws IOException {
    return Files.readAllBytes(Path.of("src/test/resources/org/vigie/source/sheet/hand." + format));
  }
}
