package org.vigie.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.vocab.Iris;

/** The canonical document, by the suite of the W3C, and beyond what memory holds. */
class CanonicalDocumentTest {
  private static final Path SUITE =
      Path.of(System.getProperty("vigie.shared", "none"), "suites/w3c-rdf-canon/tests/rdfc10");

  /** Test 75 wants SHA-384, which the backup does not use. */
  private static final String OTHER_HASH = "test075";

  @TempDir Path spare;

  @TestFactory
  Stream<DynamicTest> theSuiteOfTheW3c() throws IOException {
    assumeTrue(Files.isDirectory(SUITE), "the suite is not here");
    try (Stream<Path> files = Files.list(SUITE)) {
      List<Path> expected =
          files
              .filter(file -> file.toString().endsWith("-rdfc10.nq"))
              .filter(file -> !file.getFileName().toString().startsWith(OTHER_HASH))
              .sorted()
              .toList();
      assertThat(expected).hasSizeGreaterThan(60);
      return expected.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () -> {
                        String name = file.getFileName().toString().replace("-rdfc10", "-in");
                        assertThat(canonical(read(file.resolveSibling(name))))
                            .isEqualTo(Files.readString(file));
                      }));
    }
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    List<Quad> quads = new ArrayList<>();
    for (String text : List.of("", "a\tb\"c\\d\r\n", "\u0000\u0007\u007f", "é\uD83D\uDE00", "<>")) {
      quads.add(quad("s", NodeFactory.createLiteralString(text)));
      quads.add(quad("s", NodeFactory.createLiteralLang(text, "fr-FR")));
    }
    quads.add(quad("s", NodeFactory.createURI("http://example.org/a b>c")));
    quads.add(quad("s", NodeFactory.createLiteralDT("not a number", XSDDatatype.XSDdecimal)));
    String document = canonical(quads);
    List<Quad> back = new ArrayList<>();
    CanonicalDocument.read(
        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), back::add);
    assertThat(back).containsExactlyInAnyOrderElementsOf(quads);
    Collections.reverse(back);
    assertThat(canonical(back)).isEqualTo(document);
  }

  @Test
  void moreThanMemoryHoldsIsTheSameAsSortedAtOnce() throws IOException {
    String filler = "x".repeat(4_000);
    List<String> expected = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Random random = new Random(7);
    long written;
    try (SortedLines lines = new SortedLines(spare)) {
      for (int i = 0; i < 30_000; i++) {
        String line = random.nextInt(20_000) + filler + "\n";
        expected.add(line);
        lines.add(line.getBytes(StandardCharsets.UTF_8));
      }
      try (Stream<Path> runs = Files.list(spare)) {
        assertThat(runs.count()).isGreaterThan(1);
      }
      written = lines.writeTo(out);
    }
    List<String> sorted = expected.stream().distinct().sorted().toList();
    assertThat(written).isEqualTo(sorted.size());
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(String.join("", sorted));
    assertThat(spare).isEmptyDirectory();
  }

  private static Quad quad(String subject, Node value) {
    return Quad.create(
        Iris.graph("test"), Iris.thing("contract", subject), Iris.term("name"), value);
  }

  private List<Quad> read(Path file) throws IOException {
    List<Quad> quads = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      CanonicalDocument.read(in, quads::add);
    }
    return quads;
  }

  private String canonical(List<Quad> quads) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CanonicalDocument document = new CanonicalDocument(spare)) {
      quads.forEach(document::add);
      document.writeTo(out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
