package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mistakes that a person makes are told in words, with their place and a way out. */
class MalformedTest {
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
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SELECT * { ?s ?p }                       | column 18: “}” is out of place       | ?x
          SELECT * { ?s ?p ?o ; }}                 | column 24: “}” is out of place       | LIMIT
          SELECT * WHERE ?s ?p ?o                  | column 16: “?s” is out of place      | {
          SELECT * { ?s ?p ?o } ORDER ?s           | “?s” is out of place                 | BY
          SELECT ?x, ?y { ?x ?p ?y }               | column 10: “,” is out of place       | {
          SELECT * { ?s ?p ?o                      | braces remain open (1)               | Add “}”
          SELECT * { { ?s ?p "{"                   | braces remain open (2)               | Add “}”
          SELECT * { ?s ?p ?o } ORDER              | ends too early                       | BY
          SELCT * {}                               | column 1: “SELCT” is no word         | SELECT
          SELECT * { ?s ?p ?o FILTRE(?o > 1) }     | column 21: “FILTRE” is no word       | FILTER
          SELECT name { ?s ?p ?name }              | column 8: “name” is no word          | ?name
          SELECT * { ?s\u00a0?p ?o }                    | (U+00A0)                             | ordinary space
          SELECT * { ?s foo ?o }                   | column 15: “foo” is neither a word   | vigie:name
          SELECT * { ?s ?p ?o } LIMIT x            | last word                            | incomplete
          SELECT * { ?s ?p 'abc }                  | opened by '                          | same line
          SELECT * { ?s ?p "abc }                  | opened by                            | same line
          SELECT * { ?s ?p "\\q" }                 | backslash                            | column 20
          SELECT * { ?s ?p “abc” }                 | column 18: ““” means nothing here    | straight
          SELECT * { ?s nobody:p ?o }              | does not declare the prefix “nobody” | https://…
          SELECT * { ?s vigie:name ?o }            | “vigie”                              | w3id.org/vigie/ns#
          SELECT ?x (COUNT(?y) AS ?n) { ?x ?p ?y } | ?x stands in the SELECT              | SAMPLE(?x)
          SELECT * { BIND(1 AS ?x) BIND(2 AS ?x) } | BIND gives a value to ?x             | FILTER
          """)
  void aMistakeIsToldInWords(String query, String told, String way) {
    HttpResponse<String> answer = ask(query, "en");
    assertThat(answer.statusCode()).isEqualTo(400);
    String said = answer.body().replace("\\\"", "\"").replace("\\\\", "\\");
    assertThat(said).contains(told, way).doesNotContain("Encountered", "Lexical");
    assertThat(ask(query, "fr").body()).doesNotContain("Encountered", "Lexical", "{0}", "{2}");
  }

  /** What no sentence of ours fits is told as the parser says it. */
  @ParameterizedTest
  @ValueSource(strings = {"SELECT * { _:a ?p ?o OPTIONAL { _:a ?q ?r } }"})
  void whatElseIsWrongIsToldAsTheParserSaysIt(String query) {
    HttpResponse<String> answer = ask(query, "en");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Line 1, column", "Blank node");
  }

  private static HttpResponse<String> ask(String query, String lang) {
    return endpoint.send(
        HttpRequest.newBuilder(endpoint.address("/sparql?query=" + Endpoint.encode(query)))
            .header("Accept-Language", lang)
            .build());
  }
}
