package org.vigie.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/** Quads made by chance over a vocabulary so small that they meet. */
final class RandomData {
  /** No two of equal value: ARQ compares the ends of a path by value, and SPARQL by term. */
  private static final List<String> LITERALS =
      List.of("1", "2", "\"1\"", "\"un\"@fr", "\"one\"@en", "1.5", "\"2020-01-01\"^^xsd:date");

  private RandomData() {}

  static List<Quad> quads(Random chance, int most) {
    List<Quad> quads = new ArrayList<>();
    for (int i = chance.nextInt(most); i >= 0; i--) {
      quads.add(quad(chance));
    }
    return quads;
  }

  static Quad quad(Random chance) {
    return Quad.create(
        node(graph(chance)), node(iri(chance)), node(predicate(chance)), node(term(chance)));
  }

  private static Node node(String text) {
    return NodeFactoryExtra.parseNode(
        text.replace("xsd:date", "<http://www.w3.org/2001/XMLSchema#date>"));
  }

  static String iri(Random chance) {
    return "<http://x/s" + chance.nextInt(6) + ">";
  }

  static String predicate(Random chance) {
    return "<http://x/p" + chance.nextInt(3) + ">";
  }

  static String graph(Random chance) {
    return "<http://x/g" + chance.nextInt(3) + ">";
  }

  static String term(Random chance) {
    return chance.nextInt(3) == 0 ? LITERALS.get(chance.nextInt(LITERALS.size())) : iri(chance);
  }
}
