/**
 * Measures Vigie's SPARQL endpoint over HTTP beside the servers that others would take: each a
 * process of its own, with the same data, asked the same questions in turns.
 */
@NullMarked
package org.vigie.bench.http;

import org.jspecify.annotations.NullMarked;
