/**
 * RDF syntaxes: media types, negotiation, reading and writing. RDF4J Rio is at home here and its
 * types never leave; the rest of the house speaks Jena nodes, triples and quads.
 */
@NullMarked
package org.vigie.format;

import org.jspecify.annotations.NullMarked;
