package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalogue.Catalogue;
import org.vigie.search.TextIndex;
import org.vigie.search.TextQuery;
import org.vigie.sparql.client.Budget;
import org.vigie.state.Newest;
import org.vigie.state.States;
import org.vigie.store.Store;

/** The store answers until the copy is ready, then the copy does, by its own engine. */
class NewestInMemoryTest {
  private static final String ENGINE = "SELECT (<urn:test:engine>() AS ?e) { ?s ?p ?o } LIMIT 1";

  static {
    FunctionRegistry.get().put("urn:test:engine", WhichEngine.class);
  }

  @TempDir private Path folder;
  private Store store;
  private Ledger ledger;
  private TextIndex texts;
  private Newest newest;
  private Endpoint endpoint;

  /** Says which engine runs it over which data. */
  public static final class WhichEngine implements Function {
    @Override
    public void build(String uri, ExprList arguments, Context context) {
      // It takes none.
    }

    @Override
    public NodeValue exec(Binding binding, ExprList arguments, String uri, FunctionEnv env) {
      String executor =
          env instanceof ExecutionContext context ? context.getExecutor().getClass().getName() : "";
      String data = env.getDataset().getClass().getSimpleName();
      return NodeValue.makeString(data + (executor.contains("org.vigie.engine") ? " ours" : ""));
    }
  }

  @BeforeEach
  void serve() {
    store = Store.open(folder.resolve("store"));
    ledger = new Ledger(store);
    publish(100, "2026-01-10");
    texts = TextIndex.of(store.path());
    TextQuery.install(store, texts);
    serve(Newest.Settings.usual(), Duration.ofSeconds(30));
  }

  private void serve(Newest.Settings settings, Duration most) {
    Catalogue catalogue = Catalogue.of(store);
    newest =
        Newest.of(
            store,
            settings.with(
                (copy, snapshot) -> {
                  TextQuery.installBeside(copy, store, texts);
                  return catalogue.describe(copy, snapshot);
                }));
    States states =
        new States(
            store,
            catalogue.dataset(),
            newest,
            Ledger::consolidation,
            States.Settings.usual().with(TextQuery::install));
    Limits limits = new Limits(most, 1 << 20, 10_000, 1 << 20);
    endpoint =
        Endpoint.start(
            SparqlEndpoint.of(
                states, catalogue, "", "/sparql", Guards.of(limits).with(Budget.UNLIMITED)));
  }

  private void publish(int amount, String day) {
    LocalDate date = LocalDate.parse(day);
    ledger.amount(amount, "verified", date).publish(date);
  }

  @AfterEach
  void stop() {
    endpoint.close();
    newest.close();
    texts.close();
    store.close();
  }

  @Test
  void theCopyAnswersFromTheMomentWhenItIsReady() {
    assertThat(csv(ENGINE)).doesNotContain("ReadDataset");
    newest.follow();
    assertThat(csv(ENGINE + " # again")).contains("ReadDataset ours");
    publish(200, "2026-02-10");
    assertThat(csv(ENGINE)).doesNotContain("ReadDataset");
    newest.follow();
    assertThat(csv(ENGINE + " # again")).contains("ReadDataset ours");
    assertThat(csv(ENGINE, "&at=1")).contains("ReadDataset ours");
    assertThat(csv(ENGINE, "&policy=stabilised")).contains("ReadDataset ours");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
        "SELECT ?s { ?s <http://jena.apache.org/text#query> 'Adie' } ORDER BY ?s",
        "PREFIX void: <http://rdfs.org/ns/void#> SELECT ?c ?n { ?p void:class ?c ; void:entities ?n"
            + " } ORDER BY ?c ?n",
        "SELECT ?p (COUNT(*) AS ?n) { GRAPH <https://w3id.org/vigie/graph/void> { ?s ?p ?o } }"
            + " GROUP BY ?p ORDER BY ?p"
      })
  void bothSayTheSame(String query) {
    String stored = csv(query);
    newest.follow();
    assertThat(csv(query + " # again")).isEqualTo(stored);
    assertThat(stored.lines().count()).isGreaterThan(1);
  }

  @Test
  void wordsAreFoundInTheStateThatIsAsked() {
    String query = "SELECT (COUNT(*) AS ?n) { ?s <http://jena.apache.org/text#query> 'zorglub' }";
    ledger.note("Une note zorglub").publish(LocalDate.parse("2026-02-10"));
    newest.follow();
    assertThat(csv(query)).doesNotContain("\n0");
    assertThat(csv(query, "&at=1")).contains("\n0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "SELECT * { BIND('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' AS ?x) FILTER REGEX(?x,"
            + " '(.*a){20}$') }",
        "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|!^<urn:x>)* ?b . ?c (!<urn:x>|!^<urn:x>)* ?d . ?e"
            + " (!<urn:x>|!^<urn:x>)* ?f }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY STR(?i) STR(?a)"
      })
  void theTimeLimitHoldsOverTheCopy(String query) {
    stopEndpoint();
    serve(Newest.Settings.usual(), Duration.ofSeconds(2));
    newest.follow();
    HttpResponse<String> answer = endpoint.get(query, "text/csv");
    assertThat(answer.statusCode()).isIn(503, 413);
  }

  @ParameterizedTest
  @CsvSource({"400, cherchez-en moins", "0, a besoin de mots"})
  void wordsThatCannotBeSoughtAreToldAsSuch(int words, String told) {
    String sought =
        IntStream.range(0, words).mapToObj(i -> "mot" + i).collect(Collectors.joining(" | "));
    String query = "{ ?s <http://jena.apache.org/text#query> '" + sought + "' }";
    HttpResponse<String> answer =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address("/sparql"))
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofString("SELECT * " + query))
                .build());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).containsIgnoringCase(told);
  }

  @Test
  void noOtherServerIsAsked() {
    newest.follow();
    assertThat(status("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")).isEqualTo(403);
    assertThat(
            status(
                "SELECT * { VALUES ?u { <http://127.0.0.1:1/> } SERVICE SILENT ?u { ?s ?p ?o } }"))
        .isEqualTo(403);
    assertThat(status("SELECT (<java:java.lang.Math>() AS ?x) {}")).isEqualTo(403);
  }

  @Test
  void whatIsTooLargeStaysOnTheDisk() {
    stopEndpoint();
    serve(new Newest.Settings(1_000, (copy, snapshot) -> copy), Duration.ofSeconds(30));
    newest.follow();
    assertThat(csv(ENGINE)).doesNotContain("ReadDataset");
  }

  private void stopEndpoint() {
    endpoint.close();
    newest.close();
  }

  private int status(String query) {
    return endpoint.get(query, "text/csv").statusCode();
  }

  private String csv(String query) {
    return csv(query, "");
  }

  private String csv(String query, String told) {
    HttpResponse<String> answer =
        endpoint.send(
            java.net.http.HttpRequest.newBuilder(
                    endpoint.address("/sparql?query=" + Endpoint.encode(query) + told))
                .header("Accept", "text/csv")
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
