package org.vigie.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.pfunction.PFuncSimple;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.engine.plan.TooLarge;

class ReadCopyTest {
  private static final String DATA =
      """
      PREFIX : <http://x/>
      :g1 { :a :p :b , 1 . :b :p :c }
      :g2 { :a :p :b . :c :q "trois"@fr , "three"@en }
      """;

  private final ReadCopy copy = copy(DATA);

  private static ReadCopy copy(String trig) {
    DatasetGraph data = RDFParser.fromString(trig, Lang.TRIG).toDatasetGraph();
    return ReadCopy.of(data.find()::forEachRemaining);
  }

  @Test
  void theDefaultGraphIsTheUnionWithoutRepetition() {
    assertThat(rows("SELECT ?o { :a :p ?o }")).containsExactlyInAnyOrder("[http://x/b]", "[1]");
    assertThat(rows("SELECT ?g { GRAPH ?g { :a :p :b } }"))
        .containsExactlyInAnyOrder("[http://x/g1]", "[http://x/g2]");
    assertThat(copy.dataset().getDefaultGraph().size()).isEqualTo(5);
    assertThat(copy.quads()).isEqualTo(6);
    assertThat(copy.bytes()).isPositive();
  }

  @Test
  void aQueryMayComposeItsDataSet() {
    assertThat(rows("SELECT ?o FROM :g2 { ?s ?p ?o }")).hasSize(3);
    assertThat(rows("SELECT ?o FROM NAMED :g2 { GRAPH ?g { ?s ?p ?o } }")).hasSize(3);
  }

  /** ARQ's own optimizer gives a solution once for each test that it meets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "?o IN (:b, :b)                           ; 1",
        "?o = :b || :b = ?o || sameTerm(?o, :b)   ; 1",
        "?o = :b || ?o != :c                      ; 4",
        "?o = :b || ?p = :p                       ; 3",
        "?o IN (1, 1.0, 01)                       ; 1",
        "sameTerm(?o, 1) || ?o = 1.0              ; 1",
        "?o IN (:b, :c, 1, 'trois'@fr, 'nowhere') ; 4",
        "?o NOT IN (:b, :b)                       ; 4"
      })
  void aSolutionThatMeetsSeveralTestsIsOneSolution(String condition, int solutions) {
    String query = "SELECT ?s ?o { ?s ?p ?o FILTER (" + condition + ") }";
    assertThat(rows(query)).hasSize(solutions);
  }

  /** ARQ takes the sequence apart; the term stays the end of both its parts. */
  @Test
  void aSequenceOfNoLengthEndsAtATermThatIsNowhere() {
    assertThat(rows("SELECT ?e { ?e (:p*/:q?) 'nowhere' }")).containsExactly("[nowhere]");
    assertThat(rows("SELECT ?s { ?s :q 'three'@en . ?e (:p*/:q?) 'nowhere' }")).hasSize(1);
  }

  @Test
  void nobodyWritesIntoIt() {
    Quad quad = copy.dataset().find().next();
    assertThatThrownBy(() -> copy.dataset().add(quad))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> copy.dataset().getDefaultGraph().add(quad.asTriple()))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aTransactionDoesNothing() {
    copy.dataset().begin(TxnType.READ);
    assertThat(rows("SELECT ?o { :a :p+ ?o }")).hasSize(3);
    copy.dataset().end();
    assertThat(copy.dataset().isInTransaction()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(STR(?c)) + STRLEN(STR(?i)) < 0) }",
        "SELECT * { VALUES ?a { %s } VALUES ?b { %s } VALUES ?c { %s } FILTER(?a + ?b + ?c < 0) }",
        "SELECT * { { ?a ?b ?c } { ?d ?e ?f } MINUS { ?x ?y ?c . ?z ?w ?f } ?g ?h ?i . ?k ?l ?m }",
        "SELECT * { ?a (:p|!:p)* ?b . ?c (:p|!:p)* ?d . ?e (:p|!:p)* ?f FILTER(?a = 'never') }",
        "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
            + " FILTER(?c = 'never') } }"
      })
  void aQueryOfWhichTheTimeIsOverStops(String query) {
    String numbers = String.join(" ", IntStream.range(0, 2000).mapToObj(i -> i + "").toList());
    ReadCopy large = chain();
    String text = "PREFIX : <http://x/> " + query.replace("%s", numbers);
    long begun = System.nanoTime();
    try (QueryExec run =
        QueryExec.dataset(large.dataset())
            .query(text)
            .timeout(200, TimeUnit.MILLISECONDS)
            .build()) {
      assertThatThrownBy(() -> run.select().forEachRemaining(row -> {}))
          .isInstanceOf(QueryCancelledException.class);
    }
    assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(20));
  }

  /** As a search for words, which ARQ does, in the parts of a union. */
  @Test
  void whatDoesNotDependOnTheRowIsNotAskedForEach() {
    AtomicInteger asked = new AtomicInteger();
    PropertyFunctionRegistry.get()
        .put(
            "http://x/asked",
            name ->
                new PFuncSimple() {
                  @Override
                  public QueryIterator execEvaluated(
                      Binding row, Node subject, Node by, Node object, ExecutionContext context) {
                    asked.incrementAndGet();
                    Binding found =
                        BindingFactory.binding(
                            row, Var.alloc(subject), NodeFactory.createURI("http://x/b"));
                    return QueryIterSingleton.create(found, context);
                  }
                });
    try {
      String parts = "{ ?x :asked 1 } UNION { ?x :asked 2 . ?s ?q ?x }";
      assertThat(rows("SELECT ?s ?x { ?s ?p ?o " + parts + " }")).hasSize(7);
      assertThat(asked).hasValueLessThan(5);
    } finally {
      PropertyFunctionRegistry.get().remove("http://x/asked");
    }
  }

  /** What a query keeps is counted, whatever else the memory holds. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(DISTINCT *) AS ?n) {%s}",
        "SELECT (COUNT(DISTINCT CONCAT(STR(?a), STR(?f))) AS ?n) {%s}",
        "SELECT (SUM(DISTINCT RAND()) AS ?n) {%s}",
        "SELECT (AVG(DISTINCT RAND() + 1) AS ?n) {%s}",
        "SELECT * {%s} ORDER BY ?c",
        "SELECT ?f {%s} ORDER BY CONCAT(STR(?a), STR(?f)) LIMIT 3000000"
      })
  void whatKeepsTooMuchIsRefused(String query) {
    String text = query.formatted("?a ?b ?c . ?d ?e ?f");
    try (QueryExec run = QueryExec.dataset(chain().dataset()).query(text).build()) {
      assertThatThrownBy(() -> run.select().forEachRemaining(row -> {}))
          .isInstanceOf(TooLarge.class);
    }
  }

  /** Three thousand things, each before the next. */
  private static ReadCopy chain() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      many.append(":s" + i + " :p :s" + (i + 1) + " . ");
    }
    return copy("PREFIX : <http://x/> :g { " + many + " }");
  }

  private List<String> rows(String query) {
    List<String> rows = new ArrayList<>();
    try (QueryExec run =
        QueryExec.dataset(copy.dataset()).query("PREFIX : <http://x/> " + query).build()) {
      RowSet set = run.select();
      set.forEachRemaining(
          row -> {
            List<String> cells = new ArrayList<>();
            for (var variable : set.getResultVars()) {
              var term = row.get(variable);
              cells.add(term.isLiteral() ? term.getLiteralLexicalForm() : term.toString());
            }
            rows.add(cells.toString());
          });
    }
    return rows;
  }
}
