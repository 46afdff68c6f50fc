package org.vigie.source.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.source.Directory;
import org.vigie.source.Progress;
import org.vigie.source.Reading;
import org.vigie.source.intake.Budget;
import org.vigie.source.intake.IntakeException;
import org.vigie.source.intake.Parcels;
import org.vigie.vocab.W3c;

/** Brought in, each negative test of the W3C is refused, and no triple of it is handed over. */
class NegativeSuitesTest {
  private static final Node ACTION =
      NodeFactory.createURI("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#action");

  @ParameterizedTest
  @CsvSource({
    "rdf-turtle, 94",
    "rdf-trig, 115",
    "rdf-n-quads, 34",
    "rdf-n-triples, 29",
    "rdf-xml, 41"
  })
  void nothingOfABrokenDocumentIsHandedOver(String suite, int atLeast) throws IOException {
    Path folder =
        Path.of(System.getProperty("vigie.shared", "absent"))
            .resolve("suites/w3c-rdf-tests/rdf/rdf11")
            .resolve(suite);
    assumeTrue(Files.isDirectory(folder), "the suites are not here");
    List<String> accepted = new ArrayList<>();
    List<Path> tests = negative(folder);
    assertThat(tests).hasSizeGreaterThan(atLeast / 2).hasSizeLessThanOrEqualTo(atLeast);
    for (Path test : tests) {
      List<Reading> readings = new ArrayList<>();
      try (Parcels parcels = Parcels.open(test, Budget.STANDARD)) {
        RdfImport.read(
            parcels.list().getFirst(),
            Brought.CONSIGNMENT,
            Brought.REFERENCE,
            Directory.empty(),
            Progress.NONE,
            readings::add);
        accepted.add(test.getFileName().toString());
      } catch (IntakeException expected) {
        assertThat(readings).isEmpty();
      }
    }
    assertThat(accepted).isEmpty();
  }

  private static List<Path> negative(Path folder) {
    Graph manifest = Brought.turtle(folder.resolve("manifest.ttl"));
    return manifest
        .find(Node.ANY, ACTION, Node.ANY)
        .filterKeep(
            t ->
                manifest
                    .find(t.getSubject(), W3c.RDF_TYPE, Node.ANY)
                    .nextOptional()
                    .filter(type -> type.getObject().getURI().endsWith("NegativeSyntax"))
                    .isPresent())
        .mapWith(t -> t.getObject().getURI())
        .mapWith(iri -> folder.resolve(iri.substring(Brought.BASE.length())))
        .toList()
        .stream()
        .distinct()
        .toList();
  }
}
