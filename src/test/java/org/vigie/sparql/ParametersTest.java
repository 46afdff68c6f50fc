package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.sparql.client.Budget;

/** What stands beside a query is understood or refused, and never left aside where it was meant. */
class ParametersTest {
  private static final int THINGS = 2_000;

  /** All pairs of all things: longer than anybody waits. */
  private static final String HEAVY =
      "SELECT (COUNT(*) AS ?n) {?a ?b ?c. ?d ?e ?f FILTER(STR(?c)<STR(?f))}";

  private static Endpoint endpoint;

  @BeforeAll
  static void serve() {
    DatasetGraph data = DatasetFactory.createTxnMem().asDatasetGraph();
    Txn.executeWrite(
        data,
        () -> {
          for (int i = 0; i < THINGS; i++) {
            data.add(
                Quad.defaultGraphIRI,
                iri("s" + i),
                iri("p"),
                NodeFactory.createLiteralString("text " + i));
          }
        });
    Limits limits = new Limits(Duration.ofMinutes(5), 1 << 20, 10_000, 1 << 20);
    endpoint = Endpoint.start(data, false, Guards.of(limits).with(Budget.UNLIMITED));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @CsvSource({
    "niveau,level",
    "a,at",
    "statut,status",
    "politique,policy",
    "lvl,level",
    "date,at",
    "revision,at",
    "levl,level",
    "Level,level",
    "provenence,provenance",
    "provenances,provenance",
    "default-graph-url,default-graph-uri",
    "formats,format",
    "time-out,timeout"
  })
  void whatWasMeantForItIsRefusedUnderAnotherName(String given, String meant) {
    HttpResponse<String> answer = ask("ASK {}", given + "=x");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(given, meant);
  }

  @Test
  void aReleaseIsNotAskedForAsTheVersionOfTheLanguage() {
    assertThat(ask("ASK {}", "version=1.2").statusCode()).isEqualTo(200);
    HttpResponse<String> answer = ask("ASK {}", "version=2026.1");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("release");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"infer", "queryLn", "_", "b", "version", "stylesheet", "state", "lang", "act"})
  void whatClientsAddIsLeftAside(String given) {
    assertThat(ask("ASK {}", given + "=x").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "02,2"})
  void patienceThatEndedIsToldAsTheClientHadIt(String timeout, String told) {
    HttpResponse<String> answer = ask(HEAVY, "timeout=" + timeout);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.body()).contains(" " + told + " secondes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "0", "0.0", "1e3", "0.5", "99999999999", "NaN"})
  void patienceIsANumberOfSeconds(String timeout) {
    HttpResponse<String> answer = ask("ASK {}", "timeout=" + timeout);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(timeout);
  }

  @Test
  void morePatienceThanThereIsTimeIsNoFault() {
    assertThat(ask("ASK {}", "timeout=9999").statusCode()).isEqualTo(200);
    assertThat(ask("ASK {}", "timeout=").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA {<urn:s> <urn:p> <urn:o>}",
        "PREFIX x: <urn:x#> DELETE WHERE {?s x:p ?o}",
        "DROP ALL"
      })
  void anUpdateSentAsAQueryIsRefusedAsOne(String update) {
    HttpResponse<String> answer = ask(update, "");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("SELECT, ASK, CONSTRUCT");
  }

  @Test
  void anUpdateTooDeepToBeReadIsRefusedInWords() {
    String deep = "INSERT {} WHERE " + "{".repeat(100_000) + "}".repeat(100_000);
    HttpResponse<String> answer =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address("/sparql"))
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofString(deep))
                .build());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("urn:" + name);
  }

  private static HttpResponse<String> ask(String query, String more) {
    return endpoint.send(
        HttpRequest.newBuilder(
                endpoint.address("/sparql?query=" + Endpoint.encode(query) + "&" + more))
            .header("Accept-Language", "fr")
            .build());
  }
}
