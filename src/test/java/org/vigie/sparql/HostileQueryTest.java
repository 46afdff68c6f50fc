package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries made to exhaust the memory or the processor: the endpoint says no and goes on. */
class HostileQueryTest {
  /** What is refused for its form must not be late before, on however busy a machine. */
  private final Endpoint endpoint = Endpoint.patient();

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @Test
  void aTextThatDoublesEndsUnboundAndNeverTheProcess() {
    HttpResponse<String> answer =
        endpoint.get("SELECT ?a2 ?a40 { " + Doubling.of("vigie", 40) + " }", "text/csv");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualToIgnoringNewLines("a2,a40\r\nvigievigievigievigie,\r\n");
  }

  @Test
  void aReplacementThatMultipliesEndsUnbound() {
    String text = "'" + "a".repeat(2_000) + "'";
    HttpResponse<String> answer =
        endpoint.get(
            "SELECT (STRLEN(REPLACE(%1$s, 'a', %1$s)) AS ?n) (REPLACE('été', 't', 'T') AS ?x) {}"
                .formatted(text),
            "text/csv");
    assertThat(answer.body()).isEqualToIgnoringNewLines("n,x\r\n,éTé\r\n");
  }

  @Test
  void manyTextsJoinedEndUnbound() {
    String rows =
        IntStream.range(0, 3)
            .mapToObj(i -> "VALUES ?v" + i + " { 0 1 2 3 4 5 6 7 8 9 }")
            .collect(Collectors.joining(" "));
    String join = "SELECT (GROUP_CONCAT('" + "a".repeat(2_000) + "') AS ?all) { " + rows + " }";
    HttpResponse<String> answer = endpoint.get(join, "text/csv");
    assertThat(answer.body()).isEqualToIgnoringNewLines("all\r\n\r\n");
    answer = endpoint.get("SELECT (GROUP_CONCAT(?v) AS ?all) { VALUES ?v {1 2 3} }", "text/csv");
    assertThat(answer.body()).isEqualToIgnoringNewLines("all\r\n1 2 3\r\n");
    answer = endpoint.get(join.replace("GROUP_CONCAT(", "GROUP_CONCAT(DISTINCT "), "text/csv");
    assertThat(answer.body()).as("said once").hasSize("all\r\n\r\n".length() + 2_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FILTER REGEX(?x, '(.*a){20}$')",
        "FILTER REGEX(%s, '(.*a){20}$')",
        "BIND(REPLACE(?x, '(.*a){20}$', '') AS ?y)",
        "BIND(REPLACE(%s, '(.*a){20}$', '') AS ?y)"
      })
  void aRegularExpressionStopsAtTheTimeLimit(String search) {
    String text = "'" + "a".repeat(40) + "b'";
    String query = "SELECT * { BIND(" + text + " AS ?x) " + search.replace("%s", text) + " }";
    try (Endpoint brief = Endpoint.within(Duration.ofSeconds(2))) {
      assertThat(brief.get(query, "*/*").statusCode()).isEqualTo(503);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"FILTER REGEX(?a16, '(a|b)*c')", "BIND(REPLACE(?a16, '(a|b)*c', '') AS ?y)"})
  void aRegularExpressionThatExhaustsTheStackIsToldAsSuch(String search) {
    HttpResponse<String> answer = post("SELECT * { " + Doubling.of("ab", 16) + " " + search + " }");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("expression régulière (a|b)*c", "131072", "[ab]*");
  }

  @ParameterizedTest
  @CsvSource({"^vig, '', true", "^VIG, i, true", "^VIG, '', false", "i.e, q, false"})
  void regularExpressionsMeanTheSame(String pattern, String flags, boolean expected) {
    String query = "ASK { FILTER REGEX('vigie', '" + pattern + "', '" + flags + "') }";
    assertThat(endpoint.get(query, "*/*").body()).contains(Boolean.toString(expected));
  }

  /** Whether it is too deep or too long is noticed first depends on how deep the stack is. */
  @ParameterizedTest
  @ValueSource(
      strings = {"SELECT * { %s }|OPTIONAL { ?s ?p ?o } ", "SELECT * { ?s %s<a:z> ?o }|<a:p>/"})
  void aQueryTooDeepIsRefusedInWords(String form) {
    String[] parts = form.split("\\|", 2);
    String query = parts[0].formatted(parts[1].repeat(8_000));
    HttpResponse<String> answer = post(query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).containsAnyOf("trop imbriquée", "trop grande");
  }

  /** Some of these can be read and not planned, some planned and not answered. */
  @ParameterizedTest
  @ValueSource(ints = {500, 1_000, 1_500, 2_000, 3_000})
  void aQueryIsAnsweredOrRefusedHoweverDeepItIs(int depth) {
    String optional = "SELECT * { " + "OPTIONAL { ?s ?p ?o } ".repeat(depth) + "}";
    String group = "ASK " + "{ ".repeat(depth) + "?s ?p ?o " + "} ".repeat(depth);
    String choice = "ASK { ?s ?p ?o FILTER(?s = <a:b>" + " || ?o = <a:c>".repeat(depth) + ") }";
    for (String query : List.of(optional, group, choice)) {
      assertThat(post(query).statusCode()).isIn(200, 400);
    }
  }

  private HttpResponse<String> post(String query) {
    return endpoint.send(
        HttpRequest.newBuilder(endpoint.address("/sparql"))
            .header("Content-Type", "application/sparql-query")
            .POST(HttpRequest.BodyPublishers.ofString(query))
            .build());
  }

  @ParameterizedTest
  @CsvSource({"PUT, 405", "DELETE, 405", "POST, 415"})
  void whatIsNotAQueryIsAProblemInWords(String method, int status) {
    HttpResponse<String> answer =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address("/sparql"))
                .header("Content-Type", "text/plain")
                .method(method, HttpRequest.BodyPublishers.ofString("ASK {}"))
                .build());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, text/turtle",
    "nt, application/n-triples",
    "jsonld, application/ld+json",
    "rdf, application/rdf+xml",
    "xml, application/rdf+xml",
    "trig, application/trig",
    "nq, application/n-quads"
  })
  void aGraphComesInTheFormatNamedInTheAddress(String format, String expected) {
    HttpResponse<String> answer =
        endpoint.send(
            HttpRequest.newBuilder(
                    endpoint.address(
                        "/sparql?format="
                            + format
                            + "&query="
                            + Endpoint.encode("CONSTRUCT WHERE { ?s ?p ?o }")))
                .build());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "foo, ASK",
    "turtle, ASK",
    "text/turtle, ASK",
    "ttl, ASK",
    "xlsx, CONSTRUCT WHERE",
    "CSV, CONSTRUCT WHERE"
  })
  void aFormatInWhichTheAnswerDoesNotComeIsAProblemInWords(String format, String form) {
    String query = "/sparql?format=" + format + "&query=" + form.replace(" ", "+") + "%7B%7D";
    HttpResponse<String> answer =
        endpoint.send(HttpRequest.newBuilder(endpoint.address(query)).build());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body())
        .contains(format, "xlsx", "jsonld")
        .doesNotContain("recognized", "writer");
  }
}
