package org.vigie.source.panorama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;
import org.vigie.source.Reading;
import org.vigie.source.Use;
import org.vigie.source.sheet.Sheet;
import org.vigie.source.sheet.Workbook;
import org.vigie.vocab.Iris;

/** Tables that people made of INDIGO by hand: other headings, lost identifiers, rows of padding. */
class HandEditedTest {
  private static final Path UK =
      Path.of(System.getProperty("vigie.shared", "../shared"), "data/uk-sib");

  private static final String EDITED =
      """
      project_name,is_sib,stage_of_development,contract_signature_date,project_finance_currency_iso,total_investment_committed_exact_usd,total_investment_committed_exact,target_pop_unique_value,target_pop_type
      Un atelier ,True,Implementation,2018,GBP,1300.0,1000.0,12,Individual
      ,False,,,,0.0,,,
      ,False,Complete,,,,,,
      """;

  @Test
  void theCurrencyOfARowCountsForItsAmounts() {
    Reading reading = read("f.csv", EDITED.getBytes(StandardCharsets.UTF_8));
    assertThat(said(reading))
        .containsEntry("un-atelier investedAmount", "1000.0 GBP")
        .containsEntry("un-atelier convertedAmountUSD", "1300.0")
        .containsEntry("un-atelier targetCount", "12 unit-person")
        .containsEntry("un-atelier stage", "stage-implementation");
    assertThat(reading.cells()).hasSize(22);
    assertThat(keys(reading))
        .containsEntry("row.padding", 2L)
        .containsEntry("row.contract", 2L)
        .containsEntry("heading.unknown", 2L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uk_sib_projects_scraped.csv",
        "uk_sib_projects_full_final.csv",
        "supplementary_data.xlsx"
      })
  void everyCellOfTheBritishTablesIsAccountedForOnce(String name) throws IOException {
    Reading reading = read(name, uk(name));
    assertThat(reading.cells()).hasSize((int) Bench.count(Bench.workbook(uk(name))));
    assertThat(reading.cells()).extracting(cell -> cell.place()).doesNotHaveDuplicates();
    assertThat(keys(reading).keySet())
        .isSubsetOf("", "heading.unknown", "value.currency", "row.waits");
  }

  /** Who changed which cell: the log's new values are what the completed table says. */
  @Test
  void whatTheLogOfTheBritishTableChangedIsWhatChanges() throws IOException {
    Map<String, String> before = said(read("a.csv", uk("uk_sib_projects_scraped.csv")));
    Map<String, String> after = said(read("a.csv", uk("uk_sib_projects_full_final.csv")));
    Map<String, String> changed = new TreeMap<>(after);
    changed.entrySet().removeAll(before.entrySet());
    changed.replaceAll((key, value) -> value.replaceFirst("\\.0$", ""));
    Map<String, String> logged = new TreeMap<>();
    Sheet log = Bench.workbook(uk("update_log.csv")).sheets().getFirst();
    for (Sheet.Row row : log.rows()) {
      if (row.find(2).filter(cell -> cell.text().equals("Service Users")).isPresent()) {
        String project = row.find(1).orElseThrow().text().toLowerCase(java.util.Locale.ROOT);
        logged.put(project + " targetCount", row.find(4).orElseThrow().text() + " unit-unstated");
      }
    }
    assertThat(logged).hasSize(19);
    assertThat(changed).containsAllEntriesOf(logged);
  }

  private static byte[] uk(String name) throws IOException {
    assumeTrue(Files.isDirectory(UK));
    return Files.readAllBytes(UK.resolve(name));
  }

  private static Reading read(String name, byte[] bytes) {
    Workbook workbook = Bench.workbook(bytes);
    Setting setting = Bench.setting("uk", Optional.of("A table of British contracts"));
    assertThat(Panorama.isOne(workbook, setting)).as(name).isTrue();
    return Panorama.read(workbook, setting);
  }

  private static Map<String, String> said(Reading reading) {
    return reading.batch().claims().stream()
        .filter(claim -> claim.content() instanceof Content.Exact)
        .collect(
            Collectors.toMap(
                claim ->
                    Iris.findThing(claim.key().subject()).orElseThrow().slug()
                        + " "
                        + Iris.findTerm(claim.key().property()).orElseThrow(),
                HandEditedTest::value,
                (one, other) -> one + " || " + other,
                TreeMap::new));
  }

  private static String value(Claim claim) {
    Content.Exact exact = (Content.Exact) claim.content();
    String value =
        exact.value().isURI()
            ? exact.value().getURI().replaceAll(".*/", "")
            : exact.value().getLiteralLexicalForm();
    String currency = exact.measure().currency();
    Node unit = exact.measure().unit();
    String measure = unit == null ? "" : unit.toString().replaceAll(".*/", "");
    return (value + " " + (currency == null ? measure : currency)).strip();
  }

  private static Map<String, Long> keys(Reading reading) {
    return reading.cells().stream()
        .map(
            cell ->
                switch (cell.use()) {
                  case Use.Unreadable wrong -> wrong.problem().key();
                  case Use.Left left -> left.reason().key();
                  default -> "";
                })
        .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
  }
}
