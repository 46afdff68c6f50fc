package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.sparql.client.Budget;

/** What one client may take, over HTTP, behind a proxy that names its clients. */
class BudgetTest {
  private static final String HEAVY = "SELECT(COUNT(*) AS ?n){?a ?b ?c.?d ?e ?f.?g ?h ?i}";
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(3), 1 << 20, 10_000, 1 << 20);

  private static Endpoint start(Budget budget) {
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        data,
        () ->
            IntStream.range(0, 2_000)
                .forEach(
                    i ->
                        data.getDefaultGraph()
                            .add(
                                NodeFactory.createURI("urn:" + i),
                                NodeFactory.createURI("urn:p"),
                                NodeFactory.createLiteralString("x" + i))));
    return Endpoint.start(
        data, false, Guards.of(LIMITS).with(budget).behind(Optional.of("X-Forwarded-For")));
  }

  @Test
  void afterTooManyErrorsAClientIsSentAwayAndNoOther() {
    try (Endpoint endpoint =
        start(new Budget(4, Duration.ofMinutes(1), Duration.ofMinutes(2), 1, 3))) {
      for (int i = 0; i < 3; i++) {
        assertThat(ask(endpoint, "192.0.2.1", "no query").statusCode()).isEqualTo(400);
      }
      HttpResponse<String> away = ask(endpoint, "192.0.2.1", "ASK {}");
      assertThat(away.statusCode()).isEqualTo(429);
      assertThat(away.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 61L);
      assertThat(away.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(away.body()).contains("Budget épuisé");
      assertThat(ask(endpoint, "192.0.2.2", "ASK {}").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void afterTooMuchTimeAClientIsSentAway() {
    try (Endpoint endpoint =
        start(new Budget(4, Duration.ofSeconds(1), Duration.ofSeconds(1), 30, 60))) {
      assertThat(ask(endpoint, "192.0.2.1", HEAVY).statusCode()).isEqualTo(503);
      assertThat(ask(endpoint, "192.0.2.1", "ASK {}").statusCode()).isEqualTo(429);
      assertThat(ask(endpoint, "192.0.2.2", "ASK {}").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anExplanationIsPaidForAsTheAnswerIs() {
    try (Endpoint endpoint =
        start(new Budget(4, Duration.ofSeconds(1), Duration.ofSeconds(1), 30, 60))) {
      HttpResponse<String> stopped = ask(endpoint, "192.0.2.1", Insight.EXPLAIN, HEAVY);
      assertThat(stopped.statusCode()).isEqualTo(200);
      assertThat(stopped.body()).contains("\"stopped\":true");
      assertThat(ask(endpoint, "192.0.2.1", "ASK {}").statusCode()).isEqualTo(429);
      assertThat(ask(endpoint, "192.0.2.1", Insight.DOCTOR, "ASK {}").statusCode()).isEqualTo(429);
      assertThat(ask(endpoint, "192.0.2.2", Insight.DOCTOR, "ASK {}").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Insight.EXPLAIN, Insight.DOCTOR})
  void afterTooManyErrorsNothingIsToldEither(String path) {
    try (Endpoint endpoint =
        start(new Budget(4, Duration.ofMinutes(1), Duration.ofMinutes(2), 1, 3))) {
      for (int i = 0; i < 3; i++) {
        assertThat(ask(endpoint, "192.0.2.1", path, "no query").statusCode()).isEqualTo(400);
      }
      assertThat(ask(endpoint, "192.0.2.1", path, "ASK {}").statusCode()).isEqualTo(429);
      assertThat(ask(endpoint, "192.0.2.1", "ASK {}").statusCode()).isEqualTo(429);
    }
  }

  @Test
  void ofTwentyClientsOnlyTheOneThatAsksTooMuchIsSentAway() {
    Budget one = new Budget(1, Duration.ofMinutes(1), Duration.ofMinutes(2), 30, 60);
    try (Endpoint endpoint = start(one);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Integer>> greedy =
          IntStream.range(0, 12)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> ask(endpoint, "192.0.2.1", HEAVY).statusCode(), threads))
              .toList();
      List<CompletableFuture<Integer>> others =
          IntStream.range(2, 21)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> ask(endpoint, "192.0.2." + i, "ASK {}").statusCode(), threads))
              .toList();
      assertThat(others.stream().map(CompletableFuture::join)).containsOnly(200);
      assertThat(greedy.stream().map(CompletableFuture::join)).contains(429).containsOnly(429, 503);
    }
  }

  private static HttpResponse<String> ask(Endpoint endpoint, String client, String query) {
    return ask(endpoint, client, "/sparql", query);
  }

  private static HttpResponse<String> ask(
      Endpoint endpoint, String client, String path, String query) {
    return endpoint.send(
        HttpRequest.newBuilder(endpoint.address(path + "?query=" + Endpoint.encode(query)))
            .header("X-Forwarded-For", "203.0.113.9, " + client)
            .build());
  }
}
