package org.vigie.cite;

import org.vigie.words.Lang;

/** The styles of bibliographies in which a reference is written out. */
public enum Style {
  /** American Psychological Association, 7th edition. */
  APA("apa", "apa"),
  /** The Chicago Manual of Style, author and date. */
  CHICAGO("chicago-author-date", "chicago-author-date"),
  /** ISO 690, author and date. */
  ISO_690("iso690-author-date-fr-no-abstract", "iso690-author-date-en");

  private final String french;
  private final String english;

  Style(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** Its file among the styles of the CSL project, without the suffix. */
  String file(Lang lang) {
    return lang == Lang.FR ? french : english;
  }

  /**
   * The reference as one line of a bibliography, in its own language. The first of a style and
   * language takes a moment, while the style is read.
   */
  public String write(Reference reference) {
    return Bibliographies.of(this, reference.lang()).line(reference);
  }

  /** Reads all styles, which takes a moment, before somebody waits for the first reference. */
  public static void prepare() {
    for (Style style : values()) {
      for (Lang lang : Lang.values()) {
        Bibliographies.of(style, lang);
      }
    }
  }
}
