package org.vigie.dossier;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A property with the words of the ontology.
 *
 * @param ref the property and its label
 * @param definition what it means
 * @param kind its value kind in short, such as {@code money}; empty when it is not declared
 * @param multi whether several values hold at once
 * @param role the role it gives to an actor
 */
public record Property(Ref ref, Label definition, String kind, boolean multi, @Nullable Ref role) {
  /** Its IRI. */
  public Node node() {
    return ref.node();
  }

  /** Its local name. */
  public String name() {
    return ref.slug();
  }
}
