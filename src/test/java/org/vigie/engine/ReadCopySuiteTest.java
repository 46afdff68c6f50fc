package org.vigie.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The W3C's query evaluation tests of SPARQL 1.1, asked of a copy. */
class ReadCopySuiteTest {
  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";

  /** ARQ gives each BNODE(?label) of a SELECT a row of its own, over its own data sets too. */
  private static final String KNOWN_OF_ARQ = "bnode01";

  /** Where the test suites are kept, when they are. */
  private static final Path SUITE =
      Path.of(System.getProperty("vigie.shared", "../shared"))
          .resolve("suites/w3c-rdf-tests/sparql/sparql11");

  private static final List<String> FOLDERS =
      List.of(
          "aggregates",
          "bind",
          "bindings",
          "cast",
          "construct",
          "exists",
          "functions",
          "grouping",
          "negation",
          "project-expression",
          "property-path",
          "subquery");

  @TestFactory
  Stream<DynamicTest> evaluates() {
    assumeThat(SUITE).isDirectory();
    return FOLDERS.stream().flatMap(folder -> tests(SUITE.resolve(folder)));
  }

  private static Stream<DynamicTest> tests(Path folder) {
    Model manifest = RDFDataMgr.loadModel(folder.resolve("manifest.ttl").toString());
    return manifest
        .listResourcesWithProperty(RDF.type, manifest.createResource(MF + "QueryEvaluationTest"))
        .toList()
        .stream()
        .filter(test -> !test.getLocalName().equals(KNOWN_OF_ARQ))
        .map(
            test ->
                DynamicTest.dynamicTest(
                    folder.getFileName() + ": " + test.getLocalName(), () -> check(test)));
  }

  private static void check(Resource test) {
    Resource action = get(test, MF + "action").asResource();
    Query query = QueryFactory.read(get(action, QT + "query").asResource().getURI());
    String wanted = get(test, MF + "result").asResource().getURI();
    ReadCopy copy = ReadCopy.withOwnDefaultGraph(data(action).find()::forEachRemaining);
    try (QueryExec run = QueryExec.dataset(copy.dataset()).query(query).build()) {
      if (query.isConstructType()) {
        assertThat(run.construct().isIsomorphicWith(RDFDataMgr.loadGraph(wanted))).isTrue();
        return;
      }
      if (wanted.endsWith(".ttl")) {
        requireSame(ResultSetFactory.makeResults(RDFDataMgr.loadModel(wanted)), run);
        return;
      }
      SPARQLResult result = ResultSetFactory.result(wanted);
      if (query.isAskType()) {
        assertThat(run.ask()).isEqualTo(result.getBooleanResult());
        return;
      }
      requireSame(result.getResultSet(), run);
    }
  }

  private static void requireSame(ResultSet wanted, QueryExec run) {
    ResultSetRewindable expected = wanted.rewindable();
    ResultSetRewindable given = ResultSet.adapt(run.select()).rewindable();
    boolean same = ResultsCompare.equalsByValue(expected, given);
    expected.reset();
    given.reset();
    assertThat(same)
        .as("%s%n%s", ResultSetFormatter.asText(expected), ResultSetFormatter.asText(given))
        .isTrue();
  }

  private static DatasetGraph data(Resource action) {
    DatasetGraph data = DatasetGraphFactory.create();
    action
        .listProperties(action.getModel().createProperty(QT + "data"))
        .forEachRemaining(each -> RDFDataMgr.read(data, each.getResource().getURI()));
    action
        .listProperties(action.getModel().createProperty(QT + "graphData"))
        .forEachRemaining(
            each ->
                RDFDataMgr.loadGraph(each.getResource().getURI())
                    .find()
                    .forEachRemaining(
                        triple -> data.add(Quad.create(each.getResource().asNode(), triple))));
    return data;
  }

  private static RDFNode get(Resource of, String property) {
    return of.getRequiredProperty(of.getModel().createProperty(property)).getObject();
  }
}
