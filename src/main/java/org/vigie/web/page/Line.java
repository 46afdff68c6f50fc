package org.vigie.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A line of a description: what, and its value.
 *
 * @param label what it says
 * @param text the value in words
 * @param href where the value leads
 * @param lang the language of the value, when it is not that of the page
 */
public record Line(String label, String text, @Nullable String href, @Nullable String lang) {
  /** A line of plain words. */
  public static Line of(String label, String text) {
    return new Line(label, text, null, null);
  }
}
