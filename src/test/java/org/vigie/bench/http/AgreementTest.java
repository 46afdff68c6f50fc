package org.vigie.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.bench.QueryMix;

/** The comparison of answers finds an endpoint that gives wrong ones. */
class AgreementTest {
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theOrderOfRowsAndTheFormOfNumbersDoNotMatter() {
    Endpoint one = endpoint("/one", row("1.0", "decimal"), row("2", "integer"));
    Endpoint two = endpoint("/two", row("2e0", "double"), row("1", "integer"));

    assertThat(contest(one, two).differences()).isEmpty();
  }

  @Test
  void aWrongValueIsFound() {
    Endpoint one = endpoint("/one", row("1", "integer"));
    Endpoint two = endpoint("/two", row("3", "integer"));
    Outcome outcome = contest(one, two);

    assertThat(outcome.differences()).isNotEmpty();
    assertThat(outcome.differences().getFirst().example()).isEqualTo("/one: o=1 p=<urn:p>");
    assertThat(outcome.outvoted()).contains("q01-contract");
  }

  @Test
  void aRowTooManyIsFound() {
    String row = row("1", "integer");
    Outcome outcome = contest(endpoint("/one", row), endpoint("/two", row, row));

    assertThat(outcome.differences().getFirst().example()).isEqualTo("/two: o=1 p=<urn:p>");
  }

  @Test
  void oneWrongPeerAmongThreeOutvotesNobody() {
    Endpoint wrong = endpoint("/wrong", row("3", "integer"));
    List<Endpoint> right =
        List.of("/one", "/two", "/three").stream()
            .map(path -> endpoint(path, row("1", "integer")))
            .toList();
    Outcome outcome = contest(right.get(0), right.get(1), right.get(2), wrong);

    assertThat(outcome.differences()).isNotEmpty().allMatch(each -> each.peer().equals("/wrong"));
    assertThat(outcome.outvoted()).isEmpty();
  }

  @Test
  void anErrorIsNoAnswer() {
    Endpoint one = endpoint("/one", row("1", "integer"));
    Outcome outcome = contest(one, new Endpoint("/none", one.address().resolve("/none")));

    assertThat(outcome.failures().get("/none")).containsKey("q01-contract");
    assertThat(outcome.differences()).isEmpty();
  }

  private static String row(String value, String type) {
    return """
        {"p": {"type": "uri", "value": "urn:p"},
         "o": {"type": "literal", "value": "%s",
               "datatype": "http://www.w3.org/2001/XMLSchema#%s"}}"""
        .formatted(value, type);
  }

  private static String rows(String... rows) {
    return "{\"head\": {\"vars\": [\"p\", \"o\"]}, \"results\": {\"bindings\": ["
        + String.join(",", rows)
        + "]}}";
  }

  private Endpoint endpoint(String path, String... rows) {
    byte[] answer = rows(rows).getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + path;
    return new Endpoint(path, URI.create(address));
  }

  private static Outcome contest(Endpoint... entrants) {
    DatasetGraph data = DatasetGraphFactory.create();
    data.add(SSE.parseQuad("(<urn:g> <urn:s> <urn:p> 1)"));
    return new Contest(
            QueryMix.of(data, 1, Optional.empty()),
            List.of(entrants),
            new Contest.Length(0, 1, 0, 0))
        .run(stage -> {});
  }
}
