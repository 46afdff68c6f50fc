package org.vigie.sparql.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.vocab.Graphs;

/** What a query says of its values, and the law that this changes none of its rows. */
class ProvenanceTest {
  private static final String PREFIX = "PREFIX vigie: <https://w3id.org/vigie/ns#> ";
  private static final Path SMALL = Path.of("src/test/resources/questions");
  private static final int QUERIES = Integer.getInteger("vigie.provenance.queries", 400);

  private static DatasetGraph state;
  private static DatasetGraph asked;

  @BeforeAll
  static void read() {
    state = DatasetGraphFactory.create();
    for (String file : List.of("core.trig", "ext.trig")) {
      RDFParser.source(SMALL.resolve(file)).lang(Lang.TRIG).parse(state);
    }
    RDFParser.source("ontology/vigie.ttl").parse(state.getGraph(Graphs.ONTOLOGY));
    DatasetGraph union = new DatasetGraphMapLink(GraphView.createUnionGraph(state));
    state.listGraphNodes().forEachRemaining(name -> union.addGraph(name, state.getGraph(name)));
    asked = union;
  }

  /** What SPARQL leaves open is not compared: rows that are equal in the ORDER BY of a DISTINCT. */
  @Test
  void theRowsTheirNumberAndTheirOrderStay() {
    int columns = 0;
    int rows = 0;
    for (int seed = 0; seed < QUERIES; seed++) {
      String text = new RandomSelect(new Random(seed)).make();
      Query query = query(text);
      Provenance traced = Provenance.of(query, state);
      List<List<String>> plain = rows(query, query.getProjectVars());
      List<List<String>> found = rows(traced.query(), query.getProjectVars());
      if (query.isDistinct() && query.hasOrderBy()) {
        found = query.hasLimit() ? plain : sorted(found);
        plain = query.hasLimit() ? plain : sorted(plain);
      }
      assertThat(found).as("seed %d: %s\n%s", seed, text, traced.query()).isEqualTo(plain);
      assertThat(traced.columns().size() + traced.untraced().size())
          .as("each variable is traced or said: %s", text)
          .isEqualTo(query.getProjectVars().size());
      columns += traced.columns().size();
      rows += plain.size();
    }
    assertThat(columns).as("variables traced").isGreaterThan(QUERIES / 4);
    assertThat(rows).as("rows compared").isGreaterThan(QUERIES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT ?v { ?c vigie:investedAmount ?v }|?v v_status v_source v_date|",
        "SELECT ?v { [] vigie:investedAmount ?v }|?v v_status v_source v_date|",
        "SELECT ?v { ?v ^vigie:hasInvestor ?c }|?v v_status v_source v_date|",
        "SELECT ?c { ?v ^vigie:investedAmount ?c }||?c thing",
        "SELECT ?v ?v_date { ?c vigie:investedAmount ?v ; vigie:name ?v_date }"
            + "|?v v_status v_source v_date_2|?v_date name",
        "SELECT (SUM(?v) AS ?s) { ?c vigie:investedAmount ?v }||?s aggregate",
        "SELECT (SUM(?v) * 2 AS ?s) { ?c vigie:investedAmount ?v }||?s aggregate",
        "SELECT ?t { ?c vigie:investedAmount ?v BIND (?v * 2 AS ?t) }||?t expression",
        "SELECT ?t { ?c vigie:investedAmount ?v BIND (?v AS ?t) }|?t t_status t_source t_date|",
        "SELECT (?v AS ?t) { ?c vigie:investedAmount ?v }|?t t_status t_source t_date|",
        "SELECT ?n { ?c vigie:hasInvestor/vigie:activity ?n }||?n path",
        "SELECT ?n { ?c vigie:hasInvestor+ ?n }||?n path",
        "SELECT DISTINCT ?v { ?c vigie:investedAmount ?v }||?v distinct",
        "SELECT DISTINCT ?c ?v { ?c vigie:investedAmount ?v }|?v v_status v_source v_date|?c thing",
        "SELECT ?v (COUNT(*) AS ?n) { ?c vigie:investedAmount ?v } GROUP BY ?v"
            + "||?v grouped, ?n aggregate",
        "SELECT ?k { ?c vigie:investedAmount ?v } GROUP BY (STR(?v) AS ?k)||?k expression",
        "SELECT ?v { GRAPH ?g { ?c vigie:investedAmount ?v } }||?v graph",
        "SELECT ?v { GRAPH <https://w3id.org/vigie/graph/consolidated>"
            + " { ?c vigie:investedAmount ?v } }|?v v_status v_source v_date|",
        "SELECT ?v { ?claim vigie:value ?v }||?v property",
        "SELECT ?v { VALUES ?v { 1 } }||?v values",
        "SELECT ?v { { SELECT (?a AS ?v) { ?c vigie:investedAmount ?a } } }"
            + "|?v v_status v_source v_date|",
        "SELECT ?v { { SELECT (MAX(?a) AS ?v) { ?c vigie:investedAmount ?a } } }||?v aggregate",
        "SELECT ?é { ?c vigie:investedAmount ?é }|?%C3%A9 %C3%A9_status %C3%A9_source %C3%A9_date|"
      })
  void whatIsTracedAndWhatIsNotIsSaid(String query, String traced, String untraced) {
    java.util.Map<String, String> headers = new java.util.HashMap<>();
    Provenance.of(query(PREFIX + query), state).tell(headers::put);
    assertThat(headers.get("Vigie-Traced")).isEqualTo(traced);
    assertThat(headers.get("Vigie-Untraced")).isEqualTo(untraced);
  }

