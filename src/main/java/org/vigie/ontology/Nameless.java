package org.vigie.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.RDF;
import org.vigie.vocab.Prefixes;

/** Writes what a graph says in nameless nodes, which form trees, as one text in a fixed order. */
final class Nameless {
  private static final PrefixMap PREFIXES = PrefixMapFactory.create(Prefixes.mapping());

  private final Graph graph;

  Nameless(Graph graph) {
    this.graph = graph;
  }

  /** A node as it is, and in place of a nameless one the text of what it says. */
  Node named(Node node) {
    return node.isBlank() ? NodeFactory.createLiteralString(text(node)) : node;
  }

  /** The members of a list; none for what is no list. */
  List<Node> list(Node list) {
    List<Node> members = new ArrayList<>();
    Node rest = list;
    while (graph.contains(rest, RDF.first.asNode(), Node.ANY)) {
      members.add(graph.find(rest, RDF.first.asNode(), Node.ANY).next().getObject());
      rest = graph.find(rest, RDF.rest.asNode(), Node.ANY).next().getObject();
    }
    return members;
  }

  private String text(Node node) {
    if (!node.isBlank()) {
      return NodeFmtLib.str(node, PREFIXES);
    }
    List<Node> members = list(node);
    return members.isEmpty()
        ? graph.find(node, Node.ANY, Node.ANY).toList().stream()
            .map(this::text)
            .sorted()
            .collect(Collectors.joining(" ; ", "[ ", " ]"))
        : members.stream().map(this::text).collect(Collectors.joining(" ", "( ", " )"));
  }

  private String text(Triple triple) {
    return text(triple.getPredicate()) + " " + text(triple.getObject());
  }
}
