package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The protocol cases of the W3C, against a real server on a data set of their own that also takes
 * updates.
 */
class ProtocolSuiteTest {
  private static final Path SUITES =
      Path.of(System.getProperty("vigie.shared", "../shared"), "suites");
  private static final Path CASES = SUITES.resolve("http-cases.json");
  private static final int HOW_MANY = 34;

  @Test
  void theSuiteIsThere() {
    assumeTrue(Files.exists(CASES), "The conformance suites are not beside the project: skipped");
    assertThat(cases()).hasSize(HOW_MANY);
  }

  @TestFactory
  Stream<DynamicTest> protocol() {
    assumeTrue(Files.exists(CASES), "The conformance suites are not beside the project: skipped");
    return cases().stream()
        .map(each -> DynamicTest.dynamicTest(each.getString("id"), () -> run(each)));
  }

  private static List<JsonObject> cases() {
    return JSON.readAny(CASES.toString()).getAsArray().stream()
        .map(JsonValue::getAsObject)
        .filter(each -> each.getString("suite").equals("protocol/manifest.ttl"))
        .toList();
  }

  private static void run(JsonObject each) {
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    each.getArray("graphData")
        .forEach(
            graph ->
                Txn.executeWrite(
                    data,
                    () ->
                        RDFDataMgr.read(
                            data.getGraph(
                                org.apache.jena.graph.NodeFactory.createURI(
                                    graph.getAsObject().getString("graph"))),
                            SUITES
                                .resolve("w3c-rdf-tests/sparql/sparql11")
                                .resolve(graph.getAsObject().getString("file"))
                                .toString())));
    try (Endpoint endpoint = Endpoint.start(data, true, Limits.STANDARD)) {
      each.getArray("requests").forEach(request -> run(endpoint, request.getAsObject()));
    }
  }

  private static void run(Endpoint endpoint, JsonObject asked) {
    String body =
        asked.hasKey("body") && asked.get("body").isString() ? asked.getString("body") : "";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            endpoint.address(asked.getString("path").replaceFirst("^/sparql/", "/sparql")));
    byte[] bytes = body.getBytes(charset(asked));
    request.method(
        asked.getString("method"),
        bytes.length == 0
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(bytes));
    asked
        .getArray("headers")
        .forEach(
            header ->
                request.header(
                    header.getAsArray().get(0).getAsString().value(),
                    header.getAsArray().get(1).getAsString().value()));
    check(endpoint.send(request.build()), asked.getObj("expect"));
  }

  private static Charset charset(JsonObject asked) {
    JsonValue name = asked.get("bodyEncoding");
    return name != null && name.isString()
        ? Charset.forName(name.getAsString().value())
        : StandardCharsets.UTF_8;
  }

  private static void check(HttpResponse<String> answer, JsonObject expected) {
    List<String> classes =
        expected
            .getArray("status")
            .map(status -> status.getAsString().value().replaceAll("\\D", ""))
            .toList();
    assertThat(classes)
        .as("%d %s", answer.statusCode(), answer.body())
        .contains(Integer.toString(answer.statusCode() / 100));
    String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    switch (expected.getString("format")) {
      case "boolean" -> assertThat(type).containsAnyOf("sparql-results", "boolean");
      case "tabular" -> assertThat(type).containsAnyOf("sparql-results", "csv", "tab-separated");
      case "RDF" -> assertThat(type).containsAnyOf("turtle", "rdf", "n-triples", "ld+json", "trig");
      default -> assertThat(expected.getString("format")).isEmpty();
    }
    if (expected.get("boolean").isBoolean()) {
      assertThat(answer.body().replaceAll("\\s", ""))
          .contains("\"boolean\":" + expected.getBoolean("boolean"));
    }
  }
}
