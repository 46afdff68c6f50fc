package org.vigie.quarantine;

/**
 * The trace of an entry that a person put aside for good.
 *
 * @param entry what it was
 * @param reason why
 * @param by the IRI of who did it
 * @param at when, an instant of ISO 8601
 */
public record Discarded(Entry entry, String reason, String by, String at) {}
