package org.vigie.words;

import java.text.Collator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two languages of Vigie. */
public enum Lang {
  /** French, the first. */
  FR(Locale.FRANCE),
  /** English. */
  EN(Locale.UK);

  private final Locale locale;

  Lang(Locale locale) {
    this.locale = locale;
  }

  /** The language tag, such as {@code fr}. */
  public String tag() {
    return locale.getLanguage();
  }

  /** The locale whose calendar words are used. */
  public Locale locale() {
    return locale;
  }

  /** The order of a dictionary: capitals and accents do not part words. */
  public Collator alphabet() {
    return Collator.getInstance(locale);
  }

  /** The other language. */
  public Lang other() {
    return this == FR ? EN : FR;
  }

  /** What a reader prefers by an Accept-Language header (RFC 9110 section 12.5.4), else French. */
  public static Lang preferred(@Nullable String header) {
    return Languages.prefersEnglish(header) ? EN : FR;
  }

  /** The language of a tag such as {@code fr}, {@code fr-CA} or {@code en_GB.UTF-8}. */
  public static Optional<Lang> find(String tag) {
    String lower = tag.toLowerCase(Locale.ROOT);
    for (Lang lang : values()) {
      if (lower.equals(lang.tag()) || lower.matches(lang.tag() + "[-_.].*")) {
        return Optional.of(lang);
      }
    }
    return Optional.empty();
  }
}
