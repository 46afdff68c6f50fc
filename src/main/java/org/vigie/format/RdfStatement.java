package org.vigie.format;

import org.apache.jena.sparql.core.Quad;

/**
 * A statement where it was read.
 *
 * @param quad those of the default graph are in {@link Quad#defaultGraphNodeGenerated}
 * @param line the line on which it ends, from 1; 0 when the syntax has no notion of it
 */
public record RdfStatement(Quad quad, long line) {}
