package org.vigie.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.StandardFunctions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.sparql.client.Budget;

/** What the engine knows beyond SPARQL, and cannot stop, is refused under each of its names. */
class EngineFunctionsTest {
  private static final String PREFIXES =
      """
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
      PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>
      PREFIX sparql: <http://www.w3.org/ns/sparql#>
      PREFIX afn: <http://jena.apache.org/ARQ/function#>
      PREFIX old: <http://jena.hpl.hp.com/ARQ/function#>
      PREFIX apf: <http://jena.apache.org/ARQ/property#>
      PREFIX cdt: <http://w3id.org/awslabs/neptune/SPARQL-CDTs/>
      """;

  private static Endpoint endpoint;

  @BeforeAll
  static void serve() {
    Limits limits = new Limits(Duration.ofMinutes(5), 1 << 20, 10_000, 1 << 20);
    endpoint =
        Endpoint.start(
            DatasetFactory.createTxnMem().asDatasetGraph(),
            false,
            Guards.of(limits).with(Budget.UNLIMITED));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BIND(afn:wait(10) AS ?x)",
        "BIND(old:wait(10) AS ?x)",
        "BIND(afn:print('a') AS ?x)",
        "BIND(afn:sprintf('%20d', 1) AS ?x)",
        "BIND(afn:strjoin('', 'a', 'b') AS ?x)",
        "BIND(fn:matches('a', 'a') AS ?x)",
        "BIND(fn:replace('a', 'a', 'b') AS ?x)",
        "BIND(fn:concat('a', 'b') AS ?x)",
        "BIND(fn:apply(fn:concat, 'a', 'b') AS ?x)",
        "BIND(sparql:regex('a', 'a') AS ?x)",
        "BIND(sparql:replace('a', 'a', 'b') AS ?x)",
        "BIND(sparql:concat('a', 'b') AS ?x)",
        "BIND(sparql:multiply(2, 2) AS ?x)",
        "BIND(math:pow(2, 2) AS ?x)",
        "BIND(cdt:List('a') AS ?x)",
        "?x apf:strSplit ('a b' ' ')",
        "?x apf:concat ('a' 'b')",
        "FILTER(1 = 1 && EXISTS { FILTER(afn:wait(10)) })",
        "OPTIONAL { ?s ?p ?o FILTER(fn:matches(?o, 'a')) }",
        "{ SELECT ?x { BIND(1 AS ?x) } ORDER BY afn:wait(?x) }",
        "{ SELECT ?x { BIND(1 AS ?x) } GROUP BY ?x (afn:wait(?x) AS ?w) }",
        "{ SELECT (SUM(afn:wait(?x)) AS ?w) { BIND(1 AS ?x) } }",
        "{ SELECT ?x { BIND(1 AS ?x) } GROUP BY ?x HAVING (afn:wait(?x)) }"
      })
  void itIsRefused(String pattern) {
    HttpResponse<String> answer = ask("SELECT * { " + pattern + " }");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(answer.body()).contains("REGEX, REPLACE, CONCAT");
  }

  /** A new version of the engine may bring functions at which nobody has looked. */
  @Test
  void eachFunctionOfTheEngineIsOfANamespaceThatWasLookedAt() {
    FunctionRegistry ofTheEngine = new FunctionRegistry();
    StandardFunctions.loadStdDefs(ofTheEngine);
    StandardFunctions.loadOtherDefs(ofTheEngine);
    List<String> names = new ArrayList<>();
    ofTheEngine.keys().forEachRemaining(names::add);

    assertThat(names).hasSizeGreaterThan(100).allMatch(Permitted::isKnown);
  }

  @ParameterizedTest
  @CsvSource({
    "xsd:integer('3'),3",
    "fn:upper-case('a'),A",
    "math:sqrt(4),2.0e0",
    "sparql:strlen('abc'),3",
    "<urn:nobody:knows>(1),''"
  })
  void whatEndsIsAnswered(String function, String answer) {
    assertThat(ask("SELECT (" + function + " AS ?x) {}").body())
        .isEqualToIgnoringNewLines("x\r\n" + answer + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "0.1", "-7.5"})
  void aNumberThatIsSquaredAgainAndAgainEndsUnbound(String number) {
    String squares =
        IntStream.range(0, 40)
            .mapToObj(i -> "BIND(?x%1$d * ?x%1$d AS ?x%2$d)".formatted(i, i + 1))
            .collect(Collectors.joining(" "));
    HttpResponse<String> answer =
        ask("SELECT ?x1 ?x40 { BIND(" + number + " AS ?x0) " + squares + " }");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body().lines().skip(1).findFirst().orElse("")).matches("[\\d.]+,");
  }

  @Test
  void aQueryOfMorePatternsThanAnybodyNeedsIsRefused() {
    String many =
        IntStream.range(0, 2_500)
            .mapToObj(i -> "?a%1$d a ?t%1$d .".formatted(i))
            .collect(Collectors.joining(" "));
    String conditions = "?a a ?b " + "FILTER(?a != ?b) ".repeat(2_001);
    String list = "?x ?y (" + "1 ".repeat(100_000) + ")";

    for (String pattern : List.of(many, conditions, list)) {
      HttpResponse<String> answer = post("SELECT (COUNT(*) AS ?n) { " + pattern + " }");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("2000");
    }
  }

  @Test
  void anExpressionOfMoreFunctionsThanAnybodyNeedsIsRefused() {
    String sum = "STRLEN(CONCAT(" + "SHA512('a'),".repeat(5_000) + "'a'))";
    HttpResponse<String> answer = post("SELECT (" + sum + " AS ?n) {}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("5000 fonctions");
  }

  @Test
  void aMalformedRegularExpressionIsToldWithoutItsClass() {
    HttpResponse<String> answer = ask("SELECT (REGEX('a', '(') AS ?x) {}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Unclosed group").doesNotContain("java", "Exception");
  }

  @Test
  void nobodyWritesAScriptAroundAnAnswer() {
    HttpResponse<String> answer =
        endpoint.send(
            HttpRequest.newBuilder(endpoint.address("/sparql?query=ASK%7B%7D&callback=alert(1)//"))
                .build());

    assertThat(answer.body()).startsWith("{");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  private static HttpResponse<String> ask(String query) {
    return endpoint.get(PREFIXES + query, "text/csv");
  }

  private static HttpResponse<String> post(String query) {
    return endpoint.send(
        HttpRequest.newBuilder(endpoint.address("/sparql"))
            .header("Content-Type", "application/sparql-query")
            .POST(HttpRequest.BodyPublishers.ofString(query))
            .build());
  }
}
