package org.vigie.claim;

import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What the ontology declares of a claimable property.
 *
 * @param property its IRI
 * @param multi whether several values may hold at once ({@code vigie:cardinality})
 * @param valueKind a code such as {@code kind-money}
 * @param codeList the scheme of its codes, for {@code kind-concept}
 * @param role the role it gives to an actor, for the role properties
 * @param superProperties the properties whose plain triples follow from it
 */
public record PropertySpec(
    Node property,
    boolean multi,
    Node valueKind,
    @Nullable Node codeList,
    @Nullable Node role,
    List<Node> superProperties) {
  /** Copies the list. */
  public PropertySpec {
    superProperties = List.copyOf(superProperties);
  }
}
