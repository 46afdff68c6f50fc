package org.vigie.export.markup;

/**
 * An attribute of a tag.
 *
 * @param name in lower case
 * @param value what it says, with entities read
 * @param from where its value begins in the page, its quotation mark included
 * @param to behind the end of its value; the same as {@code from} when it has none
 */
public record Attribute(String name, String value, int from, int to) {}
