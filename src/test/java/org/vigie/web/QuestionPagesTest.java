package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.catalogue.Catalogue;
import org.vigie.search.TextIndex;
import org.vigie.sparql.Guards;
import org.vigie.sparql.QuestionEndpoint;
import org.vigie.sparql.SparqlEndpoint;
import org.vigie.store.Store;

/** The published questions over real HTTP: as pages without a script, and as interfaces. */
class QuestionPagesTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @TempDir private static Path folder;
  private static Store store;
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    store = AdieStore.open(folder);
    Catalogue catalogue = Catalogue.of(store);
    SparqlEndpoint endpoint = SparqlEndpoint.of(catalogue, "/sparql", Guards.STANDARD);
    site =
        Site.start(
            store,
            catalogue,
            TextIndex.of(store.path()),
            new SiteSettings(
                0,
                "",
                List.of(
                    new Mount("/sparql", endpoint),
                    new Mount(
                        QuestionEndpoint.PATH,
                        QuestionEndpoint.of(catalogue.questions(), endpoint)))));
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  @Test
  void theLibraryIsSearchedByWordAndByClass() throws Exception {
    assertThat(get("/fr/donnees/requetes", BROWSER).body())
        .contains("/fr/donnees/requetes/contracts-paid-by");
    assertThat(get("/en/data/queries?q=Payers", BROWSER).body())
        .contains("contracts-paid-by")
        .doesNotContain("words-of-the-glossary");
    assertThat(
            get("/fr/donnees/requetes?q=%C3%A9valuations&classe=vigie:Evaluation", BROWSER).body())
        .contains("evaluations-by-strength")
        .doesNotContain("/fr/donnees/requetes/contracts-paid-by");
    assertThat(get("/fr/donnees/requetes?q=zzz", BROWSER).body()).contains("Aucune question");
  }

  @Test
  void aQuestionShowsItsFormItsQueryAndItsAnswer() throws Exception {
    String page =
        get("/fr/donnees/requetes/contracts-financed-by?investor=bnp-paribas", BROWSER).body();

    assertThat(page)
        .contains("<select name=\"investor\">", "value=\"bnp-paribas\" selected")
        .contains("/fr/contrats/cis-fr-01-adie", "ct:cis-fr-01-adie", "BNP Paribas")
        .contains("vigie:hasInvestor")
        .contains("/questions/contracts-financed-by.csv?investor=bnp-paribas")
        .contains("hreflang=\"en\"");
    assertThat(page).doesNotContain("<script>");
  }

  @Test
  void aValueThatIsNoneOfItsKindIsSaidBesideTheForm() throws Exception {
    HttpResponse<String> answer = get("/fr/donnees/requetes/R5?date=hier", BROWSER);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("n’est pas une date", "value=\"hier\"");
  }

  @Test
  void anUnknownQuestionIsNotFound() throws Exception {
    assertThat(get("/fr/donnees/requetes/nope", BROWSER).statusCode()).isEqualTo(404);
    assertThat(get("/questions/nope", "text/csv").statusCode()).isEqualTo(404);
  }

  @Test
  void theAnswerSaysWhichValuesWereAsked() throws Exception {
    String given =
        get("/questions/contract-facts.csv?contract=cis-fr-01-adie", "*/*")
            .headers()
            .firstValue("Vigie-Values")
            .orElse("");
    String usual =
        get("/questions/contracts-paid-by.csv", "*/*")
            .headers()
            .firstValue("Vigie-Values")
            .orElse("");

    assertThat(given)
        .startsWith("contract=\"https://w3id.org/vigie/id/contract/cis-fr-01-adie\"")
        .doesNotContain("adie\";usual");
    assertThat(usual).contains("payer=\"https://w3id.org/vigie/id/actor/", "\";usual");
  }

  @Test
  void theInterfaceAnswersAsTheEndpointDoes() throws Exception {
    String asked = "/questions/contract-facts";
    HttpResponse<String> csv = get(asked + ".csv?contract=ct:cis-fr-01-adie", "*/*");

    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body()).contains("ns#investedAmount");
    assertThat(get(asked + "?contract=cis-fr-01-adie", "text/csv").body()).isEqualTo(csv.body());
    assertThat(get(asked, "application/sparql-results+json").body()).contains("\"bindings\"");
    assertThat(get("/questions/contract-graph.ttl", "*/*").body()).contains("vigie:Claim");
    assertThat(get("/questions/any-strong-evaluation", "application/json").body())
        .contains("boolean");
  }

  @ParameterizedTest
  @CsvSource({
    "'/questions/contract-parties.csv?contract=%3E%20%7D%20DROP%20ALL', contract",
    "/questions/contract-parties.csv?contrat=cis-fr-01-adie, contrat",
    "'/questions/R5.csv?date=2026-13-01', 2026-13-01",
    "/questions/contracts-paid-by.csv?payer=nobody-at-all, nobody-at-all"
  })
  void aWrongValueIsRefusedInWords(String path, String named) throws Exception {
    HttpResponse<String> answer = get(path, "text/csv");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains(named);
  }

  @ParameterizedTest
  @CsvSource({
    "investor=bnp-pariba, “bnp-pariba”, did you mean bnp-paribas?",
    "investor=BNP-PARIBAS, “BNP-PARIBAS”, did you mean bnp-paribas?",
    "investor=paribas, “paribas”, did you mean bnp-paribas?",
    "investor=zzz, “zzz”, the page of the question lists"
  })
  void aThingThatNobodySpeaksOfIsNotBelieved(String asked, String given, String way)
      throws Exception {
    String question = "contracts-financed-by?" + asked;
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(site.publicUrl() + "/questions/" + question))
                .header("Accept", "text/csv")
                .header("Accept-Language", "en")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(given, way);
    HttpResponse<String> page = get("/en/data/queries/" + question, BROWSER);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains(given, way, "<select name=\"investor\">");
    // The page is made once, and refused each time.
    assertThat(get("/en/data/queries/" + question, BROWSER).statusCode()).isEqualTo(400);
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsNotBelieved() throws Exception {
    String name = "contracts-by-country-and-year";
    HttpResponse<String> page = get("/en/data/queries/" + name + "?from=2024&to=2016", BROWSER);

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("2024 is later than 2016", "Exchange the two");
    assertThat(get("/fr/donnees/requetes/" + name + "?from=2024&to=2016", BROWSER).body())
        .contains("2024 vient après 2016");
    assertThat(get("/questions/" + name + ".csv?from=2024&to=2016", "*/*").statusCode())
        .isEqualTo(400);
    assertThat(get("/questions/" + name + ".csv?from=2016&to=2016", "*/*").statusCode())
        .isEqualTo(200);
  }

  @Test
  void namesComeInTheLanguageOfWhoAsks() throws Exception {
    for (String lang : List.of("fr", "en")) {
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(URI.create(site.publicUrl() + "/questions/T6.csv"))
                  .header("Accept-Language", lang)
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.headers().firstValue("Vigie-Values").orElse(""))
          .contains("lang=\"" + lang + "\"");
    }
  }

  @Test
  void aProgramIsToldOfAQuestionThatIsNotThere() throws Exception {
    HttpResponse<String> answer = get("/questions/nope.csv", "*/*");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void aBrowserIsLedFromTheInterfaceToThePage() throws Exception {
    HttpResponse<String> answer = get("/questions/R5?contract=cis-fr-01-adie", BROWSER);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue(site.publicUrl() + "/fr/donnees/requetes/R5?contract=cis-fr-01-adie");
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(site.publicUrl() + path))
            .header("Accept", accept)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
