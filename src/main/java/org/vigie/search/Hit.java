package org.vigie.search;

import org.apache.jena.graph.Node;

/**
 * A text that was found.
 *
 * @param subject the thing that it is said of
 * @param property what it is of that thing
 * @param text the literal
 * @param graph the named graph that holds it
 * @param score how well it answers; only good for comparing within one answer
 */
public record Hit(Node subject, Node property, Node text, Node graph, float score) {}
