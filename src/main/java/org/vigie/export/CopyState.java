package org.vigie.export;

import java.time.Instant;

/**
 * What is copied.
 *
 * @param revision the number of the revision
 * @param at when that was made
 * @param program the program that made the copy, with its version
 */
public record CopyState(long revision, Instant at, String program) {}
