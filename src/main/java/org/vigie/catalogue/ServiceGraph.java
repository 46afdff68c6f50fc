package org.vigie.catalogue;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.vigie.format.XlsxWriter;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Jena;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.W3c;

/** What the endpoint can do and what it holds (SPARQL 1.1 Service Description). */
final class ServiceGraph {
  static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  /** The namespace of unique names for file formats. */
  static final String FORMATS = "http://www.w3.org/ns/formats/";

  /** A spreadsheet has no unique name of the W3C, but one of its media type. */
  private static final String SHEET =
      "https://www.iana.org/assignments/media-types/" + XlsxWriter.MEDIA_TYPE;

  private static final Node EXECUTABLE = sh("SPARQLExecutable");
  private static final Node PREFIXES = sh("prefixes");
  private static final Node DECLARE = sh("declare");
  private static final Node PREFIX = sh("prefix");
  private static final Node NAMESPACE = sh("namespace");
  private static final Node SEE_ALSO = RDFS.Nodes.seeAlso;

  private static final List<String> ANSWERS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "JSON-LD",
          "N-Triples",
          "RDF_XML");

  private ServiceGraph() {}

  /**
   * The description.
   *
   * @param address of the endpoint
   * @param tally of what it holds, without the VoID itself
   * @param described how many triples the VoID has
   * @param questions what is told of the published questions
   */
  static Graph of(String address, Tally tally, long described, Graph questions) {
    Graph graph = GraphFactory.createDefaultGraph();
    Node service = NodeFactory.createURI(address);
    graph.add(service, W3c.RDF_TYPE, sd("Service"));
    graph.add(service, sd("endpoint"), service);
    graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
    graph.add(service, sd("feature"), sd("UnionDefaultGraph"));
    for (String format : ANSWERS) {
      graph.add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format));
    }
    graph.add(service, sd("resultFormat"), NodeFactory.createURI(SHEET));
    graph.add(service, sd("propertyFeature"), Jena.TEXT_QUERY);
    questions.find().forEachRemaining(graph::add);
    questions
        .find(Node.ANY, W3c.RDF_TYPE, EXECUTABLE)
        .forEachRemaining(each -> graph.add(service, SEE_ALSO, each.getSubject()));
    questions
        .find(Node.ANY, DECLARE, Node.ANY)
        .forEachRemaining(each -> graph.add(service, PREFIXES, each.getSubject()));
    Node dataset = VoidGraph.DATASET;
    graph.add(service, sd("defaultDataset"), dataset);
    graph.add(dataset, W3c.RDF_TYPE, sd("Dataset"));
    Node union = NodeFactory.createURI(address + "#default");
    graph.add(dataset, sd("defaultGraph"), union);
    // Only those who name the VoID or its terms ask it: a count of everything is without it.
    count(graph, union, tally.all().triples());
    tally.graphs().forEach((name, triples) -> name(graph, address, name, triples));
    name(graph, address, Graphs.VOID.getURI(), described);
    return graph;
  }

  /**
   * What an editor needs to find them: the prefixes, and the names of the questions in both
   * languages. Their texts are in the data.
   *
   * @param all what the data say of questions
   */
  static Graph questions(Graph all) {
    Graph some = GraphFactory.createDefaultGraph();
    all.find(Node.ANY, W3c.RDF_TYPE, EXECUTABLE)
        .forEachRemaining(
            each -> {
              some.add(each);
              all.find(each.getSubject(), W3c.RDFS_LABEL, Node.ANY).forEachRemaining(some::add);
            });
    for (Node property : List.of(DECLARE, PREFIX, NAMESPACE)) {
      all.find(Node.ANY, property, Node.ANY).forEachRemaining(some::add);
    }
    return some;
  }

  private static void name(Graph graph, String address, String name, long triples) {
    String local = name.replaceFirst(".*[/#]", "");
    Node named = NodeFactory.createURI(address + "#graph-" + local);
    Node content = NodeFactory.createURI(address + "#content-" + local);
    graph.add(VoidGraph.DATASET, sd("namedGraph"), named);
    graph.add(named, W3c.RDF_TYPE, sd("NamedGraph"));
    graph.add(named, sd("name"), NodeFactory.createURI(name));
    graph.add(named, sd("graph"), content);
    count(graph, content, triples);
  }

  private static void count(Graph graph, Node content, long triples) {
    graph.add(content, W3c.RDF_TYPE, sd("Graph"));
    graph.add(content, W3c.RDF_TYPE, W3c.VOID_DATASET);
    graph.add(
        content,
        NodeFactory.createURI(Prefixes.map().getOrDefault("void", "") + "triples"),
        NodeFactory.createLiteralDT(Long.toString(triples), XSDDatatype.XSDinteger));
  }

  private static Node sh(String name) {
    return NodeFactory.createURI(Prefixes.map().get("sh") + name);
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
