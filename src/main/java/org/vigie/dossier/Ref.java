package org.vigie.dossier;

import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;

/**
 * A thing, a code or a term with the words to name it.
 *
 * @param node its IRI
 * @param label its name
 */
public record Ref(Node node, Label label) {
  /** The last part of its IRI: the slug of a thing or code, the local name of a term. */
  public String slug() {
    return Iris.findThing(node)
        .map(Iris.Thing::slug)
        .or(() -> Iris.findCode(node))
        .or(() -> Iris.findTerm(node))
        .orElseGet(() -> lastPart(node.toString()));
  }

  private static String lastPart(String iri) {
    int cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
    return cut < 0 || cut == iri.length() - 1 ? iri : iri.substring(cut + 1);
  }
}
