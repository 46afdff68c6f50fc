package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No character of a request or of an answer is lost or replaced in silence. */
class CharactersTest {
  /** “é” in Latin-1, which is no UTF-8. */
  private static final String LATIN = "ASK { ?s ?p 'été' }";

  private static Endpoint endpoint;

  @BeforeAll
  static void serve() {
    endpoint = Endpoint.patient();
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/sparql-query", "application/x-www-form-urlencoded"})
  void aBodyThatIsNotUtf8IsRefused(String type) {
    String text = type.endsWith("query") ? LATIN : "query=" + LATIN;
    HttpResponse<String> answer = post(type, "", text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("UTF-8");
    assertThat(post(type, "", text.getBytes(StandardCharsets.UTF_8)).body()).contains("false");
  }

  @ParameterizedTest
  @CsvSource({"%C3%A9, 200", "%E9, 400", "%C3, 400", "%EF%BF%BD, 200", "%ef%bf%bd, 200"})
  void anEscapeThatStandsForNoCharacterIsRefused(String escape, int status) {
    String address = "/sparql?query=ASK%20%7B%3Fs%20%3Fp%20%27" + escape + "%27%7D";
    HttpResponse<String> answer =
        endpoint.send(HttpRequest.newBuilder(endpoint.address(address)).build());
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void aCompressedBodyIsToldToBeSentAsItIs() {
    byte[] query = LATIN.getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer = post("application/sparql-query", "gzip", query);
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("gzip", "Content-Encoding");
  }

  @ParameterizedTest
  @CsvSource({
    "u0001, xml, 406",
    "uFFFE, xml, 406",
    "u0001, application/sparql-results+xml, 406",
    "u0009, xml, 200",
    "u00E9, xml, 200",
    "u0001, json, 200",
    "u0001, csv, 200"
  })
  void rowsThatXmlCannotWriteAreRefused(String character, String format, int status) {
    HttpResponse<String> answer =
        ask("SELECT ?x { BIND('a\\" + character + "' AS ?x) }", "format=" + format);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(status == 200 ? "a" : "XML");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<urn:s> <urn:p> 'a\\u0001'", "<urn:s> <http://a.example/1> 'a'"})
  void aGraphThatXmlCannotWriteIsRefusedInWords(String triple) {
    HttpResponse<String> answer = ask("CONSTRUCT { " + triple + " } WHERE {}", "format=rdf");
    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("Turtle");
  }

  private static HttpResponse<String> ask(String query, String more) {
    String address = "/sparql?query=" + Endpoint.encode(query) + "&" + more.replace("+", "%2B");
    return endpoint.send(HttpRequest.newBuilder(endpoint.address(address)).build());
  }

  private static HttpResponse<String> post(String type, String encoding, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.address("/sparql"))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (!encoding.isEmpty()) {
      request.header("Content-Encoding", encoding);
    }
    return endpoint.send(request.build());
  }
}
