/**
 * The IRIs of Vigie and of the vocabularies it leans on, as Jena nodes. Nothing here reads or
 * writes data; the terms themselves are defined in {@code ontology/}.
 */
@NullMarked
package org.vigie.vocab;

import org.jspecify.annotations.NullMarked;
