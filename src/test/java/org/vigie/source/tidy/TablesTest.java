package org.vigie.source.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.source.Literals;
import org.vigie.source.Problem;
import org.vigie.source.Reference;
import org.vigie.source.TableException;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

class TablesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String HEADING =
      "about,property,value,value_min,value_max,value_state,unit,approximate,denies,language,gloss,"
          + "original_text,source,stated_by,locator,quote,quote_language,valid_from,valid_until,"
          + "status,confidence,reason_fr,reason_en,note_fr,note_en,contradicts_key,supersedes,"
          + "recorded_by,recorded_on\n";

  private static final Reference REFERENCE = reference();

  @TempDir Path folder;

  @BeforeEach
  void declareThings() throws IOException {
    write("contracts.csv", "slug,class,name,label_fr,label_en\npasserelles,ImpactContract,P,P,P\n");
    write(
        "actors.csv",
        "slug,class,name,label_fr,label_en\nalix,Person,Alix,Alix,Alix\n"
            + "vigie,Organisation,Vigie,Vigie,Vigie\n");
    write(
        "sources.csv",
        "slug,type,title,language,publisher,published_on,url,archived_at,accessed_on,derives_from,"
            + "reliability,reliability_reason_fr,reliability_reason_en,note_fr,note_en\n"
            + "s1,src-press,Un titre,fr,Journal,2017-04,https://example.org/a,,2026-10-02,,C,"
            + "Presse généraliste,General press,,\n"
            + "s2,src-press,Un autre,fr,alix,2018,https://example.org/b,,2026-10-02,s1,C,"
            + "Presse généraliste,General press,,\n");
  }

  @Test
  void aRowBecomesAClaimWithItsAssessmentAndPlace() throws IOException {
    claims(row("investedAmount", "450000", "EUR", "s1", ""));

    Batch batch = read();

    Claim claim = batch.claims().getFirst();
    assertThat(claim.key().subject()).isEqualTo(Iris.thing("contract", "passerelles"));
    assertThat(claim.content())
        .isEqualTo(
            new Content.Exact(
                Literals.decimal("450000"), Content.Measure.ofCurrency("EUR"), false, false));
    assertThat(batch.assessments().getFirst().claim()).isEqualTo(claim.id());
    assertThat(batch.places().get(claim.id())).hasToString("claims/a.csv:2");
  }

  @Test
  void theSameTablesMakeTheSameIdentifiers() throws IOException {
    claims(row("investedAmount", "450000", "EUR", "s1", ""));
    List<Claim> first = read().claims();
    assertThat(read().claims()).isEqualTo(first);
  }

  @Test
  void rowsOfOneKeyThatCarryTheSameOppositionContradictEachOther() throws IOException {
    claims(
        row("investedAmount", "450000", "EUR", "s1", "amount"),
        row("investedAmount", "600000", "EUR", "s2", "amount"));

    List<Claim> claims = read().claims();

    assertThat(claims.get(0).contradicts()).containsExactly(claims.get(1).id());
    assertThat(claims.get(1).contradicts()).containsExactly(claims.get(0).id());
  }

  @Test
  void aMonthAndADayInItDoNotContradictEachOther() throws IOException {
    claims(
        row("signatureDate", "2017-03", "", "s1", "date"),
        row("signatureDate", "2017-03-22", "", "s2", "date"));
    assertThat(read().claims()).allMatch(claim -> claim.contradicts().isEmpty());
  }

  @Test
  void everyWrongCellIsNamedAtOnceWithItsPlace() throws IOException {
    claims(
        row("investedAmmount", "450000", "EUR", "s1", ""),
        row("investedAmount", "450 000", "EUR", "s9", ""),
        row("signatureDate", "2017-13", "", "s1", ""),
        row("stage", "stage-compleet", "", "s1", ""));

    List<Problem> problems = problems();

    assertThat(problems)
        .extracting(problem -> problem.place() + " " + problem.key())
        .containsExactly(
            "claims/a.csv:2 [property] property.unknown",
            "claims/a.csv:3 [value] value.decimal",
            "claims/a.csv:4 [value] cell.date",
            "claims/a.csv:5 [value] code.unknown");
    assertThat(problems.getFirst().arguments()).contains("investedAmmount");
    assertThat(problems.getLast().arguments().getLast()).startsWith("stage-completed");
  }

  @Test
  void aClaimThatNamesAnUnknownSourceIsRefused() throws IOException {
    claims(row("investedAmount", "450000", "EUR", "s9", ""));
    assertThat(problems())
        .extracting(Problem::key, problem -> problem.place().column())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("thing.unknown", "source"));
  }

  @Test
  void aTableWithOtherColumnsIsRefused() throws IOException {
    write("claims/a.csv", "about,property,valeur\ncontract/passerelles,stage,x\n");
    assertThat(problems()).extracting(Problem::key).containsExactly("csv.missing", "csv.unknown");
  }

  @Test
  void aBrokenQuotationIsRefused() throws IOException {
    write("claims/a.csv", HEADING + "contract/passerelles,\"stage\n");
    assertThat(problems()).extracting(Problem::key).containsExactly("csv.malformed");
  }

  @Test
  void aRowWithTooFewCellsIsRefused() throws IOException {
    write("claims/a.csv", HEADING + "contract/passerelles,stage\n");
    assertThat(problems()).extracting(Problem::key).containsExactly("row.width");
  }

  @Test
  void anApproximateAndDeniedValueKeepsItsMarks() throws IOException {
    write(
        "claims/a.csv",
        HEADING
            + "contract/passerelles,investedAmount,6000000,,,,EUR,true,true,,,près de 6 M€,s1,,,,,,,"
            + "plausible,high,Lu dans la source,Read in the source,,,,,alix,2026-11-24\n");

    Claim claim = read().claims().getFirst();

    assertThat(claim.content())
        .isEqualTo(
            new Content.Exact(
                Literals.decimal("6000000"), Content.Measure.ofCurrency("EUR"), true, true));
    assertThat(claim.wording().originalText()).isEqualTo("près de 6 M€");
  }

  @Test
  void aLineOfEvidenceLeadsToTheClaimOfItsGroupAndSource() throws IOException {
    claims(
        row("investedAmount", "450000", "EUR", "s1", "amount"),
        row("investedAmount", "600000", "EUR", "s2", "amount"));
    evidence("amount", "s2");

    Batch batch = read();

    assertThat(
            batch
                .declared()
                .find(Iris.thing("evidence", "e1"), Vigie.EVIDENCE_FOR, null)
                .mapWith(org.apache.jena.graph.Triple::getObject)
                .toList())
        .containsExactly(batch.claims().getLast().id());
  }

  @Test
  void aLineOfEvidenceForNoClaimIsRefused() throws IOException {
    claims(row("investedAmount", "450000", "EUR", "s1", "amount"));
    evidence("amounts", "s1");
    assertThat(problems())
        .extracting(Problem::key, problem -> problem.place().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("evidence.claim", "evidence.csv:2 [for_row_key]"));
  }

  private void evidence(String group, String source) throws IOException {
    write(
        "evidence.csv",
        "slug,from,for_about,for_property,for_row_key,for_source,direction,strength,reason_fr,"
            + "reason_en,note_fr,note_en\n"
            + "e1,source/s1,contract/passerelles,investedAmount,%s,%s,dir-supports,sms-0,,,,\n"
                .formatted(group, source));
  }

  private Batch read() {
    try (DataFolder data = DataFolder.of(folder)) {
      return Tables.read(data, REFERENCE, TODAY);
    }
  }

  private List<Problem> problems() {
    TableException refused = catchThrowableOfType(TableException.class, this::read);
    assertThat(refused).isNotNull();
    return refused.problems();
  }

  private void claims(String... rows) throws IOException {
    write("claims/a.csv", HEADING + String.join("", rows));
  }

  private static String row(
      String property, String value, String unit, String source, String opposition) {
    return "contract/passerelles,%s,%s,,,,%s,,,,,,%s,,,,,,,plausible,high,Lu dans la source,"
            .formatted(property, value, unit, source)
        + "Read in the source,,,%s,,alix,2026-11-24\n".formatted(opposition);
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static Reference reference() {
    Graph graph =
        RDFParser.fromString(
                """
                PREFIX vigie: <https://w3id.org/vigie/ns#>
                PREFIX code: <https://w3id.org/vigie/code/>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                vigie:investedAmount vigie:claimable true ; vigie:cardinality "single" ; vigie:valueKind code:kind-money .
                vigie:signatureDate vigie:claimable true ; vigie:cardinality "single" ; vigie:valueKind code:kind-date .
                vigie:stage vigie:claimable true ; vigie:cardinality "single" ; vigie:valueKind code:kind-concept ; vigie:codeList code:stages .
                code:stage-completed skos:inScheme code:stages .
                code:status-plausible skos:inScheme code:statuses .
                code:conf-high skos:inScheme code:confidences .
                code:dir-supports skos:inScheme code:directions .
                code:sms-0 skos:inScheme code:evidence-levels .
                code:src-press skos:inScheme code:source-types .
                code:rel-C skos:inScheme code:reliabilities .
                """,
                Lang.TURTLE)
            .toGraph();
    return new Reference(PropertyCatalogue.from(graph), graph);
  }
}
