package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.catalogue.Catalogue;
import org.vigie.search.TextIndex;
import org.vigie.sparql.Guards;
import org.vigie.sparql.SparqlEndpoint;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;

/** What the site tells programs of its data, over real HTTP, and by SPARQL as editors ask it. */
class SelfDescriptionTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String VOID = "http://rdfs.org/ns/void#";

  /** What an editor of another project asks to complete properties and classes. */
  private static final String OF_EDITORS =
      """
      PREFIX void: <http://rdfs.org/ns/void#>
      PREFIX void-ext: <http://ldf.fi/void-ext#>
      SELECT DISTINCT ?subjectClass ?prop ?objectClass ?objectDatatype WHERE {
        ?cp void:class ?subjectClass ; void:propertyPartition ?pp .
        ?pp void:property ?prop .
        OPTIONAL {
          { ?pp void:classPartition [ void:class ?objectClass ] }
          UNION { ?pp void-ext:datatypePartition [ void-ext:datatype ?objectDatatype ] }
        }
      }""";

  @TempDir private static Path folder;
  private static Store store;
  private static Catalogue catalogue;
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    store = AdieStore.open(folder);
    catalogue = Catalogue.of(store);
    SparqlEndpoint endpoint = SparqlEndpoint.of(catalogue, "/sparql", Guards.STANDARD);
    site =
        Site.start(
            store,
            catalogue,
            TextIndex.of(store.path()),
            new SiteSettings(0, "", List.of(new Mount("/sparql", endpoint))));
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/void, text/turtle, text/turtle;charset=utf-8",
    "/void, 'text/html,*/*;q=0.8', text/turtle;charset=utf-8",
    "/void, application/ld+json, application/ld+json;charset=utf-8",
    "/void.ttl, text/html, text/turtle;charset=utf-8",
    "/void.nt, '*/*', application/n-triples;charset=utf-8",
    "/void?format=rdf, '*/*', application/rdf+xml;charset=utf-8"
  })
  void theVoidComesInTheFormatAskedFor(String path, String accept, String type) throws Exception {
    HttpResponse<String> answer = get(path, accept);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(answer.headers().firstValue("ETag")).isPresent();
    assertThat(answer.body()).contains("ImpactContract");
  }

  @ParameterizedTest
  @CsvSource({"/void, text/csv, 406", "/void.csv, */*, 404", "/void?format=csv, */*, 400"})
  void anotherFormatIsRefused(String path, String accept, int status) throws Exception {
    assertThat(get(path, accept).statusCode()).isEqualTo(status);
  }

  @Test
  void theWellKnownAddressLeadsThere() throws Exception {
    HttpResponse<String> answer = get("/.well-known/void", "text/turtle");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(site.publicUrl() + "/void");
  }

  @Test
  void theCountsAreThoseOfTheData() throws Exception {
    Graph described = graph(get("/void.ttl", "").body());
    Node contracts = NodeFactory.createURI(Iris.BASE + "void#vigie-ImpactContract");

    assertThat(number(described, contracts, "entities")).isEqualTo(1);
    assertThat(
            number(
                described,
                NodeFactory.createURI(Iris.BASE + "void#vigie-Claim-vigie-statedIn"),
                "triples"))
        .isEqualTo(
            answer("SELECT (COUNT(*) AS ?n) { ?c a vigie:Claim ; vigie:statedIn ?s }", "csv"));
    assertThat(number(described, NodeFactory.createURI(Iris.BASE + "void#dataset"), "triples"))
        .isEqualTo(answer("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "csv"));
    assertThat(
            described.contains(
                NodeFactory.createURI(Iris.BASE + "void#dataset"),
                NodeFactory.createURI(VOID + "sparqlEndpoint"),
                NodeFactory.createURI(site.publicUrl() + "/sparql")))
        .isTrue();
  }

  @Test
  void theTriplesAnswerWhatEditorsAsk() throws Exception {
    String csv = ask(OF_EDITORS);

    assertThat(csv)
        .contains(Iris.NS + "Claim," + Iris.NS + "statedIn," + Iris.NS + "Source,")
        .contains(
            Iris.NS
                + "ImpactContract,"
                + Iris.NS
                + "investedAmount,,http://www.w3.org/2001/XMLSchema#decimal");
    assertThat(
            ask("SELECT (COUNT(*) AS ?n) { GRAPH <https://w3id.org/vigie/graph/void> {?s ?p ?o}}"))
        .doesNotContain("\n0");
  }

  @Test
  void theServiceIsDescribedWithItsGraphs() throws Exception {
    HttpResponse<String> answer = get("/sparql", "text/turtle");
    Graph described = graph(answer.body());

    Node service = NodeFactory.createURI(site.publicUrl() + "/sparql");
    assertThat(described.contains(service, sd("endpoint"), service)).isTrue();
    List<Node> names =
        described.find(Node.ANY, sd("name"), Node.ANY).mapWith(Triple::getObject).toList();
    assertThat(names)
        .contains(Iris.graph("consolidated"), Iris.graph("void"))
        .allSatisfy(
            name ->
                assertThat(
                        described.contains(
                            Node.ANY, NodeFactory.createURI(VOID + "triples"), Node.ANY))
                    .isTrue());
  }

  @Test
  void aNewRevisionIsDescribedAtOnce() throws Exception {
    String before = get("/void.ttl", "").headers().firstValue("ETag").orElseThrow();
    Node made = Iris.thing("contract", "made-for-this-test");
    store.write(
        tx -> {
          tx.add(
              Iris.graph("dataset-x"),
              List.of(Triple.create(made, W3c.RDF_TYPE, Iris.term("MadeForThisTest"))));
          return tx.record(
              Instant.parse("2026-11-25T09:30:00Z"),
              made,
              List.of(NodeFactory.createLiteralLang("essai", "fr")),
              List.of(),
              List.of());
        });

    HttpResponse<String> after = get("/void.ttl", "");

    assertThat(after.headers().firstValue("ETag")).isPresent().get().isNotEqualTo(before);
    assertThat(after.body()).contains("vigie:MadeForThisTest");
    assertThat(ask("SELECT ?c { ?c <" + VOID + "class> vigie:MadeForThisTest }"))
        .contains("vigie-MadeForThisTest");
  }

  private static long answer(String query, String format) throws Exception {
    assertThat(format).isEqualTo("csv");
    return Long.parseLong(ask(query).lines().skip(1).findFirst().orElseThrow().strip());
  }

  private static String ask(String query) throws Exception {
    String text = "PREFIX vigie: <" + Iris.NS + "> " + query;
    HttpResponse<String> answer =
        get("/sparql?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8), "text/csv");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static long number(Graph graph, Node subject, String property) {
    return Long.parseLong(
        graph
            .find(subject, NodeFactory.createURI(VOID + property), Node.ANY)
            .next()
            .getObject()
            .getLiteralLexicalForm());
  }

  private static Node sd(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#" + name);
  }

  private static Graph graph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, new StringReader(turtle), Iris.BASE, Lang.TURTLE);
    return graph;
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.publicUrl() + path));
    if (!accept.isEmpty()) {
      request.header("Accept", accept);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
