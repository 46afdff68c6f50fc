package org.vigie.web;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.vocab.Iris;

/** From the parts of a local path to the canonical IRI. */
final class Addresses {
  private Addresses() {}

  /** The node of a type and slug; codes, graphs, shapes and terms have their own prefixes. */
  static Node node(String type, String slug) {
    return switch (type) {
      case "code" -> Iris.code(slug);
      case "graph" -> Iris.graph(slug);
      case "shapes" -> NodeFactory.createURI(Iris.SHAPE + slug);
      case "ns" -> Iris.term(slug);
      default -> Iris.thing(type, slug);
    };
  }
}
