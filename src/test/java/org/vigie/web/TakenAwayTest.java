package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.store.Store;
import org.vigie.web.page.Links;

/** What one takes away from the page where one asks: programs that run, links that last. */
class TakenAwayTest {
  private static final int PATIENCE_MILLIS = 15_000;
  private static final String PLAIN =
      """
      PREFIX vigie: <https://w3id.org/vigie/ns#>
      SELECT ?c ?n WHERE { ?c a vigie:ImpactContract ; vigie:name ?n } # "l'Adie" \\ $x `y`""";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @TempDir private static Path folder;
  private static Store store;
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    store = AdieStore.open(folder.resolve("store"));
    site = AdieStore.site(store);
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"curl", "python", "java"})
  void aProgramGivesTheRows(String language) throws Exception {
    String text;
    try (Chromium chromium = Chromium.start();
        BrowserContext context = chromium.browser().newContext()) {
      context.setDefaultTimeout(PATIENCE_MILLIS);
      Page page = context.newPage();
      page.navigate(address("/fr/sparql" + Links.query("query", PLAIN)));
      page.locator("#vue tbody a").first().waitFor();
      page.locator("#program-language").selectOption(language);
      text = (String) page.evaluate("document.querySelector('#programmes code').textContent");
    }
    assertThat(run(language, text)).contains("https://w3id.org/vigie/id/contract/cis-fr-01-adie");
  }

  @Test
  void aShortLinkLeadsToThePageToTheQuestionOrToTheAnswer() throws Exception {
    HttpResponse<String> made =
        post("query=" + encoded(PLAIN) + "&view=Graph&at=1", "application/json");
    String path = "/q/" + made.body().replaceAll(".*/q/(\\w+).*", "$1");

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("Location")).hasValue(site.publicUrl() + path);
    assertThat(get(path, "text/html").headers().firstValue("Location").orElseThrow())
        .endsWith("/fr/sparql?q=" + path.substring(3) + "&a=1");
    assertThat(get(path, "application/sparql-query").body()).isEqualTo(PLAIN);
    assertThat(get(path, "application/json").body()).contains("\"view\":\"Graph\"", "\"at\":\"1\"");
    assertThat(get(path, "text/csv").headers().firstValue("Location").orElseThrow())
        .startsWith(site.publicUrl() + "/sparql?query=")
        .endsWith("&at=1");
    assertThat(get("/q/222222222222", "text/html").statusCode()).isEqualTo(404);
    assertThat(post("view=Map", "application/json").statusCode()).isEqualTo(400);
    assertThat(post("query=" + "a".repeat(70_000), "application/json").statusCode()).isEqualTo(413);
  }

  @Test
  void onlyTheFrameMayStandInAPageOfSomebodyElse() throws Exception {
    String query = Links.query("query", PLAIN);
    String framed =
        get("/fr/sparql/embed" + query, "text/html")
            .headers()
            .firstValue("Content-Security-Policy")
            .orElseThrow();

    assertThat(
            get("/fr/sparql" + query, "text/html").headers().firstValue("Content-Security-Policy"))
        .hasValue(Site.POLICY);
    assertThat(Site.POLICY).contains("frame-ancestors 'none'").doesNotContain("unsafe");
    assertThat(framed)
        .isEqualTo(Site.POLICY.replace("frame-ancestors 'none'", "frame-ancestors *"));
    assertThat(get("/fr/sparql/embed", "text/html").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(site.publicUrl() + path))
            .header("Accept", accept)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String form, String accept) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(site.publicUrl() + "/q"))
            .header("Accept", accept)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String run(String language, String text) throws Exception {
    Path file =
        Files.createTempDirectory(folder, "program")
            .resolve(language.equals("java") ? "Ask.java" : "ask." + language);
    Files.writeString(file, text);
    String command =
        switch (language) {
          case "curl" -> "bash";
          case "python" -> "python3";
          default -> Path.of(System.getProperty("java.home"), "bin", "java").toString();
        };
    Process process;
    try {
      process = new ProcessBuilder(command, file.toString()).redirectErrorStream(true).start();
    } catch (java.io.IOException absent) {
      Assumptions.abort("There is no " + command + " here");
      return "";
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  private static String address(String path) {
    return site.publicUrl() + path;
  }
}
