/**
 * Reads RDF into batches. Two profiles, told apart subject by subject: full claims, as {@link
 * org.vigie.claim.ClaimGraph} writes them, and plain facts ({@code :c vigie:investedAmount
 * 450000}), each of which becomes a claim of the dataset itself, of the lowest certainty.
 */
@NullMarked
package org.vigie.source.rdf;

import org.jspecify.annotations.NullMarked;
