package org.vigie.source.indigo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.MultiUnion;
import org.junit.jupiter.api.Test;
import org.vigie.claim.Claim;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfReader;
import org.vigie.gate.Gate;
import org.vigie.gate.Severity;
import org.vigie.ingest.Ingest;
import org.vigie.source.Coverage;
import org.vigie.source.Directory;
import org.vigie.source.Progress;
import org.vigie.source.Reading;
import org.vigie.source.Use;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Each rule of reading INDIGO, on a small export made by hand. */
class IndigoTest {
  private static final Path EXPORT = Path.of("src/test/resources/org/vigie/source/indigo/export");
  private static final Reading READING = Exports.read(EXPORT);
  private static final Seen SEEN = new Seen(READING);
  private static final String GARDEN = "contract/indigo-poj-9001";
  private static final String SHELTER = "contract/indigo-poj-9002";

  @Test
  void thingsHaveTheIrisOfTheirIdentifiers() {
    assertThat(SEEN.declared(GARDEN, Vigie.NAME)).containsExactly("Le Jardin partagé");
    assertThat(SEEN.values(GARDEN, "externalIdentifier")).containsExactly("INDIGO-POJ-9001");
    assertThat(SEEN.declared("actor/indigo-org-9001", W3c.RDFS_LABEL))
        .containsExactly("Fondation du Potager", "Kitchen Garden Foundation");
    assertThat(SEEN.declared("instrument/indigo-pl-9001", Vigie.NAME))
        .containsExactly("A bond to come");
    assertThat(SEEN.declared("metric/indigo-poj-9001-outcomemetric1", Vigie.NAME))
        .containsExactly("Families housed for a year");
    assertThat(SEEN.values(GARDEN, "withinProgramme")).containsExactly("indigo-fund-9001");
    assertThat(SEEN.values("instrument/indigo-fund-9001", "plannedAmount"))
        .containsExactly("80000000 GBP");
    assertThat(SEEN.values("instrument/indigo-fund-9001", "country")).containsExactly("GB");
  }

  @Test
  void theSourcesOfASectionAreSaidToBeOfTheSection() {
    Claim signed = SEEN.claim(GARDEN, "signatureDate");
    assertThat(SEEN.sources(signed)).containsExactly("source/indigo-poj-9001-source1");
    assertThat(signed.provenance().locator())
        .isEqualTo("projects, INDIGO-POJ-9001, Dates - Date outcomes contract signed - (Value)");
    assertThat(SEEN.opinion(signed))
        .isEqualTo(
            "status-unreviewed conf-medium INDIGO gives this source for the whole section, not for"
                + " this cell.");
    assertThat(SEEN.warnings()).contains("indigo.source.unknown source7 INDIGO-POJ-9001");
  }

  @Test
  void whatHasNoSourceIsReadInTheDatasetItself() {
    Claim stage = SEEN.claim(GARDEN, "stage");
    assertThat(SEEN.sources(stage)).containsExactly("source/indigo");
    assertThat(SEEN.opinion(stage))
        .isEqualTo("status-unreviewed conf-low INDIGO gives no source for this cell.");
    Claim amount = SEEN.claim(GARDEN, "investedAmount");
    assertThat(SEEN.sources(amount)).containsExactly("source/indigo");
    assertThat(SEEN.opinion(amount)).contains("that its export does not describe");
    assertThat(SEEN.declared("source/indigo", Vigie.PUBLISHER_NAME))
        .containsExactly("Government Outcomes Lab, University of Oxford");
  }

  @Test
  void amountsKeepTheirWordsAndTheirEnds() {
    assertThat(SEEN.values(GARDEN, "investedAmount")).containsExactly("1800000 EUR");
    assertThat(SEEN.values(GARDEN, "convertedAmountUSD")).containsExactly("1530000");
    assertThat(SEEN.warnings()).contains("indigo.rate 1800000 EUR 1530000 0.85");
    assertThat(SEEN.values(SHELTER, "investedAmount")).containsExactly("1000..2500 RUB");
    Claim least = SEEN.claim("contract/indigo-poj-9003", "investedAmount");
    assertThat(ValuesTest.shown(least.content())).isEqualTo("about 700 NZD");
    assertThat(least.wording().originalText()).isEqualTo("700 NZ dollar");
    assertThat(least.wording().notes()).hasSize(2);
    Claim estimate = SEEN.claims(commitment("INDIGO-ORG-9001"), "shareAmount").getFirst();
    assertThat(ValuesTest.shown(estimate.content())).isEqualTo("about 1160000 CAD");
    assertThat(estimate.wording().originalText()).isEqualTo("C$1.16M (estimate)");
  }

