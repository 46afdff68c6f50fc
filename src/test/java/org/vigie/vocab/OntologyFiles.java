package org.vigie.vocab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The files of {@code ontology/} and the few questions that every test asks of them. */
final class OntologyFiles {
  static final Path FOLDER = Path.of("ontology");
  static final Node RDFS_IS_DEFINED_BY = iri("rdfs", "isDefinedBy");

  private OntologyFiles() {}

  /** The triples of one or more Turtle files of the folder. */
  static Graph read(String... names) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String name : names) {
      RDFParser.source(FOLDER.resolve(name)).parse(graph);
    }
    return graph;
  }

  /**
   * The text of every file under a folder whose name ends in a suffix, kept versions left out; none
   * when the folder is absent.
   */
  static List<String> texts(Path folder, String suffix) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(suffix))
          .filter(path -> !path.toString().contains("/versions/"))
          .sorted()
          .map(OntologyFiles::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The terms that the ontology defines: its named subjects, itself left out. */
  static NavigableSet<String> terms(Graph ontology) {
    NavigableSet<String> names = new TreeSet<>();
    ontology.find().forEachRemaining(t -> Iris.findTerm(t.getSubject()).ifPresent(names::add));
    return names;
  }

  /** The objects of a subject and predicate. */
  static List<Node> objects(Graph graph, Node subject, Node predicate) {
    return GraphUtil.listObjects(graph, subject, predicate).toList();
  }

  /** The languages of a subject's texts, sorted; an untagged or non-text value gives "". */
  static List<String> languages(Graph graph, Node subject, Node predicate) {
    return objects(graph, subject, predicate).stream()
        .map(node -> node.isLiteral() ? node.getLiteralLanguage() : "")
        .sorted()
        .toList();
  }

  /** The text of a subject in a language; empty when there is none. */
  static String textOf(Graph graph, Node subject, Node predicate, String language) {
    return objects(graph, subject, predicate).stream()
        .filter(node -> node.isLiteral() && node.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  /** A term of another vocabulary, by its usual prefix. */
  static Node iri(String prefix, String localName) {
    String namespace = Prefixes.map().get(prefix);
    if (namespace == null) {
      throw new IllegalArgumentException("No such prefix: " + prefix);
    }
    return org.apache.jena.graph.NodeFactory.createURI(namespace + localName);
  }
}
