/**
 * The contracts as a table: what a reader may ask of it, what it shows, what leaves with it, and
 * the query that gives the same contracts. Which contracts remain is read from plain triples, so
 * that a query can say the same; the dossier is read only of the contracts that are shown.
 */
@NullMarked
package org.vigie.web.panorama;

import org.jspecify.annotations.NullMarked;
