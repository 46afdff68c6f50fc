package org.vigie.claim;

import org.jspecify.annotations.Nullable;

/**
 * Where something was read, for messages to the person who wrote it.
 *
 * @param file the file's path below its folder
 * @param part the sheet of a spreadsheet or the entry of an archive, when it is in one
 * @param line line of a text, row of a table, from 1; 0 when unknown
 * @param column heading of the cell, when it is one cell
 */
public record Place(String file, @Nullable String part, long line, @Nullable String column) {
  /** A place in a file of one part. */
  public Place(String file, long line, @Nullable String column) {
    this(file, null, line, column);
  }

  @Override
  public String toString() {
    return file
        + (part == null ? "" : " › " + part)
        + (line > 0 ? ":" + line : "")
        + (column == null ? "" : " [" + column + "]");
  }
}
