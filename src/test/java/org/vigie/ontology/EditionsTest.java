package org.vigie.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.format.CanonicalDocument;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;

/** The kept versions of the vocabulary, and the promise that none of them changes. */
class EditionsTest {
  private static final String ADVICE =
      "%s changed since version %s was kept. Raise owl:versionInfo, owl:versionIRI and dct:modified,"
          + " name the old version with owl:priorVersion, then copy the present files to %s"
          + " (ontology/README.md, Versions)";

  @TempDir private Path spare;

  /** RDFC-1.0: the same graph is the same text, however its files are written. */
  private String canonical(Graph graph) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CanonicalDocument document = new CanonicalDocument(spare)) {
      graph
          .find()
          .forEachRemaining(
              triple -> document.add(Quad.create(Quad.defaultGraphNodeGenerated, triple)));
      document.writeTo(out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void thePresentFilesAreTheNewestVersion(Publication publication) throws IOException {
    Edition newest = Editions.of(publication).newest();

    assertThat(canonical(Editions.present(publication)))
        .as(ADVICE, publication.present(), newest.version(), publication.kept("the new number"))
        .isEqualTo(canonical(newest.graph()));
  }

  @ParameterizedTest
  @EnumSource
  void eachVersionSaysItsNumberItsAddressAndItsDay(Publication publication) {
    for (Edition edition : Editions.of(publication).list()) {
      assertThat(Editions.isNumber(edition.version())).isTrue();
      assertThat(edition.issued()).matches("\\d{4}-\\d{2}-\\d{2}");
      assertThat(edition.graph().contains(publication.node(), W3c.OWL_VERSION_IRI, edition.node()))
          .isTrue();
      assertThat(Editions.find(edition.node())).hasValue(edition);
    }
  }

  /** What cited a term goes on meaning something: nothing that was published is taken out. */
  @ParameterizedTest
  @EnumSource
  void noVersionTakesATermOut(Publication publication) {
    Editions editions = Editions.of(publication);
    for (Edition edition : editions.list()) {
      editions
          .findBefore(edition)
          .ifPresent(before -> assertThat(Difference.between(before, edition).removed()).isEmpty());
    }
  }

  @Test
  void theOntologyHasAnEarlierVersionAndSaysWhatCame() {
    Editions editions = Editions.of(Publication.ONTOLOGY);
    Edition first = editions.list().getLast();

    assertThat(editions.list()).hasSizeGreaterThan(1);
    assertThat(first.version()).isEqualTo("0.1.0");
    assertThat(Difference.between(first, editions.findAfter(first).orElseThrow()).added())
        .contains(Iris.term("Component"), Iris.term("Tombstone"))
        .doesNotContain(Iris.term("Claim"));
  }

  @Test
  void namelessNodesDifferByWhatTheySayAlone() {
    Edition one = edition(shape("b1", 1));

    assertThat(Difference.between(one, edition(shape("b2", 1))).isEmpty()).isTrue();
    assertThat(Difference.between(one, edition(shape("b2", 2))).changed())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.before()).hasSize(1);
              assertThat(change.after().getFirst().toString()).contains("2");
            });
  }

  private static Edition edition(Graph graph) {
    return new Edition(Publication.SHAPES, "9.9", "", graph);
  }

  private static Graph shape(String label, int count) {
    Graph graph = GraphFactory.createDefaultGraph();
    Node blank = NodeFactory.createBlankNode(label);
    graph.add(NodeFactory.createURI(Iris.SHAPE + "X1"), sh("property"), blank);
    graph.add(blank, sh("minCount"), NodeFactory.createLiteralByValue(count));
    return graph;
  }

  private static Node sh(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/shacl#" + name);
  }

  @Test
  void aNumberIsNoTermAndATermIsNoNumber() {
    assertThat(List.of("0.1.0", "1.0", "12.3.4").stream().allMatch(Editions::isNumber)).isTrue();
    assertThat(List.of("Claim", "C01", "1", "status-verified", "").stream())
        .noneMatch(Editions::isNumber);
    assertThat(Editions.find(Iris.code("status-verified"))).isEmpty();
    assertThat(Editions.find(Publication.ONTOLOGY.version("7.7"))).isEmpty();
  }
}
