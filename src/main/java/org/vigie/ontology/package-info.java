/**
 * The words of Vigie as a publication: the kept editions of the ontology, the code lists and the
 * shapes, what changed between two of them, what the ontology says of its terms, what the shapes
 * ask in words, how terms relate to those of others, and the JSON-LD context. Knows graphs and the
 * packed files, and no data.
 */
@NullMarked
package org.vigie.ontology;

import org.jspecify.annotations.NullMarked;
