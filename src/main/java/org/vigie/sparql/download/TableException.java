package org.vigie.sparql.download;

import org.vigie.words.Lang;
import org.vigie.words.Words;

/** A spreadsheet cannot hold an answer; says what it can hold. */
public final class TableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final int most;

  TableException(String key, int most) {
    super(key + " " + most);
    this.key = key;
    this.most = most;
  }

  /** What it cannot hold, in a sentence. */
  public String detail(Lang lang) {
    return Words.of(TableException.class, lang).say(key, most);
  }
}