  private static String commitment(String organisation) {
    return READING.batch().claims().stream()
        .filter(
            claim ->
                String.valueOf(claim.provenance().locator())
                    .startsWith(
                        "projects_outcome_payment_commitments, INDIGO-POJ-9001, " + organisation))
        .map(claim -> Seen.slug(claim.key().subject()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void datesOfThreePrecisionsAndTheirOddForms() {
    assertThat(SEEN.values(GARDEN, "startDate")).containsExactly("2019");
    Claim end = SEEN.claim(GARDEN, "endDate");
    assertThat(ValuesTest.shown(end.content())).isEqualTo("2022-08-09");
    assertThat(end.wording().originalText()).isEqualTo("9th August 2022");
    assertThat(SEEN.values(SHELTER, "signatureDate")).isEmpty();
    assertThat(SEEN.warnings()).contains("indigo.period 2021-05 2021-01");
    assertThat(SEEN.values("instrument/indigo-pl-9001", "plannedStartDate"))
        .containsExactly("2022-07..2022-09");
    assertThat(SEEN.values("instrument/indigo-pl-9002", "plannedStartDate"))
        .containsExactly("value-unknown");
  }

  @Test
  void whatCannotBeReadWaitsWithItsReasonAndItsTidyRow() {
    assertThat(Seen.name(SEEN.use("2018-13"))).isEqualTo("indigo.date.impossible");
    assertThat(Seen.name(SEEN.use("£"))).isEqualTo("indigo.amount.sign");
    assertThat(Seen.name(SEEN.use("=D41-D36"))).isEqualTo("indigo.formula");
    assertThat(Seen.name(SEEN.use("=450+408+490"))).isEqualTo("indigo.formula");
    assertThat(Seen.name(SEEN.use("Gardening"))).isEqualTo("indigo.word");
    assertThat(Seen.name(SEEN.use("Atlantis"))).isEqualTo("indigo.country");
    assertThat(Seen.name(SEEN.use("Maybe"))).isEqualTo("indigo.word");
    assertThat(Seen.name(SEEN.use("the usual investors"))).isEqualTo("indigo.organisation");
    assertThat(Seen.name(SEEN.use("2023-01-Apr"))).isEqualTo("indigo.date");
    Use.Unreadable waiting = (Use.Unreadable) SEEN.use("2018-13");
    assertThat(waiting.row())
        .containsEntry("about", SHELTER)
        .containsEntry("property", "signatureDate")
        .containsEntry("value", "2018-13")
        .containsEntry("source", "indigo");
    assertThat(waiting.problem().place().toString())
        .startsWith("export › projects.csv:3 [Dates - ");
  }

  @Test
  void wordsAreCleanedAndKept() {
    Claim other = SEEN.claim(GARDEN, "alternativeName");
    assertThat(ValuesTest.shown(other.content())).isEqualTo("The Shared Garden");
    assertThat(other.wording().originalText()).isEqualTo("The\u00A0Shared Garden");
    assertThat(SEEN.values(GARDEN, "targetCount")).containsExactly("120 unit-family");
    assertThat(SEEN.values(GARDEN, "sdgGoal")).containsExactly("11", "8");
    assertThat(SEEN.values(GARDEN, "policyField")).containsExactly("field-housing");
    assertThat(SEEN.values(GARDEN, "sourceRemark"))
        .containsExactly(
            "Dates as announced.", "Overall project finance - Maximum potential loss: 0.2");
  }

  @Test
  void sourcesAreDeclaredAsTheyAreKnown() {
    String first = "source/indigo-poj-9001-source1";
    assertThat(SEEN.declared(first, Vigie.SOURCE_TYPE)).first().asString().endsWith("src-unstated");
    assertThat(SEEN.declared(first, Vigie.PUBLISHED_ON)).containsExactly("2023-12-11");
    assertThat(SEEN.declared(first, Vigie.URL)).isEmpty();
    assertThat(SEEN.declared(first, W3c.DCT_PUBLISHER)).hasSize(1);
    String second = "source/indigo-poj-9001-source2";
    assertThat(SEEN.declared(second, Vigie.URL)).containsExactly("https://example.org/page");
    assertThat(SEEN.declared(second, Vigie.ACCESSED_ON)).containsExactly("2024-03-01");
    assertThat(SEEN.declared(second, W3c.DCT_TITLE)).containsExactly("https://example.org/page");
    assertThat(SEEN.declared("source/indigo-poj-9002-source1", Vigie.SOURCE_TYPE))
        .first()
        .asString()
        .endsWith("src-correspondence");
  }

  @Test
  void personalDataAndPaddingAreLeftAndStrangersReported() {
    assertThat(Seen.name(SEEN.use("camille@example.org"))).isEqualTo("indigo.left.personal");
    assertThat(Seen.name(SEEN.use("Camille Exemple"))).isEqualTo("indigo.left.personal");
    assertThat(Seen.name(SEEN.use("Someone else"))).isEqualTo("indigo.heading.unknown");
    assertThat(Seen.name(SEEN.use("Sponsor"))).isEqualTo("indigo.heading.unknown");
    assertThat(Seen.name(SEEN.use("A name without identifier"))).isEqualTo("indigo.id.missing");
    assertThat(Seen.name(SEEN.use("Temperature"))).isEqualTo("indigo.table.unknown");
    assertThat(SEEN.uses()).containsEntry("indigo.row.padding", 23);
  }

  @Test
  void theGateLetsItIn() throws java.io.IOException {
    try (java.io.InputStream in =
        java.nio.file.Files.newInputStream(Path.of("shapes/contribution.ttl"))) {
      Gate gate = Gate.of(RdfReader.readGraph(in, RdfFormat.TURTLE, Iris.BASE));
      Graph said = Ingest.judged(READING.batch(), java.util.Map.of());
      MultiUnion context = new MultiUnion(new Graph[] {said, Exports.ONTOLOGY, Exports.CODES});
      assertThat(gate.judge(said, context).findings())
          .filteredOn(finding -> finding.severity() == Severity.VIOLATION)
          .isEmpty();
    }
  }

  @Test
  void readingTwiceSaysTheSame() {
    Reading again = Exports.read(EXPORT);
    assertThat(again.batch().claims()).isEqualTo(READING.batch().claims());
    assertThat(again.batch().assessments()).isEqualTo(READING.batch().assessments());
    assertThat(again.cells()).isEqualTo(READING.cells());
    assertThat(again.batch().declared().isIsomorphicWith(READING.batch().declared())).isTrue();
  }

  @Test
  void anIncompleteExportOnlyCorrects() {
    assertThat(READING.coverage()).isEqualTo(Coverage.CORRECTS);
    assertThat(SEEN.warningsByKey()).containsEntry("indigo.table.missing", 1);
  }

  @Test
  void headingsTellATableWhateverItsName() {
    Map<String, java.util.function.Supplier<java.io.Reader>> entries = new HashMap<>();
    entries.put(
        "a.csv",
        () -> new StringReader("\uFEFFID,Name,Description,Country\r\nINDIGO-ORG-0001,A,B,C\r\n"));
    entries.put("b.csv", () -> new StringReader("Project ID,Grant ID,Sources,Notes\r\n"));
    Dump dump = Dump.of("x.zip", entries);
    assertThat(recognised(dump, "a.csv")).isEqualTo("organisations");
    assertThat(recognised(dump, "b.csv")).isEqualTo("projects_360giving_datas");
  }

  @Test
  void aListOfNoCountryWaits() {
    String table =
        "ID,Name,Website,Jurisdiction,Country\r\nINDIGO-ORG-0001,A,https://example.org,\",\",FR\r\n";
    Dump dump = Dump.of("x.zip", Map.of("organisations.csv", () -> new StringReader(table)));
    Reading reading =
        Indigo.read(dump, Exports.PARTNER, Exports.REFERENCE, Directory.empty(), Progress.NONE);
    assertThat(Seen.name(new Seen(reading).use(","))).isEqualTo("indigo.country");
  }

  private static String recognised(Dump dump, String entry) {
    return Tables.recognise(entry, java.util.Objects.requireNonNull(dump.tables().get(entry)))
        .orElseThrow()
        .name();
  }

  @Test
  void whatIsKnownAlreadyIsNotDescribedAgainAsUnknown() {
    Reading reading =
        Indigo.read(
            Dump.open(EXPORT.resolve("projects_investments.csv")),
            Exports.PARTNER,
            Exports.REFERENCE,
            Directory.of(READING.batch().declared()),
            Progress.NONE);
    Seen seen = new Seen(reading);
    assertThat(seen.declared("actor/indigo-org-9001", Vigie.NAME)).isEmpty();
    assertThat(seen.declared(GARDEN, Vigie.NAME)).isEmpty();
    assertThat(seen.warnings()).isEmpty();
    assertThat(reading.coverage()).isEqualTo(Coverage.CORRECTS);
    assertThat(List.copyOf(reading.batch().claims())).isSubsetOf(READING.batch().claims());
  }
}
