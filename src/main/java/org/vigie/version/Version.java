package org.vigie.version;

import java.time.Instant;
import org.vigie.store.RevisionNumber;

/**
 * What a document says from one revision to the next that changes it.
 *
 * @param number the revision that made it so; the version has its number
 * @param at when that was accepted
 * @param gone whether nothing was left of the document
 */
public record Version(RevisionNumber number, Instant at, boolean gone) {}
