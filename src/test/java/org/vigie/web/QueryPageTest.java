package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.store.Store;
import org.vigie.web.query.Example;
import org.vigie.words.Lang;

/** The page where a browser asks, and the endpoint behind it, over real HTTP. */
class QueryPageTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @TempDir private static Path folder;
  private static Store store;
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    store = AdieStore.open(folder);
    site = AdieStore.site(store);
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({"fr, /fr/sparql", "'en-GB,en;q=0.9', /en/sparql", "de, /fr/sparql"})
  void aBrowserThatAsksNothingIsLedToThePage(String languages, String page) throws Exception {
    HttpResponse<String> answer = get("/sparql", "text/html,*/*;q=0.8", languages);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(site.publicUrl() + page);
    assertThat(answer.headers().firstValue("Vary")).hasValue("Accept, Accept-Language");
  }

  @Test
  void aBrowserWithAQueryIsLedToThePageThatHasItsAnswer() throws Exception {
    String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    HttpResponse<String> answer = get("/sparql?query=ASK%7B%7D", browser, "fr;q=0.5,en");

    String page = "/en/sparql?query=ASK%7B%7D";
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(site.publicUrl() + page);
    assertThat(get(page, browser, "en").body())
        .contains("ASK{}</textarea>", "src=\"/sparql?query=ASK%7B%7D&amp;format=text\"");
    assertThat(get("/sparql?query=ASK%7B%7D&format=text", browser, "en").body()).contains("yes");
  }

  @Test
  void aBrowserIsLedToTheStateThatItsAddressNames() throws Exception {
    String asked = "?query=ASK%7B%7D&at=1&policy=stabilised&provenance=1";
    HttpResponse<String> answer = get("/sparql" + asked, "text/html", "en");

    assertThat(answer.headers().firstValue("Location"))
        .hasValue(site.publicUrl() + "/en/sparql" + asked);
    assertThat(get("/en/sparql" + asked, "text/html", "en").body())
        .contains("name=\"at\" value=\"1\"", "value=\"stabilised\" selected")
        .contains("name=\"provenance\" value=\"1\" checked");
  }

  @Test
  void aProgramThatAsksNothingIsToldWhatTheServiceIs() throws Exception {
    assertThat(get("/sparql", "text/turtle", "fr").statusCode()).isEqualTo(200);
  }

  @Test
  void theFormHoldsAQueryThatTheEndpointAnswers() throws Exception {
    String page = get("/fr/sparql", "text/html", "fr").body();
    assertThat(page).contains("<form class=\"ask\"", "action=\"/sparql\"", "name=\"query\"");

    String query = URLEncoder.encode(Example.in(Lang.FR), StandardCharsets.UTF_8);
    HttpResponse<String> csv = get("/sparql?format=csv&query=" + query, "text/html", "fr");

    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body()).startsWith("contract,amount");
  }

  @Test
  void aContractSaysWhenItChangedAndWhatItIsAbout() throws Exception {
    HttpResponse<String> answer = get("/fr/contrats/cis-fr-01-adie", "text/html", "fr");
    String modified = answer.headers().firstValue("Last-Modified").orElseThrow();

    assertThat(ZonedDateTime.parse(modified, DateTimeFormatter.RFC_1123_DATE_TIME))
        .isEqualTo(ZonedDateTime.parse("2026-11-24T09:30:00Z"));
    String json =
        Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
            .matcher(answer.body())
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();
    assertThat(
            org.apache.jena.atlas.json.JSON.parse(json).get("about").getAsObject().getString("@id"))
        .isEqualTo("https://w3id.org/vigie/id/contract/cis-fr-01-adie");
  }

  private static HttpResponse<String> get(String path, String accept, String languages)
      throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + site.port() + path))
            .header("Accept", accept)
            .header("Accept-Language", languages)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
