package org.vigie.web.check;

/**
 * What a revision did to a thing.
 *
 * @param revision its number
 * @param on its day, ISO
 * @param what in words: what was added, withdrawn, judged or described anew
 * @param why the reason that the revision gives
 */
public record Difference(long revision, String on, String what, String why) {}
