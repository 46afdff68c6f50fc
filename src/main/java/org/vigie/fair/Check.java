package org.vigie.fair;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * One thing that was looked at.
 *
 * @param suite to which it belongs
 * @param name its name, such as {@code F2-01M}
 * @param verdict what came of it
 * @param found what was found: addresses, types, numbers; for programs and people alike
 */
public record Check(Suite suite, String name, Verdict verdict, List<String> found) {
  /** Copies the list. */
  public Check {
    found = List.copyOf(found);
  }

  /** What is checked. */
  public enum Suite {
    /** FAIR Signposting. */
    SIGNPOSTING,
    /** The metadata, in the way of F-UJI. */
    FUJI,
    /** The ontology, by what LOV asks. */
    LOV,
    /** The endpoint, by the SPARQL protocol. */
    ENDPOINT
  }

  /** What came of it. */
  public enum Verdict {
    /** It is not so. */
    FAILED,
    /** It cannot be known from here. */
    UNTESTED,
    /** It is so. */
    PASSED
  }

  /**
   * What is looked at, in words.
   *
   * @throws MissingResourceException when nobody has written them
   */
  public String title(Lang lang) {
    return Words.of(Check.class, lang).say(key());
  }

  /** What is wrong, or why it cannot be known, in words. */
  public String advice(Lang lang) {
    return Words.of(Check.class, lang).say(key() + ".mend");
  }

  private String key() {
    return suite.name().toLowerCase(Locale.ROOT) + "." + name;
  }
}
