package org.vigie.fair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** The ontology, by what Linked Open Vocabularies asks of one that it takes in. */
final class Lov {
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String VANN = "http://purl.org/vocab/vann/";
  private static final Node TYPE =
      NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  private static final List<String> TONGUES = List.of("fr", "en");
  private static final List<String> FORMATS =
      List.of("text/turtle", "application/ld+json", "application/rdf+xml", "text/html");

  private final Findings findings = new Findings(Check.Suite.LOV);

  private Lov() {}

  /**
   * Checks an ontology.
   *
   * @param namespace its namespace, which is also where it is found
   */
  static List<Check> check(Client client, String namespace) {
    return new Lov().all(client, namespace);
  }

  private List<Check> all(Client client, String namespace) {
    List<String> refused =
        FORMATS.stream()
            .filter(type -> !client.get(namespace, "Accept", type).mediaType().equals(type))
            .toList();
    findings.none("formats", refused);
    Optional<Graph> graph = Metadata.read(client, namespace);
    findings.that("read", graph.isPresent(), namespace);
    graph.ifPresent(this::ontology);
    return findings.list();
  }

  private void ontology(Graph graph) {
    Optional<Node> ontology =
        graph.find(Node.ANY, TYPE, owl("Ontology")).mapWith(Triple::getSubject).nextOptional();
    findings.that(
        "ontology",
        ontology.isPresent(),
        ontology.map(node -> List.of(node.toString())).orElse(List.of()));
    ontology.ifPresent(node -> described(graph, node));
    terms(graph);
  }

  private void described(Graph graph, Node ontology) {
    findings.that("title", isInBoth(graph, ontology, DCT + "title"), DCT + "title");
    findings.that(
        "description", isInBoth(graph, ontology, DCT + "description"), DCT + "description");
    findings.none(
        "prefix",
        missing(
            graph, ontology, VANN + "preferredNamespacePrefix", VANN + "preferredNamespaceUri"));
    findings.none("version", missing(graph, ontology, OWL + "versionInfo", OWL + "versionIRI"));
    findings.none(
        "about",
        missing(
            graph, ontology, DCT + "creator", DCT + "issued", DCT + "modified", DCT + "license"));
  }

  private static List<String> missing(Graph graph, Node subject, String... properties) {
    List<String> missing = new ArrayList<>();
    for (String property : properties) {
      if (!graph.contains(subject, NodeFactory.createURI(property), Node.ANY)) {
        missing.add(property);
      }
    }
    return missing;
  }

  /** Every term has its words in both languages and says to which ontology it belongs. */
  private void terms(Graph graph) {
    Set<Node> terms = new TreeSet<>(Comparator.comparing(Node::toString));
    for (String type :
        List.of("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")) {
      graph
          .find(Node.ANY, TYPE, owl(type))
          .mapWith(Triple::getSubject)
          .filterKeep(Node::isURI)
          .forEach(terms::add);
    }
    findings.that("terms", !terms.isEmpty(), Integer.toString(terms.size()));
    findings.none(
        "labels",
        without(graph, terms, RDFS + "label", "http://www.w3.org/2004/02/skos/core#prefLabel"));
    findings.none(
        "comments",
        without(graph, terms, RDFS + "comment", "http://www.w3.org/2004/02/skos/core#definition"));
    findings.none(
        "defined",
        terms.stream()
            .filter(
                term ->
                    !graph.contains(term, NodeFactory.createURI(RDFS + "isDefinedBy"), Node.ANY))
            .map(Node::toString)
            .toList());
  }

  private static List<String> without(Graph graph, Set<Node> terms, String... properties) {
    return terms.stream()
        .filter(
            term ->
                Arrays.stream(properties).noneMatch(property -> isInBoth(graph, term, property)))
        .map(Node::toString)
        .toList();
  }

  private static boolean isInBoth(Graph graph, Node subject, String property) {
    List<String> said =
        graph
            .find(subject, NodeFactory.createURI(property), Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(Node::isLiteral)
            .mapWith(Node::getLiteralLanguage)
            .toList();
    return said.containsAll(TONGUES);
  }

  private static Node owl(String name) {
    return NodeFactory.createURI(OWL + name);
  }
}
