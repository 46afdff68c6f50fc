package org.vigie.source.panorama;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;
import org.vigie.source.Problem;
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

  /**
   * Made in Calc with what a hand does: a title over the table, a contract merged down three rows,
   * a hidden row and column, sums and dates of two French forms, a comment at an empty cell, and a
   * million empty rows below.
   */
  @ParameterizedTest
  @ValueSource(strings = {"ods", "xlsx", "xls"})
  void aMergedContractCountsForEachOfItsRows(String format) throws IOException {
    Workbook workbook = Bench.workbook(bytes("merged." + format));
    Reading reading = Panorama.read(workbook, Bench.setting("groupe", Optional.empty()));

    assertThat(reading.cells()).hasSize(39).hasSize((int) Bench.count(workbook));
    assertThat(reading.batch().claims())
        .filteredOn(claim -> claim.key().property().equals(Iris.term("hasInvestor")))
        .extracting(
            claim ->
                Iris.findThing(claim.key().subject()).orElseThrow().slug() + " " + value(claim))
        .containsExactly(
            "cis-fr-01-adie bnp-paribas",
            "cis-fr-01-adie ag2r-la-mondiale",
            "cis-fr-01-adie caisse-des-depots",
            "nouveau-contrat bnp-paribas");
    assertThat(reading.batch().claims().stream().map(LibreOfficeTest::value))
        .contains("1300000.0", "2016-11-24", "2016-11", "6000000.0", "72", "500");
    assertThat(Bench.problems(reading))
        .singleElement()
        .asString()
        .endsWith("[Nombre de bénéficiaires] cell.error");
    assertThat(reading.remarks())
        .extracting(Problem::key)
        .contains("sheet.merged", "sheet.hiddenRow", "sheet.hiddenColumns", "sheet.comment");
  }

  private static String value(Claim claim) {
    Node value = ((Content.Exact) claim.content()).value();
    return value.isURI()
        ? Iris.findThing(value).map(Iris.Thing::slug).orElse("")
        : value.getLiteralLexicalForm();
  }

  private static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(Path.of("src/test/resources/org/vigie/source/sheet/" + name));
  }

  private static byte[] file(String format) throws IOException {
    return bytes("hand." + format);
  }
}
