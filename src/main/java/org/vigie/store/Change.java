package org.vigie.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A statement that a revision added to a named graph or took out of it.
 *
 * @param added whether it was added
 * @param graph the named graph
 * @param triple the statement
 */
public record Change(boolean added, Node graph, Triple triple) {}
