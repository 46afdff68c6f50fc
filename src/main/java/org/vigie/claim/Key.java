package org.vigie.claim;

import org.apache.jena.graph.Node;

/**
 * What a claim is about: the unit of consolidation ({@code design/model.md} section 3).
 *
 * @param subject the thing, an IRI
 * @param property a claimable property of the ontology
 */
public record Key(Node subject, Node property) {}
