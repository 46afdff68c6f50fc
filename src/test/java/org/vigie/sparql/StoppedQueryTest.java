package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each kind of work that a query may never end is stopped at the time limit, answered in words, and
 * leaves its thread.
 */
class StoppedQueryTest {
  private static final int NODES = 2_000;
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final Limits SHORT = limits(Duration.ofMillis(700));
  private static final Limits LONG = limits(Duration.ofSeconds(30));

  private static Endpoint endpoint;
  private static Endpoint patient;

  @BeforeAll
  static void serve() {
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        data,
        () -> {
          for (int i = 0; i < NODES; i++) {
            for (int step : new int[] {1, 7, 31}) {
              Node next = node((i * step + 1) % NODES);
              data.add(Quad.defaultGraphIRI, node(i), node("p"), next);
              data.add(node("g"), node(i), node("p"), next);
            }
            data.add(
                Quad.defaultGraphIRI,
                node(i),
                node("says"),
                NodeFactory.createLiteralString("a".repeat(40) + "b" + i));
          }
        });
    endpoint = Endpoint.start(data, false, SHORT);
    patient = Endpoint.start(data, false, LONG);
  }

  private static Limits limits(Duration time) {
    return new Limits(time, 1 << 20, 10_000, 1 << 20, 5_000, 2L << 20);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
    patient.close();
  }

  private static Node node(Object name) {
    return NodeFactory.createURI("urn:" + name);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      value = {
        "cross product~SELECT(COUNT(*) AS ?n){?a ?b ?c.?d ?e ?f.?g ?h ?i}",
        "path with both ends free~SELECT(COUNT(*) AS ?n){?a (<urn:p>|!<urn:p>)* ?b}",
        "nested path~SELECT(COUNT(*) AS ?n){?a ((<urn:p>*)*/(^<urn:p>)*)* ?b}",
        "path in a graph~SELECT(COUNT(*) AS ?n){GRAPH ?g {?a (<urn:p>|!<urn:q>)+ ?b}}",
        "regular expression~SELECT * {?s <urn:says> ?x FILTER REGEX(?x,'(.*a){20}$')}",
        "replacement~SELECT (REPLACE(?x,'(.*a){20}$','') AS ?y) {?s <urn:says> ?x}",
        "sort~SELECT * {?a ?b ?c.?d ?e ?f} ORDER BY ?c ?f ?a",
        "sort of distinct rows~SELECT DISTINCT ?a ?c ?f {?a ?b ?c.?d ?e ?f} ORDER BY DESC(?f) LIMIT 500",
        "distinct~SELECT (COUNT(*) AS ?n) {SELECT DISTINCT ?a ?c ?f {?a ?b ?c.?d ?e ?f}}",
        "hash join~SELECT(COUNT(*) AS ?n){{SELECT ?x ?c {?x ?b ?c.?d ?e ?f}}{SELECT ?x ?g {?x ?h ?g.?i ?j ?k}}}",
        "negation~SELECT(COUNT(*) AS ?n){?a ?b ?c.?d ?e ?f MINUS {?a ?x ?y.?y ?z ?d}}",
        "groups~SELECT ?a ?f (COUNT(*) AS ?n) (SAMPLE(?c) AS ?x) {?a ?b ?c.?d ?e ?f} GROUP BY ?a ?f",
        "joined texts~SELECT (GROUP_CONCAT(?c) AS ?x) {?a ?b ?c.?d ?e ?f.?g ?h ?i}",
        "filter that lets nothing through~SELECT * {?a ?b ?c.?d ?e ?f.?g ?h ?i FILTER(STRLEN(CONCAT(STR(?a),STR(?f),STR(?i)))>500)}",
        "description~DESCRIBE ?a {?a ?b ?c.?d ?e ?f.?g ?h ?i}",
        "graph~CONSTRUCT {?a <urn:x> ?f} WHERE {?a ?b ?c.?d ?e ?f FILTER(STRLEN(CONCAT(STR(?a),STR(?f)))>500)}"
      })
  void itEndsIn503AndLeavesItsThread(String kind, String query) throws InterruptedException {
    HttpResponse<String> answer = endpoint.get(query, "*/*");
    assertThat(answer.statusCode()).as(kind + answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("arrêtée");
    requireQuiet(endpoint);
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, SELECT",
    "application/sparql-results+xml, SELECT",
    "text/csv, SELECT",
    "text/turtle, CONSTRUCT",
    "application/rdf+xml, CONSTRUCT",
    "application/ld+json, CONSTRUCT"
  })
  void anAnswerOfTooManyRowsIsRefusedWhole(String accept, String form) throws InterruptedException {
    String query =
        form.equals("SELECT")
            ? "SELECT ?a ?f {?a ?b ?c.?d ?e ?f}"
            : "CONSTRUCT {?a <urn:x> ?f} WHERE {?a ?b ?c.?d ?e ?f}";
    HttpResponse<String> answer = patient.get(query, accept);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    assertThat(answer.body()).contains("5000", "LIMIT");
    requireQuiet(patient);
  }

  @Test
  void anAnswerTooLongIsRefusedWhole() throws InterruptedException {
    HttpResponse<String> answer =
        patient.get(
            "SELECT * {?a <urn:says> ?b BIND(CONCAT(?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b,?b) AS ?c)"
                + " BIND(CONCAT(?c,?c,?c,?c,?c,?c,?c,?c,?c,?c) AS ?d)}",
            "text/csv");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    assertThat(answer.body()).contains("2 Mio");
    requireQuiet(patient);
  }

  @Test
  void anAnswerSaysHowLargeItMayBe() {
    HttpResponse<String> answer = endpoint.get("ASK {}", "*/*");
    assertThat(answer.headers().firstValue("Vigie-Row-Cap")).contains("5000");
    assertThat(answer.headers().firstValue("Vigie-Byte-Cap")).contains(Long.toString(2L << 20));
  }

  @Test
  void aClientMayAskForLessTimeAndNeverForMore() {
    String heavy = "SELECT(COUNT(*) AS ?n){?a ?b ?c.?d ?e ?f.?g ?h ?i}";
    HttpResponse<String> answer =
        endpoint.send(
            java.net.http.HttpRequest.newBuilder(
                    endpoint.address("/sparql?timeout=3600&query=" + Endpoint.encode(heavy)))
                .build());
    assertThat(answer.statusCode()).isEqualTo(503);
  }

  /** Waits until no query runs. */
  private static void requireQuiet(Endpoint endpoint) throws InterruptedException {
    long end = System.nanoTime() + LONG_ENOUGH.toNanos();
    while (endpoint.running() > 0 && System.nanoTime() < end) {
      Thread.sleep(Duration.ofMillis(20));
    }
    assertThat(endpoint.running()).isZero();
  }
}
