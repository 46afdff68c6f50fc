package org.vigie.web.version;

/**
 * Two states of a thing beside each other.
 *
 * @param difference what changed, for people
 * @param added how many statements of its document came
 * @param removed how many went
 */
public record Comparison(Difference difference, long added, long removed) {}
