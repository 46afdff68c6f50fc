package org.vigie.catalogue;

import org.vigie.words.Lang;
import org.vigie.words.Words;

/** A parameter of a question was given a value that is not of its kind, or has no such name. */
public final class BadValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String name;
  private final String given;

  BadValueException(String key, String name, String given) {
    super(name + "=" + given);
    this.key = key;
    this.name = name;
    this.given = given;
  }

  /** What is wrong and what would be accepted. */
  public String say(Lang lang) {
    return Words.of(BadValueException.class, lang).say(key, name, given);
  }
}
