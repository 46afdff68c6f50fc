package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.store.Store;

/** Forms, dates, links and refusals over real HTTP ({@code design/http.md}, Dereferencing). */
class AnswersOfTheSiteTest {
  private static final String THING = "/id/contract/cis-fr-01-adie";
  private static final String DATA = "/data/contract/cis-fr-01-adie";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @TempDir private static Path folder;
  private static Store store;
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    store = AdieStore.open(folder);
    site = Site.start(store, new SiteSettings(0, "", List.of()));
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {DATA + ".docx", THING + ".docx"})
  void anUnknownSuffixIs404WithTheFormats(String path) throws Exception {
    HttpResponse<String> answer = get(path, "Accept", "application/problem+json");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains(".docx", "text/turtle (.ttl)", "text/csv (.csv)");
  }

  @ParameterizedTest
  @CsvSource({
    "json, application/json, '\"https://w3id.org/vigie/id/contract/cis-fr-01-adie\" : {'",
    "csv, text/csv, 'https://w3id.org/vigie/id/contract/cis-fr-01-adie,rdf:type,'"
  })
  void aDataDocumentComesPlainToo(String suffix, String type, String said) throws Exception {
    HttpResponse<String> answer = get(DATA + "." + suffix);
    HttpResponse<String> negotiated = get(DATA, "Accept", type);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(type);
    assertThat(answer.body()).contains(said).isEqualTo(negotiated.body());
    assertThat(header(negotiated, "Content-Location")).endsWith(DATA + "." + suffix);
  }

  @Test
  void aDataDocumentOffersNoPage() throws Exception {
    HttpResponse<String> answer = get(DATA, "Accept", "image/png");

    assertThat(answer.body()).contains("text/csv (.csv)").doesNotContain("text/html");
  }

  @ParameterizedTest
  @ValueSource(strings = {DATA + ".ttl", "/fr/contrats/cis-fr-01-adie"})
  void anAnswerSaysWhenItChangedAndWhereItsOtherFormsAre(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(header(answer, "Last-Modified")).endsWith("GMT");
    assertThat(header(answer, "Link"))
        .contains(DATA + ".ttl>; rel=\"alternate\"", "cis-fr-01-adie>; rel=\"cite-as\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/ns, /fr/vocabulaire",
    "/ns/ImpactContract, /fr/vocabulaire#ImpactContract",
  })
  void theVocabularyIsReachedBothWays(String path, String target) throws Exception {
    HttpResponse<String> answer = get(path, "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Location")).isEqualTo(site.publicUrl() + target);
  }

  @Test
  void aPageHasNoOtherFormat() throws Exception {
    HttpResponse<String> answer = get("/fr/contrats/cis-fr-01-adie?format=zzz");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("zzz");
    assertThat(get("/fr/contrats/cis-fr-01-adie?format=html").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fr/%00", "/fr/%ff", "/%2e%2e/x", "/fr/%zz", "/..;/x"})
  void anAddressThatCannotBeReadIsAnsweredByAPageOfOurs(String path) throws Exception {
    String answer = raw("GET " + path + " HTTP/1.1");

    assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Jetty", "Powered");
    assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains("charset=utf-8");
    assertThat(answer).contains("<html lang=\"fr\"");
  }

  /** The answer to a request that no client library would send. */
  private static String raw(String line) throws Exception {
    try (Socket socket = new Socket("localhost", site.port())) {
      String request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static URI uri(String path) {
    return URI.create("http://localhost:" + site.port() + path);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }
}
