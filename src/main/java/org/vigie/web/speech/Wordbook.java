package org.vigie.web.speech;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigie.words.Figures;
import org.vigie.words.Lang;
import org.vigie.words.Typography;
import org.vigie.words.Words;

/** The bundle of the pages and the one formatter, in one language. */
final class Wordbook {
  /** The space inside a date or an amount, where a line must not break. */
  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?<=\\b\\d{1,2}|\\b1er) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre"
              + "|octobre|novembre|décembre|January|February|March|April|May|June|July|August"
              + "|September|October|November|December)\\b)"
              + "|(?<=\\d) (?=\\d{3}\\b|M?€|Md€|M£)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final Lang lang;
  private final Words words;
  private final Figures figures;

  Wordbook(Lang lang) {
    this.lang = lang;
    this.words = Words.of("org.vigie.web", lang);
    this.figures = Figures.of(lang);
  }

  String message(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /** Two ends of a range; what both end with is said once: "de 5,4 à 5,5 M€". */
  String range(String key, String low, String high) {
    int cut = low.length();
    for (int i = 0; i < low.length(); i++) {
      boolean space = Character.isWhitespace(low.charAt(i)) || Character.isSpaceChar(low.charAt(i));
      if (space && high.endsWith(low.substring(i))) {
        cut = i;
        break;
      }
    }
    return message(key, low.substring(0, cut), high);
  }

  Optional<String> find(String key) {
    return words.find(key);
  }

  /** A text of the data with the spaces of the page's language. */
  String set(String text) {
    String set = Typography.set(text, lang);
    boolean hasNumber = set.chars().anyMatch(Character::isDigit);
    return hasNumber ? TOGETHER.matcher(set).replaceAll(Typography.WIDE) : set;
  }

  String spell(int number) {
    return figures.count(number);
  }

  String number(BigDecimal number) {
    return figures.number(number);
  }

  String percent(BigDecimal number) {
    return figures.percent(number);
  }

  String months(int months) {
    return figures.months(months);
  }

  String money(BigDecimal amount, String currency) {
    return figures.amount(amount, currency);
  }

  String date(String edtf) {
    return figures.date(edtf);
  }

  String shortDate(String edtf) {
    return figures.shortDate(edtf);
  }

  /** The text with a first letter of a sentence; an address stays as it is. */
  static String capital(String text) {
    return text.isEmpty() || text.contains("://")
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** The text without accents. */
  static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  static String slug(String text) {
    return bare(text)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
