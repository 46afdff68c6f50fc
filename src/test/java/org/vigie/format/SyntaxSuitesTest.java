package org.vigie.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The syntax suites of the W3C for RDF 1.1. What should be read is read back isomorphic; what
 * should be refused is refused, and whoever reads it twice, as the importer does, keeps none of it.
 * Exceptions are named in {@code suite-exceptions.tsv}; one that no longer fails fails the test.
 */
class SyntaxSuitesTest {
  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

  private record Suite(String folder, RdfSyntax syntax, int tests) {}

  private static final List<Suite> SUITES =
      List.of(
          new Suite("rdf-turtle", RdfSyntax.TURTLE, 313),
          new Suite("rdf-trig", RdfSyntax.TRIG, 356),
          new Suite("rdf-n-quads", RdfSyntax.N_QUADS, 87),
          new Suite("rdf-n-triples", RdfSyntax.N_TRIPLES, 70),
          new Suite("rdf-xml", RdfSyntax.RDF_XML, 166));

  @TestFactory
  Stream<DynamicContainer> theSuitesOfTheW3c() {
    Path root =
        Path.of(System.getProperty("vigie.shared", "absent"), "suites/w3c-rdf-tests/rdf/rdf11");
    assumeTrue(Files.isDirectory(root), "the suites are not here");
    Map<String, String> exceptions = exceptions();
    return SUITES.stream()
        .map(
            suite ->
                DynamicContainer.dynamicContainer(
                    suite.folder(), tests(root.resolve(suite.folder()), suite, exceptions)));
  }

  private static Stream<DynamicTest> tests(
      Path folder, Suite suite, Map<String, String> exceptions) {
    String base = "https://w3c.github.io/rdf-tests/rdf/rdf11/" + suite.folder() + "/";
    Graph manifest = graph(read(folder.resolve("manifest.ttl"), RdfSyntax.TURTLE, base));
    List<DynamicTest> tests = new ArrayList<>();
    manifest
        .find(Node.ANY, mf("action"), Node.ANY)
        .forEachRemaining(
            t -> {
              Node test = t.getSubject();
              String name = test.getURI().substring(test.getURI().indexOf('#') + 1);
              String type = one(manifest, test, RDF.type.asNode()).orElseThrow().getURI();
              Path action = folder.resolve(t.getObject().getURI().substring(base.length()));
              Optional<Path> result =
                  one(manifest, test, mf("result"))
                      .map(node -> folder.resolve(node.getURI().substring(base.length())));
              String at = base + folder.relativize(action);
              tests.add(
                  DynamicTest.dynamicTest(
                      name,
                      () -> {
                        boolean passed = passes(type, action, suite.syntax(), at, result);
                        boolean excepted = exceptions.containsKey(suite.folder() + "#" + name);
                        assertThat(passed)
                            .as("%s, excepted: %s", type, excepted)
                            .isEqualTo(!excepted);
                      }));
            });
    tests.add(
        DynamicTest.dynamicTest(
            "all of them", () -> assertEquals(suite.tests(), tests.size() - 1)));
    return tests.stream();
  }

  private static boolean passes(
      String type, Path action, RdfSyntax syntax, String base, Optional<Path> result) {
    DatasetGraph read;
    try {
      read = read(action, syntax, base);
    } catch (RdfSyntaxException refused) {
      return type.endsWith("NegativeSyntax");
    }
    if (type.endsWith("NegativeSyntax")) {
      return false;
    }
    return result
        .map(
            file ->
                IsoMatcher.isomorphic(
                    read, read(file, RdfSyntax.findByFile(file.toString()).orElseThrow(), base)))
        .orElse(true);
  }

  private static DatasetGraph read(Path file, RdfSyntax syntax, String base) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      RdfReader.read(in, syntax, base, statement -> dataset.add(statement.quad()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return dataset;
  }

  private static Map<String, String> exceptions() {
    Map<String, String> exceptions = new TreeMap<>();
    try (InputStream in = SyntaxSuitesTest.class.getResourceAsStream("suite-exceptions.tsv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(cells -> exceptions.put(cells[0], cells[1]));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return exceptions;
  }

  private static Graph graph(DatasetGraph dataset) {
    return dataset.getDefaultGraph();
  }

  private static Optional<Node> one(Graph graph, Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(t -> t.getObject()).nextOptional();
  }

  private static Node mf(String name) {
    return NodeFactory.createURI(MF + name);
  }
}
