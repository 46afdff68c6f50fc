/**
 * The models of the pages about the vocabulary: its terms with their rules and an example each, the
 * drawings of its classes, the rules in words, the lists of codes, what changed between versions.
 */
@NullMarked
package org.vigie.web.ontology;

import org.jspecify.annotations.NullMarked;
