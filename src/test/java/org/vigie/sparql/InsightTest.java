package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.catalogue.Catalogue;
import org.vigie.format.Json;
import org.vigie.state.States;
import org.vigie.store.Store;

/** What is told of a query is told of the state of knowledge that it is asked of. */
class InsightTest {
  private static final String NOTES =
      "PREFIX vigie: <https://w3id.org/vigie/ns#> SELECT ?note { ?c vigie:note ?note }";
  private static final String AMOUNTS =
      "PREFIX vigie: <https://w3id.org/vigie/ns#> SELECT ?a { ?c vigie:investedAmount ?a }";

  @TempDir private static Path folder;
  private static Store store;
  private static Endpoint endpoint;

  @BeforeAll
  static void serve() {
    store = Store.open(folder.resolve("store"));
    Ledger ledger = new Ledger(store);
    ledger.amount(100, "plausible", day("2026-01-10")).publish(day("2026-01-10"));
    ledger.note("first").note("second").publish(day("2026-02-10"));
    States states = new States(store, Ledger.consolidation(), States.Settings.usual());
    endpoint =
        Endpoint.start(
            SparqlEndpoint.of(states, Catalogue.of(store), "", "/sparql", Guards.STANDARD));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
    store.close();
  }

  @Test
  void theRowsExplainedAreThoseOfTheStateAsked() {
    assertThat(rows(NOTES, "")).isEqualTo(2);
    assertThat(rows(NOTES, "&at=2")).isEqualTo(2);
    assertThat(rows(NOTES, "&at=1")).isZero();
    assertThat(rows(AMOUNTS, "")).isEqualTo(1);
    assertThat(rows(AMOUNTS, "&policy=stabilised")).isZero();
  }

  @Test
  void theDoctorLooksAtTheStateAsked() {
    assertThat((List<?>) told("/sparql/doctor", NOTES, "").get("findings")).isEmpty();
    assertThat(String.valueOf(told("/sparql/doctor", NOTES, "&at=1").get("findings")))
        .contains("kind=narrowed");
    assertThat(String.valueOf(told("/sparql/doctor", AMOUNTS, "&policy=stabilised")))
        .contains("kind=narrowed");
    String nowhere = NOTES.replace("vigie:note ", "vigie:notee ");
    assertThat(String.valueOf(told("/sparql/doctor", nowhere, "&at=1").get("findings")))
        .contains("notee")
        .doesNotContain("narrowed");
  }

  @Test
  void aStateThatIsNotThereIsRefusedInWords() {
    for (String state : List.of("&at=9", "&policy=strict", "&at=1&at=2")) {
      HttpResponse<String> answer = ask("/sparql/explain", NOTES, state);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("title");
    }
  }

  @Test
  void aQueryTooDeepToBeExplainedIsRefusedInWords() {
    HttpResponse<String> answer =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address("/sparql/explain"))
                .header("Content-Type", "application/sparql-query")
                .header("Accept-Language", "en")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "SELECT * { " + "OPTIONAL { ?s ?p ?o } ".repeat(8_000) + "}"))
                .build());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).containsAnyOf("nested too deeply", "too large");
  }

  @Test
  void aPublishedPrefixThatIsNotDeclaredComesWithItsLine() {
    HttpResponse<String> answer = ask("/sparql/doctor", "SELECT * { ?c vigie:note ?n }", "");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Line 1, column 15", "PREFIX vigie: <https://w3id.org/vigie/ns#>");
    assertThat(ask("/sparql/doctor", "SELECT * { ?c nobody:note ?n }", "").body())
        .contains("Line 1, column 15", "PREFIX nobody: <https://…>");
  }

  @Test
  void aRegularExpressionThatExhaustsTheStackIsRefusedInWords() {
    String query = "SELECT * { " + Doubling.of("ab", 16) + " FILTER REGEX(?a16, '(a|b)*c') }";
    HttpResponse<String> answer = ask("/sparql/explain", query, "");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("(a|b)*c", "131072");
  }

  @Test
  void itIsAskedAsTheEndpointIs() {
    HttpResponse<String> refused =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address(Insight.EXPLAIN))
                .method("DELETE", HttpRequest.BodyPublishers.noBody())
                .build());
    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
    HttpResponse<String> headers =
        endpoint.send(
            HttpRequest.newBuilder(
                    endpoint.address(Insight.EXPLAIN + "?query=" + Endpoint.encode(NOTES)))
                .HEAD()
                .build());
    assertThat(headers.statusCode()).isEqualTo(200);
    assertThat(headers.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
  }

  private static long rows(String query, String state) {
    Object rows = told("/sparql/explain", query, state).get("rows");
    return Long.parseLong(String.valueOf(rows));
  }

  private static Map<?, ?> told(String path, String query, String state) {
    HttpResponse<String> answer = ask(path, query, state);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.read(answer.body(), Map.class);
  }

  private static HttpResponse<String> ask(String path, String query, String state) {
    return endpoint.send(
        HttpRequest.newBuilder(endpoint.address(path + "?query=" + Endpoint.encode(query) + state))
            .header("Accept", "application/json")
            .header("Accept-Language", "en")
            .build());
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
