package org.vigie.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.vocab.Iris;

/** The real shapes, with the real ontology and codes as what is there already. */
final class TestShapes {
  static final Graph ONTOLOGY = read(Path.of("ontology/vigie.ttl"));
  static final Graph CODES = read(Path.of("ontology/codes.ttl"));
  static final Graph CONTEXT = new MultiUnion(new Graph[] {ONTOLOGY, CODES});
  static final Graph CONTRIBUTION = read(Path.of("shapes/contribution.ttl"));
  static final Graph BUILD = read(Path.of("shapes/build.ttl"));
  static final Gate GATE = Gate.of(CONTRIBUTION);
  static final Gate BUILD_GATE = Gate.of(BUILD);

  private TestShapes() {}

  static Graph read(Path file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(file).parse(graph);
    return graph;
  }

  /** Judges a batch with what is there already. */
  static Verdict judge(Gate gate, Graph batch, Graph there) {
    return gate.judge(batch, new MultiUnion(new Graph[] {batch, there}));
  }

  static Node sh(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/shacl#" + name);
  }

  /** The subjects of a predicate of SHACL, whatever the object. */
  static List<Node> having(Graph shapes, String predicate) {
    return shapes.find(Node.ANY, sh(predicate), Node.ANY).mapWith(Triple::getSubject).toList();
  }

  /** The identifiers of the constraints that a file holds: the shapes that have a message. */
  static SortedSet<String> constraints(Graph shapes) {
    SortedSet<String> ids = new TreeSet<>();
    having(shapes, "message")
        .forEach(
            shape -> ids.add(shape.getURI().substring(Iris.SHAPE.length()).replaceAll("-.*", "")));
    return ids;
  }
}