  /** The same by a query of its own, in which the Decisions and claims are asked for. */
  @ParameterizedTest
  @CsvSource({
    "investedAmount,investedAmount",
    "hasInvestor,hasInvestor",
    "signatureYear,signatureDate"
  })
  void theColumnsSayWhatTheDecisionsSay(String property, String decided) {
    Query plain = query(PREFIX + "SELECT ?c ?v { ?c vigie:" + property + " ?v } ORDER BY ?c ?v");
    Query expected =
        query(
            PREFIX
                + "SELECT ?c ?v (GROUP_CONCAT(DISTINCT ?st; separator=' ') AS ?status)"
                + " (GROUP_CONCAT(DISTINCT STR(?so); separator=' ') AS ?source)"
                + " (MAX(?day) AS ?date) { GRAPH <https://w3id.org/vigie/graph/consolidated>"
                + " { ?c vigie:"
                + property
                + " ?v . ?d vigie:about ?c ; vigie:property vigie:"
                + decided
                + " ; vigie:chosenClaim ?claim . ?claim vigie:status ?s BIND (STR(?s) AS ?st) }"
                + " GRAPH ?g { ?claim vigie:value ?said ; vigie:statedIn ?so }"
                + (property.equals(decided) ? " FILTER (?said = ?v)" : "")
                + " { ?claim vigie:recordedOn ?day } UNION"
                + " { ?o vigie:assesses ?claim ; vigie:assessedOn ?day } }"
                + " GROUP BY ?c ?v ORDER BY ?c ?v");
    Provenance traced = Provenance.of(plain, state);
    List<List<String>> found = rows(traced.query(), traced.query().getProjectVars());
    assertThat(found).isNotEmpty().isEqualTo(rows(expected, expected.getProjectVars()));
  }

  @Test
  void theReadmeSaysItInBothLanguages() {
    Provenance traced =
        Provenance.of(query(PREFIX + "SELECT ?c ?v { ?c vigie:investedAmount ?v }"), state);
    assertThat(traced.say(org.vigie.words.Lang.EN))
        .contains("?v: v_status, v_source, v_date.", "?c: not traced, since it is a thing");
    assertThat(traced.say(org.vigie.words.Lang.FR))
        .contains("?c\u00a0: sans provenance, car c’est");
    assertThat(traced.columns()).isEqualTo(Map.of("v", List.of("v_status", "v_source", "v_date")));
  }

  private static List<List<String>> sorted(List<List<String>> rows) {
    return rows.stream().sorted(java.util.Comparator.comparing(List::toString)).toList();
  }

  private static Query query(String text) {
    return QueryFactory.create(text, Syntax.syntaxSPARQL_12);
  }

  private static List<List<String>> rows(Query query, List<Var> columns) {
    try (QueryExec exec = QueryExec.dataset(asked).query(query).build()) {
      RowSet found = exec.select();
      List<List<String>> rows = new ArrayList<>();
      while (found.hasNext()) {
        Binding row = found.next();
        rows.add(columns.stream().map(each -> text(row, each)).toList());
      }
      return rows;
    }
  }

  private static String text(Binding row, Var column) {
    org.apache.jena.graph.Node node = row.get(column);
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
