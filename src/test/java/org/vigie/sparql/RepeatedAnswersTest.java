package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalogue.Catalogue;
import org.vigie.state.Newest;
import org.vigie.state.States;
import org.vigie.store.Store;

/** The same question of the same state is answered once, and afterwards in no time. */
class RepeatedAnswersTest {
  private static final String PREFIX = "PREFIX vigie: <https://w3id.org/vigie/ns#> ";
  private static final String AMOUNT =
      PREFIX + "SELECT ?amount WHERE { ?c vigie:name \"Adie\" ; vigie:investedAmount ?amount }";
  private static final String GRAPH =
      PREFIX + "CONSTRUCT { ?c vigie:n [ vigie:name ?n ] } { ?c vigie:name ?n }";
  private static final AtomicInteger RUNS = new AtomicInteger();

  static {
    FunctionRegistry.get().put("urn:test:slowly", Slowly.class);
  }

  @TempDir private Path folder;
  private Store store;
  private Ledger ledger;
  private Newest newest;
  private Endpoint endpoint;

  /** Counts how often it is run, and takes its time. */
  public static final class Slowly extends FunctionBase0 {
    @Override
    public NodeValue exec() {
      RUNS.incrementAndGet();
      try {
        Thread.sleep(400);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      return NodeValue.TRUE;
    }
  }

  @BeforeEach
  void serve() {
    store = Store.open(folder.resolve("store"));
    ledger = new Ledger(store);
    publish(100, "2026-01-10");
    publish(200, "2026-02-10");
    newest = Newest.of(store, Newest.Settings.usual());
    endpoint = endpoint();
  }

  private Endpoint endpoint() {
    States states =
        new States(store, store.dataset(), newest, Ledger::consolidation, States.Settings.usual());
    return Endpoint.start(
        SparqlEndpoint.of(
            states, Catalogue.of(store), "http://x/sparql", "/sparql", Guards.STANDARD));
  }

  private void publish(int amount, String day) {
    LocalDate date = LocalDate.parse(day);
    ledger.amount(amount, "verified", date).publish(date);
  }

  @AfterEach
  void stop() {
    endpoint.close();
    newest.close();
    store.close();
  }

  @Test
  void aRepeatedAnswerIsTheFreshOneToTheByte() {
    List<String> queries =
        List.of(AMOUNT, GRAPH, "ASK {}", "DESCRIBE <https://w3id.org/vigie/id/contract/adie>");
    for (boolean copied : new boolean[] {false, true}) {
      if (copied) {
        newest.follow();
      }
      try (Endpoint other = endpoint()) {
        for (String query : queries) {
          for (String accept :
              List.of("*/*", "text/csv", "application/ld+json, text/tab-separated-values")) {
            for (String told :
                List.of("", "&at=1", "&policy=stabilised", "&at=2&status=plausible")) {
              HttpResponse<String> first = ask(other, query, accept, told);
              HttpResponse<String> fresh = ask(endpoint, query, accept, told);
              HttpResponse<String> again = ask(endpoint, query, accept, told);
              assertThat(again.statusCode()).isEqualTo(fresh.statusCode());
              assertThat(again.body()).isEqualTo(fresh.body());
              assertThat(kept(again)).isEqualTo(kept(fresh));
              if (fresh.statusCode() == 200) {
                assertThat(header(again, "Cache-Status")).isEqualTo("vigie-answer; hit");
                assertThat(first.body().length()).isEqualTo(fresh.body().length());
              }
            }
          }
        }
      }
    }
  }

  @Test
  void manyAtOnceAreOneRun() {
    RUNS.set(0);
    String query = "SELECT (<urn:test:slowly>() AS ?x) {}";
    List<CompletableFuture<HttpResponse<String>>> asked =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> endpoint.get(query, "text/csv"), Thread::startVirtualThread))
            .toList();
    List<HttpResponse<String>> answers = asked.stream().map(CompletableFuture::join).toList();
    assertThat(RUNS).hasValue(1);
    assertThat(answers).extracting(HttpResponse::body).containsOnly("x\r\ntrue\r\n");
    assertThat(answers.stream().filter(each -> header(each, "Cache-Status").contains("stored")))
        .hasSize(1);
  }

  @Test
  void aRevisionBringsANewAnswer() {
    String before = endpoint.get(AMOUNT, "text/csv").body();
    HttpResponse<String> kept = endpoint.get(AMOUNT, "text/csv");
    assertThat(header(kept, "Cache-Status")).isEqualTo("vigie-answer; hit");
    publish(200, "2026-03-01");
    publish(300, "2026-03-02");
    HttpResponse<String> after = endpoint.get(AMOUNT, "text/csv");
    assertThat(header(after, "Cache-Status")).contains("fwd=miss; stored");
    assertThat(header(after, "Vigie-Revision")).isNotEqualTo(header(kept, "Vigie-Revision"));
    assertThat(ask(endpoint, AMOUNT, "text/csv", "&at=2").body()).isEqualTo(before);
  }

  @Test
  void aClientThatHasTheAnswerIsToldSo() {
    HttpResponse<String> fresh = endpoint.get(AMOUNT, "text/csv");
    assertThat(header(fresh, "Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
    assertThat(header(ask(endpoint, AMOUNT, "text/csv", "&at=1"), "Cache-Control"))
        .isEqualTo("public, max-age=86400");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.address("/sparql?query=" + Endpoint.encode(AMOUNT)))
            .header("Accept", "text/csv");
    HttpResponse<String> same =
        endpoint.send(request.copy().header("If-None-Match", header(fresh, "ETag")).build());
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(header(same, "ETag")).isEqualTo(header(fresh, "ETag"));
    assertThat(header(same, "Vigie-Revision")).isEqualTo("2");
    HttpResponse<String> head =
        endpoint.send(request.copy().method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Cache-Status")).isEqualTo("vigie-answer; hit");
    assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(fresh.body().length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (NOW() AS ?x) {}",
        "SELECT (\\u004EOW() AS ?x) {}",
        "SELECT (RAND() AS ?x) {}",
        "SELECT (STRUUID() AS ?x) {}",
        "SELECT (UUID() AS ?x) {}",
        "SELECT ?x { BIND(BNODE() AS ?x) }",
        "PREFIX f: <http://jena.apache.org/ARQ/function#> SELECT (f:now() AS ?x) {}",
        "PREFIX f: <http://jena.apache.org/ARQ/f\\u0075nction#> SELECT (f:random() AS ?x) {}",
        "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { ?s"
      })
  void whatMayBeAnotherAnswerIsNotKept(String query) {
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> answer = endpoint.get(query, "text/csv");
      assertThat(header(answer, "Cache-Status")).doesNotContain("answer; hit", "stored");
      assertThat(header(answer, "ETag")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"format=xlsx", "format=csv&download=1"})
  void aFileIsMadeEachTime(String told) {
    ask(endpoint, AMOUNT, "*/*", "&" + told);
    assertThat(header(ask(endpoint, AMOUNT, "*/*", "&" + told), "Cache-Status"))
        .doesNotContain("answer; hit");
  }

  private static HttpResponse<String> ask(
      Endpoint asked, String query, String accept, String told) {
    return asked.send(
        HttpRequest.newBuilder(asked.address("/sparql?query=" + Endpoint.encode(query) + told))
            .header("Accept", accept)
            .build());
  }

  private static Map<String, List<String>> kept(HttpResponse<?> answer) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(answer.headers().map());
    Arrays.asList("Cache-Status", "Server-Timing", "Date").forEach(headers::remove);
    return headers;
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
