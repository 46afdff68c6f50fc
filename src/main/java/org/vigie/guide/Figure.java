package org.vigie.guide;

import java.util.List;

/**
 * A named query whose answer texts show. {@code ?lang} in it is the tag of the reader's language,
 * to be substituted by whoever runs it.
 *
 * @param name its file, without ending
 * @param isTable whether it gives a table; else one row with one {@code ?value}
 * @param title what it shows
 * @param columns the columns of the table that are shown; empty for a value
 * @param query SPARQL 1.1, a SELECT
 */
public record Figure(
    String name, boolean isTable, Pair<String> title, List<Column> columns, String query) {

  /** Copies the list. */
  public Figure {
    columns = List.copyOf(columns);
  }

  /**
   * A column. Of a variable {@code x}, {@code xLink} is the thing its cells lead to and {@code
   * xCurrency} the currency of its amounts.
   *
   * @param variable without question mark
   * @param heading what stands above it
   */
  public record Column(String variable, Pair<String> heading) {}
}
