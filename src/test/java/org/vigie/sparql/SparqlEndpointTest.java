package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

class SparqlEndpointTest {
  private static final String ALL = "SELECT * { ?s ?p ?o }";
  private static final int MANY = 300;

  private final DatasetGraph data = DatabaseMgr.createDatasetGraph();
  private final Endpoint endpoint =
      Endpoint.start(data, false, new Limits(Duration.ofSeconds(2), 1 << 20, 10_000, 1 << 10));

  @BeforeEach
  void fill() {
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(
        data,
        () -> {
          for (int i = 0; i < MANY; i++) {
            data.add(
                Graphs.dataset("test"),
                Iris.thing("contract", "c" + i),
                Iris.term("name"),
                NodeFactory.createLiteralString("contrat " + i));
          }
        });
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "text/csv, text/csv",
    "text/tab-separated-values, text/tab-separated-values",
    "*/*, application/sparql-results+json"
  })
  void aTableComesInTheFormatAskedFor(String accept, String expected) {
    HttpResponse<String> answer = endpoint.get(ALL, accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(expected);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.body()).contains("contrat 299");
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, text/turtle",
    "application/ld+json, application/ld+json",
    "application/n-triples, application/n-triples",
    "application/rdf+xml, application/rdf+xml"
  })
  void aGraphComesInTheFormatAskedFor(String accept, String expected) {
    HttpResponse<String> answer = endpoint.get("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(expected);
  }

  /** ARQ's own optimizer gives a solution once for each test that it meets, over TDB2 too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "?name IN ('contrat 7', 'contrat 7')",
        "?name = 'contrat 7' || ?s = vigie:c7",
        "vigie:c7 = ?s || sameTerm(?s, vigie:c7) || ?name = 'contrat 7'"
      })
  void aSolutionThatMeetsSeveralTestsIsOneSolution(String condition) {
    String query =
        "PREFIX vigie: <%s> SELECT (COUNT(*) AS ?n) { ?s ?p ?name FILTER (%s) }"
            .formatted(Iris.thing("contract", "").getURI(), condition);
    assertThat(endpoint.get(query, "text/csv").body()).isEqualToIgnoringNewLines("n\r\n1\r\n");
  }

  @Test
  void headHasTheHeadersOfGetWithoutItsBody() {
    HttpResponse<String> answer =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address("/sparql?query=" + Endpoint.encode(ALL)))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
  }

  @Test
  void withoutAQueryItDescribesItself() {
    HttpResponse<String> answer =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address("/sparql"))
                .header("Accept", "text/turtle")
                .build());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("sd:Service", "sd:UnionDefaultGraph", "dataset-test");
  }

  @Test
  void aBrowserMayAskFromAnotherSite() {
    HttpResponse<String> answer =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address("/sparql"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://partner.example")
                .build());
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void aMalformedQueryIsRefusedWithItsLine() {
    HttpResponse<String> answer = endpoint.get("SELECT * {\n ?s ?p }", "*/*");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("Ligne 2, colonne 8").doesNotContain("at line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"update=CLEAR ALL", "update=INSERT DATA { <a:a> <a:b> 1 }"})
  void updatesAreRefused(String form) {
    String body = "update=" + Endpoint.encode(form.substring("update=".length()));
    HttpResponse<String> answer =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address("/sparql"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Writing refused");
    assertThat(endpoint.get("ASK { <a:a> <a:b> 1 }", "*/*").body()).contains("false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SELECT * { VALUES ?e { <%s> } SERVICE SILENT ?e { ?s ?p ?o } }",
        "SELECT * { { SELECT * { SERVICE <%s> { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
        "SELECT * FROM <%s> { ?s ?p ?o }"
      })
  void noQueryOpensAConnection(String query) throws IOException {
    AtomicInteger connections = new AtomicInteger();
    try (ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> accept(listener, connections));
      String address = "http://127.0.0.1:" + listener.getLocalPort() + "/";
      HttpResponse<String> answer = endpoint.get(query.formatted(address), "*/*");
      assertThat(connections).hasValue(0);
      if (query.contains("SERVICE")) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
      } else {
        assertThat(answer.body()).doesNotContain("contrat");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * { BIND(<http://jena.apache.org/ARQ/jsFunction#eval>('1') AS ?x) }",
        "SELECT * { BIND(<java:org.apache.jena.sparql.function.library.now>() AS ?x) }",
        "SELECT * { ?s ?p ?o } ORDER BY <java:java.lang.System>(?o)",
        "SELECT * { ?s ?p ?o } ORDER BY EXISTS { SERVICE <http://localhost/> { ?a ?b ?c } }",
        "SELECT (SUM(<java:java.lang.System>(?o)) AS ?n) { ?s ?p ?o }",
        "SELECT ?x { ?s ?p ?o } GROUP BY (<java:java.lang.System>(?o) AS ?x)",
        "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.str> ?o }",
        "SELECT * { ?s <java:a.B>+ ?o }"
      })
  void filesAndCodeAreClosed(String query) {
    assertThat(endpoint.get(query, "*/*").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default-graph-uri", "named-graph-uri"})
  void noFileIsNamedBesideTheQuery(String parameter) {
    HttpResponse<String> answer =
        endpoint.send(
            HttpRequest.newBuilder(
                    endpoint.address(
                        "/sparql?query=ASK%7B%7D&" + parameter + "=file:%2F%2F%2Fetc%2Fpasswd"))
                .build());
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { ?s <http://example.org/java:x> ?o }",
        "ASK { ?s <http://example.org/java:x>+ ?o }",
        "ASK { ?s <http://example.org/jsFunction> ?o }"
      })
  void anIriThatOnlyLooksLikeCodeIsNone(String query) {
    assertThat(endpoint.get(query, "*/*").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT * { ?s ?p ?o }, image/png, text/csv",
    "ASK { ?s ?p ?o }, text/turtle, application/sparql-results+json",
    "CONSTRUCT WHERE { ?s ?p ?o }, text/csv, text/turtle"
  })
  void whatCannotBeAnsweredIs406WithTheFormats(String query, String accept, String offered) {
    HttpResponse<String> answer = endpoint.get(query, accept);
    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains(offered);
  }

  @Test
  void aRefusalIsInTheLanguageThatTheReaderPrefers() {
    HttpResponse<String> answer =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address("/sparql?query=x"))
                .header("Accept-Language", "fr;q=0.4, en;q=0.8")
                .build());
    assertThat(answer.headers().firstValue("Content-Language")).contains("en");
  }

  @Test
  void aQueryBeyondItsTimeIsAnErrorAndNeverAShorterAnswer() {
    HttpResponse<String> answer =
        endpoint.get("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", "*/*");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("arrêtée");
  }

  @Test
  void aQueryTooLongOrTooDeepIsRefused() {
    HttpResponse<String> tooLong =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address("/sparql"))
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofString("ASK {} #" + "x".repeat(1 << 20)))
                .build());
    assertThat(tooLong.statusCode()).isEqualTo(413);
    HttpResponse<String> tooDeep =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address("/sparql"))
                .header("Content-Type", "application/sparql-query")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "ASK { FILTER(" + "(".repeat(50_000) + "1" + ")".repeat(50_000) + ") }"))
                .build());
    assertThat(tooDeep.statusCode()).isEqualTo(400);
  }

  private static void accept(ServerSocket listener, AtomicInteger connections) {
    while (!listener.isClosed()) {
      try {
        listener.accept().close();
        connections.incrementAndGet();
      } catch (IOException closed) {
        return;
      }
    }
  }
}
