package org.vigie.catalogue;

import java.util.Map;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * A parameter of a question was given a value that is not of its kind or names nothing, or has no
 * such name.
 */
public final class BadValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String name;
  private final transient Map<Lang, String> labels;
  private final String given;
  private final String near;

  BadValueException(String key, String name, Map<Lang, String> labels, String given) {
    this(key, name, labels, given, "");
  }

  BadValueException(String key, String name, Map<Lang, String> labels, String given, String near) {
    super(name + "=" + given);
    this.key = key;
    this.name = name;
    this.labels = Map.copyOf(labels);
    this.given = given;
    this.near = near;
  }

  /** What is wrong and what would be accepted, with what a reader calls the parameter. */
  public String say(Lang lang) {
    return words(lang, labels.getOrDefault(lang, name));
  }

  /** The same, with the name that the parameter has in an address. */
  public String sayByName(Lang lang) {
    return words(lang, name);
  }

  private String words(Lang lang, String called) {
    return Words.of(BadValueException.class, lang).say(key, called, given, near);
  }
}
