package org.vigie.source.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.vigie.claim.Claim;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfReader;
import org.vigie.source.Cell;
import org.vigie.source.Consignment;
import org.vigie.source.Coverage;
import org.vigie.source.Directory;
import org.vigie.source.Reading;
import org.vigie.source.Reference;
import org.vigie.source.Use;
import org.vigie.source.lexicon.Headings;
import org.vigie.source.sheet.Budget;
import org.vigie.source.sheet.Sheets;
import org.vigie.source.sheet.Workbook;
import org.vigie.vocab.Iris;

/** The tidy layout in a spreadsheet: a wrong cell holds back its row, and nothing else. */
class TidySheetTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Reference REFERENCE =
      new Reference(
          PropertyCatalogue.from(graph("ontology/vigie.ttl")), graph("ontology/codes.ttl"));
  private static final Directory DIRECTORY = directory();

  @Test
  void frenchHeadingsInAnyOrderMakeTheSameClaims() throws IOException {
    Claim french =
        read("source;sujet;propriété;valeur;unité\nrtes16;contract/cis-fr-01-adie;investedAmount;5;EUR\n")
            .batch()
            .claims()
            .getFirst();
    Claim english =
        read("about,property,value,unit,source\ncontract/Adie,investedAmount,5,EUR,rtes16\n")
            .batch()
            .claims()
            .getFirst();
    assertThat(french).isEqualTo(english);
    assertThat(french.provenance().recordedBy()).isEqualTo(Iris.thing("actor", "alix"));
    assertThat(french.provenance().recordedOn()).isEqualTo(TODAY);
  }

  @Test
  void aWrongCellWaitsWithItsRowWhileTheOthersGoIn() throws IOException {
    Reading reading =
        read(
            "about,property,value,unit,source,quarantine,couleur\n"
                + "contract/cis-fr-01-adie,investedAmount,5,EUR,rtes16,q-1,rouge\n"
                + "contract/cis-fr-01-adie,investedAmount,beaucoup,EUR,nulle-part,,\n"
                + "contract/cis-fr-01-adie,investedAmount,7,EUR,,,\n");
    assertThat(reading.batch().claims()).hasSize(1);
    assertThat(reading.coverage()).isEqualTo(Coverage.ADDS);
    assertThat(reading.cells()).hasSize(7 + 7 + 5 + 4);
    assertThat(unreadable(reading))
        .containsExactly(
            "f.csv:1 [couleur] heading.unknown",
            "f.csv:2 [G] heading.unknown",
            "f.csv:3 [value] value.decimal",
            "f.csv:4 [about] claim.noSource");
    Cell carried =
        reading.cells().stream()
            .filter(cell -> TidySheet.QUARANTINE.equals(cell.place().column()))
            .filter(cell -> cell.place().line() == 2)
            .findFirst()
            .orElseThrow();
    assertThat(carried.text()).isEqualTo("q-1");
    assertThat(((Use.Says) carried.use()).nodes())
        .containsExactly(reading.batch().claims().getFirst().id());
  }

  @Test
  void theBundledClaimsAreReadFromOneSheetAsFromTheirFolder() throws IOException {
    try (DataFolder folder = DataFolder.bundled("data")) {
      String file = "claims/contract/cis-fr-01-adie.csv";
      Reading reading = read(folder.findText(file).orElseThrow());
      assertThat(unreadable(reading)).isEmpty();
      assertThat(reading.batch().claims())
          .hasSize((int) folder.findText(file).orElseThrow().lines().count() - 1);
    }
  }

  private static List<String> unreadable(Reading reading) {
    return reading.cells().stream()
        .filter(cell -> cell.use() instanceof Use.Unreadable)
        .map(cell -> cell.place() + " " + ((Use.Unreadable) cell.use()).problem().key())
        .toList();
  }

  private static Reading read(String csv) throws IOException {
    Workbook workbook =
        Sheets.read(
            new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "f.csv", Budget.USUAL);
    assertThat(TidySheet.isOne(workbook, Headings.bundled())).isTrue();
    return TidySheet.read(
        workbook,
        new Consignment("groupe", Iris.thing("actor", "alix"), TODAY),
        REFERENCE,
        DIRECTORY,
        Headings.bundled());
  }

  private static Directory directory() {
    try (DataFolder folder = DataFolder.bundled("data")) {
      return Directory.of(Tables.read(folder, REFERENCE, TODAY).declared());
    }
  }

  private static Graph graph(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return RdfReader.readGraph(in, RdfFormat.TURTLE, Iris.BASE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
