/**
 * The heart: who said what, when, from where, how sure. Immutable records, and the one mapping
 * between them and triples.
 */
@NullMarked
package org.vigie.claim;

import org.jspecify.annotations.NullMarked;
