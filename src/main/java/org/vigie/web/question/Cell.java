package org.vigie.web.question;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One term of an answer, as a reader sees it.
 *
 * @param text in words
 * @param href where it leads, if anywhere
 * @param small the term itself, when the words are another's; empty when they say it all
 * @param lang the language of the text, when it is not that of the page
 * @param share for a bar, its length in percent of the longest; negative when there is no bar
 * @param number whether it is set as a number
 */
public record Cell(
    String text,
    @Nullable String href,
    String small,
    @Nullable String lang,
    double share,
    boolean number) {
  /** Nothing is there. */
  static final Cell EMPTY = new Cell("", null, "", null, -1, false);

  /** The same with a bar. */
  Cell barred(double percent) {
    return new Cell(text, href, small, lang, percent, number);
  }

  /** The length of the bar as an attribute of SVG. */
  public String length() {
    return String.format(Locale.ROOT, "%.1f%%", share);
  }
}
