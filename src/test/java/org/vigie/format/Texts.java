package org.vigie.format;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/** Small documents for tests. */
final class Texts {
  static final String BASE = "https://w3id.org/vigie/graph/dataset-test";

  private Texts() {}

  static Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(
        Triple.create(
            NodeFactory.createURI("http://example.org/c"),
            NodeFactory.createURI("http://example.org/p"),
            NodeFactory.createLiteralLang("été", "fr")));
    return graph;
  }

  /** What a reader hands over before the end, or before it refuses. */
  static List<RdfStatement> read(byte[] document, RdfSyntax syntax) {
    List<RdfStatement> read = new ArrayList<>();
    RdfReader.read(new ByteArrayInputStream(document), syntax, BASE, read::add);
    return read;
  }

  static List<RdfStatement> read(String document, RdfSyntax syntax) {
    return read(document.getBytes(StandardCharsets.UTF_8), syntax);
  }
}
