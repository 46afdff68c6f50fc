package org.vigie.source.panorama;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.Mutations;
import org.vigie.source.Consignment;
import org.vigie.source.Reading;
import org.vigie.source.TableException;
import org.vigie.source.sheet.Budget;
import org.vigie.source.sheet.Sheets;
import org.vigie.source.sheet.Workbook;
import org.vigie.source.tidy.TidySheet;
import org.vigie.vocab.Iris;

/** Damaged tables of both layouts: what can be opened is accounted for, cell by cell. */
class LayoutMutationTest {
  private static final String PANORAMA =
      """
      contrat;nom;montant;montant source;montant certitude;signature;durée (mois);investisseurs;pays
      adie;Adie;"1,3 M€ || 1 500 000 €";rtes16 || INDIGO;sûr;2016-11-24;60;"BNP Paribas; Avril";FR
      neuf;Un nouveau;près de 6 M€;Le Journal <https://example.org/a>;à vérifier;nov. 2016;6,5 ans;;
      total;;7,3 M€;;;;;;
      """;
  private static final String TIDY =
      """
      about,property,value,value_min,value_max,unit,language,source,locator,status,confidence
      contract/cis-fr-01-adie,investedAmount,1300000,,,EUR,,rtes16,p. 3,plausible,high
      contract/cis-fr-01-adie,socialChallenge,Un texte,,,,fr,rtes16,,unreviewed,low
      contract/cis-fr-01-adie,targetCount,,100,200,unit-person,,rtes16,,,
      """;

  @Test
  void noPanoramaLosesACell() {
    Setting setting = Bench.setting("groupe", Optional.of("Essai"));
    Mutations mutations = new Mutations("PANORAMA", List.of(bytes(PANORAMA)));
    long refused =
        mutations.run(
            document ->
                isRefused(
                    document,
                    workbook ->
                        Panorama.isOne(workbook, setting)
                            ? Optional.of(Panorama.read(workbook, setting))
                            : Optional.empty()));
    assertThat(refused).isNotNegative();
  }

  @Test
  void noTidyTableLosesACell() {
    Consignment consignment =
        new Consignment("groupe", Iris.thing("actor", "vigie-collecte"), Bench.TODAY);
    Mutations mutations = new Mutations("TIDY", List.of(bytes(TIDY)));
    long refused =
        mutations.run(
            document ->
                isRefused(
                    document,
                    workbook ->
                        TidySheet.isOne(workbook, Bench.HEADINGS)
                            ? Optional.of(
                                TidySheet.read(
                                    workbook,
                                    consignment,
                                    Bench.REFERENCE,
                                    Bench.DIRECTORY,
                                    Bench.HEADINGS))
                            : Optional.empty()));
    assertThat(refused).isNotNegative();
  }

  private interface Layout {
    Optional<Reading> read(Workbook workbook);
  }

  private static boolean isRefused(byte[] document, Layout layout) throws IOException {
    Workbook workbook;
    try {
      workbook = Sheets.read(new ByteArrayInputStream(document), "f.csv", Budget.USUAL);
    } catch (TableException told) {
      return true;
    }
    Optional<Reading> reading = layout.read(workbook);
    reading.ifPresent(read -> assertThat(read.cells()).hasSize((int) Bench.count(workbook)));
    return reading.isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
