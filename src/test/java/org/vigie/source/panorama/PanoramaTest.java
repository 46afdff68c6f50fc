package org.vigie.source.panorama;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.vigie.claim.Assessment;
import org.vigie.claim.Claim;
import org.vigie.source.Problem;
import org.vigie.source.Reading;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Rows of a panorama become claims, opinions, sources; no cell is lost. */
class PanoramaTest {

  @Test
  void severalValuesGoWithTheirSourcesAndCertainties() {
    Reading reading =
        Bench.read(
            "contrat;Montant (EUR);Montant – source;Montant – certitude\n"
                + "CIS-FR-01-adie;1300000 || 1,5 M€;rtes16 || Titre <https://example.org/a>;sûr || contesté\n");

    List<Claim> claims = reading.batch().claims();
    assertThat(claims).hasSize(2);
    assertThat(claims.getFirst().key().subject())
        .isEqualTo(Iris.thing("contract", "cis-fr-01-adie"));
    assertThat(claims.getFirst().provenance().statedIn())
        .containsExactly(Iris.thing("source", "rtes16"));
    Node added = claims.getLast().provenance().statedIn().getFirst();
    assertThat(reading.batch().declared().contains(added, W3c.RDF_TYPE, Vigie.SOURCE)).isTrue();
    assertThat(reading.batch().declared().contains(added, Vigie.ACCESSED_ON, Node.ANY)).isTrue();
    assertThat(reading.batch().assessments())
        .extracting(Assessment::status, Assessment::confidence)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Iris.code("status-plausible"), Iris.code("conf-high")),
            org.assertj.core.groups.Tuple.tuple(
                Iris.code("status-contested"), Iris.code("conf-unassessed")));
    assertThat(reading.batch().assessments())
        .allSatisfy(
            opinion ->
                assertThat(opinion.rationale())
                    .hasSize(2)
                    .allMatch(reason -> reason.getLiteralLexicalForm().length() >= 15));
    assertThat(Bench.uses(reading)).hasSize(8).noneMatch(use -> use.endsWith("Unreadable"));
  }

  @Test
  void readingTwiceMakesTheSameIdentifiers() {
    String table = "contrat;montant;source;certitude\nadie;2 M€;Neuf <https://example.org/n>;sûr\n";
    Reading one = Bench.read(table);
    Reading other = Bench.read(table);
    assertThat(one.batch().claims()).isEqualTo(other.batch().claims());
    assertThat(one.batch().assessments()).isEqualTo(other.batch().assessments());
  }

  @Test
  void aValueWithoutASourceIsNotAdmissibleUnlessTheUserNamesOne() {
    String table = "contrat;montant\nadie;2 M€\n";
    assertThat(Bench.problems(Bench.read(table)))
        .containsExactly("f.csv:2 [montant] source.missing");
    Reading told =
        Panorama.read(
            Bench.workbook(table.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            Bench.setting("groupe", Optional.of("Tableau du groupe de travail")));
    assertThat(Bench.problems(told)).isEmpty();
    assertThat(told.batch().claims()).hasSize(1);
  }

  @Test
  void whatIsUnknownIsSaidAndNeverDropped() {
    Reading reading =
        Bench.read(
            "contrat;Montnat;Opérateur;source;certitude\n"
                + "adie;5;Association Toute Neuve;rtes16;bof\n"
                + "Contrat tout neuf;;Wimoof;rtes16;\n;;perdu;rtes16;\n");
    assertThat(Bench.problems(reading))
        .containsExactlyInAnyOrder(
            "f.csv:1 [Montnat] heading.unknown",
            "f.csv:2 [Montnat] heading.unknown",
            "f.csv:2 [certitude] certainty.unknown",
            "f.csv:4 [Opérateur] row.contract",
            "f.csv:4 [source] row.contract");
    assertThat(reading.remarks())
        .extracting(Problem::key)
        .containsExactlyInAnyOrder("thing.new", "thing.new", "thing.newAlike");
    assertThat(reading.batch().declared().contains(Node.ANY, W3c.RDF_TYPE, Vigie.IMPACT_CONTRACT))
        .isTrue();
    assertThat(reading.cells()).hasSize(5 + 5 + 3 + 2);
  }

  @Test
  void anUnknownCertaintyOfAWholeRowIsSaidOnceAndCostsNoValue() {
    Reading reading = Bench.read("contrat;certitude;montant (EUR);source\nadie;bof;2 M€;rtes16\n");
    assertThat(Bench.problems(reading)).containsExactly("f.csv:2 [certitude] certainty.unknown");
    assertThat(reading.batch().claims()).hasSize(1);
    assertThat(reading.cells()).hasSize(8);
  }

  @Test
  void oneBadValueAmongSeveralHoldsOnlyItselfBack() {
    Reading reading =
        Bench.read("contrat;montant (EUR);source\nadie;2 M€ || beaucoup || 3 M€;rtes16\n");
    assertThat(reading.batch().claims()).hasSize(2);
    assertThat(Bench.problems(reading)).containsExactly("f.csv:2 [montant (EUR)] value.money");
  }

  @Test
  void numbersOfPartsThatDisagreeAreNamed() {
    Reading reading =
        Bench.read("contrat;montant (EUR);source\nadie;2 M€ || 3 M€ || 4 M€;rtes16 || adie\n");
    assertThat(reading.batch().claims()).isEmpty();
    assertThat(Bench.problems(reading)).containsExactly("f.csv:2 [montant (EUR)] parts.unequal");
  }

  @Test
  void coloursAndRemarksThatMeanToVerifyAreRead() throws IOException {
    Reading reading =
        Panorama.read(Bench.workbook(coloured()), Bench.setting("groupe", Optional.empty()));
    assertThat(Bench.problems(reading)).isEmpty();
    assertThat(reading.batch().claims()).hasSize(3);
    assertThat(reading.batch().assessments())
        .hasSize(2)
        .allMatch(opinion -> opinion.status().equals(Iris.code("status-unreviewed")))
        .allMatch(opinion -> opinion.confidence().equals(Iris.code("conf-low")));
    assertThat(reading.batch().claims().getLast().wording().notes())
        .extracting(Node::getLiteralLexicalForm)
        .containsExactly("lu page 3");
    Set<String> places = new HashSet<>();
    assertThat(reading.cells()).hasSize((int) Bench.count(Bench.workbook(coloured())));
    assertThat(reading.cells()).allMatch(cell -> places.add(cell.place().toString()));
  }

  /** A title above the headings, a yellow amount, two remarks, a legend. */
  private static byte[] coloured() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("Panorama");
      sheet.createRow(0).createCell(0).setCellValue("Panorama du groupe, 2026");
      String[] headings = {"Contrat", "Montant (EUR)", "Date de signature", "Opérateur", "Source"};
      for (int i = 0; i < headings.length; i++) {
        sheet.getRow(0).getSheet().createRow(2);
      }
      var row = sheet.createRow(2);
      for (int i = 0; i < headings.length; i++) {
        row.createCell(i).setCellValue(headings[i]);
      }
      var data = sheet.createRow(3);
      data.createCell(0).setCellValue("Adie");
      Cell amount = data.createCell(1);
      amount.setCellValue(1_300_000);
      CellStyle yellow = book.createCellStyle();
      yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
      yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      amount.setCellStyle(yellow);
      remark(data.createCell(2), "2016-11-24", "date à vérifier");
      remark(data.createCell(3), "Adie", "lu page 3");
      for (int i = 0; i < 3; i++) {
        // Each value needs a source beside it; one column serves the whole row only at the front.
        sheet.getRow(2).createCell(5 + i).setCellValue(headings[1 + i] + " – source");
        data.createCell(5 + i).setCellValue("rtes16");
      }
      Sheet legend = book.createSheet("Légende");
      var first = legend.createRow(0);
      first.createCell(0).setCellStyle(yellow);
      first.createCell(1).setCellValue("à vérifier auprès de la source");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void remark(Cell cell, String text, String remark) {
    cell.setCellValue(text);
    var book = cell.getSheet().getWorkbook();
    var anchor = book.getCreationHelper().createClientAnchor();
    anchor.setCol1(cell.getColumnIndex());
    anchor.setRow1(10);
    var comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
    comment.setString(book.getCreationHelper().createRichTextString(remark));
    cell.setCellComment(comment);
  }
}
