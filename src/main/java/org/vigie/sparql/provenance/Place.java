package org.vigie.sparql.provenance;

import org.apache.jena.graph.Node;

/**
 * Where a value is read in the view.
 *
 * @param subject a thing, or the variable of a row that names it
 * @param property a property, or the variable of a row that names it
 */
record Place(Node subject, Node property) {}
