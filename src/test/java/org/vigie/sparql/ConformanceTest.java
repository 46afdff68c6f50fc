package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.vocab.W3c;

/**
 * The suites of the W3C over HTTP: SPARQL 1.1 query, update, results, federation, protocol, graph
 * store protocol and service description, and the draft of SPARQL 1.2.
 */
class ConformanceTest {
  private static final Path SHARED =
      Path.of(System.getProperty("vigie.shared", "../shared"), "suites");
  private static final Path SUITES = SHARED.resolve("w3c-rdf-tests/sparql");
  private static final Path PAGE = Path.of("src/docs/CONFORMANCE.md");
  private static final int PROTOCOL = 34;
  private static final int ALMOST_ALL = 500;
  private static final double LEAST = 0.99;

  private static final Conformance FOUND = new Conformance();

  @BeforeAll
  static void runAll() {
    assumeTrue(Files.exists(SUITES), "The conformance suites are not beside the project: skipped");
    try (SuiteServer server = new SuiteServer(true)) {
      SuiteJudge judge = new SuiteJudge(server);
      for (SuiteCase each : cases()) {
        FOUND.add(each.group(), each.id(), judge.judge(each));
      }
      HttpCase.list(SHARED.resolve("http-cases.json"))
          .forEach(each -> FOUND.add(each.group(), each.id(), each.judge(server, SUITES)));
      describeItself(server.endpoint());
    }
  }

  /** Those that are neither requests nor about reasoning. */
  private static List<SuiteCase> cases() {
    return List.of("sparql11/manifest-all.ttl", "sparql12/manifest.ttl").stream()
        .flatMap(manifest -> SuiteCase.list(SUITES, manifest))
        .filter(each -> !each.group().equals("sparql11/entailment"))
        .filter(
            each -> !each.kind().matches("(Protocol|GraphStoreProtocol|ServiceDescription)Test"))
        .toList();
  }

  /** The three cases of the service description, of which the suite has only the names. */
  private static void describeItself(Endpoint endpoint) {
    String sd = "http://www.w3.org/ns/sparql-service-description#";
    HttpResponse<String> answer =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address("/sparql"))
                .header("Accept", "text/turtle")
                .build());
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(answer.body(), Lang.TURTLE).parse(graph);
    Node address = NodeFactory.createURI(endpoint.address("/sparql").toString());
    boolean named = graph.contains(Node.ANY, NodeFactory.createURI(sd + "endpoint"), address);
    boolean typed = graph.contains(Node.ANY, W3c.RDF_TYPE, NodeFactory.createURI(sd + "Service"));
    describe("returns-rdf", !graph.isEmpty());
    describe("has-endpoint-triple", named);
    describe("conforms-to-schema", named && typed);
  }

  private static void describe(String id, boolean right) {
    String group = "sparql11/service-description";
    FOUND.add(group, group + "#" + id, right ? Optional.empty() : Optional.of("no"));
  }

  @Test
  void everyFailureIsNamedWithItsReasonAndNothingElseIs() {
    assertThat(FOUND.failures())
        .containsOnlyKeys(Conformance.exceptions().keySet().toArray(String[]::new));
  }

  @Test
  void theProtocolIsPassedWhole() {
    assertThat(FOUND.total("sparql11/protocol")).isEqualTo(new Conformance.Tally(PROTOCOL, 0, 0));
  }

  @Test
  void ofSparql11AtLeast99PerCentArePassed() {
    Conformance.Tally total = FOUND.total("sparql11/");
    assertThat(total.cases()).isGreaterThan(ALMOST_ALL);
    assertThat(1 - (double) total.failed() / total.cases()).isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void thePageSaysWhatWasFound() throws IOException {
    if (Boolean.getBoolean("vigie.record")) {
      Files.writeString(PAGE, FOUND.page());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(FOUND.page());
  }

  @Test
  void withAnEmptyListEveryPartnerIsRefusedAndNoneIsAsked() {
    List<SuiteCase> federated =
        cases().stream().filter(each -> each.group().equals("sparql11/service")).toList();
    assertThat(federated).hasSize(7);
    try (SuiteServer alone = new SuiteServer(false)) {
      for (SuiteCase each : federated) {
        alone.hold(each);
        assertThat(alone.ask(each, "*/*").statusCode()).as(each.id()).isEqualTo(403);
      }
      assertThat(alone.asked()).isZero();
    }
  }
}
