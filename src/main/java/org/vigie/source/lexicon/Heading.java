package org.vigie.source.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * What a column heading means.
 *
 * @param text as the mapping file writes it
 * @param language in which it is written
 * @param column which kind of column
 * @param property the local name of the property of a value; the column of the tidy layout; why a
 *     column is left out
 * @param unit a currency, a unit code, {@code months}, {@code years}, or the type of the things
 *     that the column names
 * @param otherwise the property for what is no code of the first one's list
 */
public record Heading(
    String text,
    String language,
    Column column,
    String property,
    @Nullable String unit,
    @Nullable String otherwise) {

  /** The kinds of column. */
  public enum Column {
    /** Which contract the row is about. */
    CONTRACT,
    /** A value of a property of it. */
    VALUE,
    /** Where the value beside it can be read. */
    SOURCE,
    /** How sure the value beside it is. */
    CERTAINTY,
    /** The currency or unit of the value beside it. */
    UNIT,
    /** A remark on the value beside it. */
    NOTE,
    /** A column that is not taken, on purpose. */
    LEFT,
    /** A column of the tidy layout. */
    TIDY
  }

  /** The same heading of a column that stands beside a value of another. */
  Heading beside(Heading value) {
    return new Heading(text, language, column, value.property(), null, null);
  }

  /** The same heading with another unit. */
  public Heading in(String other) {
    return new Heading(text, language, column, property, other, otherwise);
  }
}
