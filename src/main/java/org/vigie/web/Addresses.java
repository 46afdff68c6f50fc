package org.vigie.web;

import org.apache.jena.graph.Node;
import org.vigie.web.page.Links;

/** From the parts of a local path to the canonical IRI. */
final class Addresses {
  private Addresses() {}

  /** The node of a type and slug; codes, graphs, shapes and terms have their own prefixes. */
  static Node node(String type, String slug) {
    return Links.node(type, slug);
  }
}
