package org.vigie.words;

import java.util.Locale;

/** The two languages of the pages. */
public enum Lang {
  FR,
  EN;

  /** The language tag, such as {@code fr}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
