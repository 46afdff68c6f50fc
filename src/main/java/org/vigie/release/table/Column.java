package org.vigie.release.table;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name in the file and in the database
 * @param french its title in French
 * @param english its title in English
 * @param datatype by the names of CSVW, such as {@code string} or {@code anyURI}
 * @param multi whether a cell may hold several values
 * @param property the property whose values it holds, an IRI; null when it is about one
 * @param codes the beginning of the IRIs of the codes that it holds; null when it holds none
 */
record Column(
    String name,
    String french,
    String english,
    String datatype,
    boolean multi,
    @Nullable String property,
    @Nullable String codes) {
  /** What stands between several values of a cell, as in the form of the panorama. */
  static final String SEPARATOR = " || ";
}
