package org.vigie.claim;

import org.jspecify.annotations.Nullable;

/**
 * Where something was read, for messages to the person who wrote it.
 *
 * @param file the file's path below its folder
 * @param line line of a text, row of a table, from 1; 0 when unknown
 * @param column heading of the cell, when it is one cell
 */
public record Place(String file, long line, @Nullable String column) {
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + (column == null ? "" : " [" + column + "]");
  }
}
