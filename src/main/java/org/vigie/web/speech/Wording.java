package org.vigie.web.speech;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Label;
import org.vigie.dossier.Ref;
import org.vigie.words.Lang;

/** The words of a language: messages, names, numbers, dates and lists. */
class Wording {
  private static final int CLIP = 60;

  private final Lang lang;
  private final Wordbook words;
  private final boolean narrowed;

  Wording(Lang lang, boolean narrowed) {
    this.lang = lang;
    this.words = new Wordbook(lang);
    this.narrowed = narrowed;
  }

  final Wordbook words() {
    return words;
  }

  /** The language. */
  public Lang lang() {
    return lang;
  }

  /** The other language of the site. */
  public Lang other() {
    return lang == Lang.FR ? Lang.EN : Lang.FR;
  }

  /**
   * A message of the bundle. Where a page shows a part of what is known, what it lacks may be known
   * all the same: the message ".narrowed" says so where there is one.
   */
  public String t(String key, Object... arguments) {
    String narrow = key + ".narrowed";
    return words.message(narrowed && words.find(narrow).isPresent() ? narrow : key, arguments);
  }

  /** A message of the bundle that may be missing, such as the name of a role in the plural. */
  public Optional<String> findText(String key) {
    return words.find(key);
  }

  /** A name in the language of the page. */
  public String name(Ref ref) {
    return words.set(ref.label().in(lang.tag()));
  }

  /** A name at the head of a line. */
  public String title(Ref ref) {
    return Wordbook.capital(name(ref));
  }

  /** A sentence of the page's language with the spaces that do not break. */
  public String set(String sentence) {
    return words.set(sentence);
  }

  /** A text in the language of the page. */
  public String text(Label label) {
    return words.set(label.in(lang.tag()));
  }

  /** The language of a text that is not in that of the page; null otherwise. */
  public @Nullable String foreign(Label label) {
    return label.findForeignTag(lang.tag()).orElse(null);
  }

  /** A number up to nine in words, a figure beyond. */
  public String count(int number) {
    return words.spell(number);
  }

  /** A number in figures. */
  public String figure(long number) {
    return words.number(BigDecimal.valueOf(number));
  }

  /** A date as known, never more precise. */
  public String date(@Nullable String edtf) {
    return edtf == null ? t("date.unknown") : words.date(edtf);
  }

  /** A date in few characters, for tables. */
  public String shortDate(String edtf) {
    return words.shortDate(edtf).replace(' ', '\u00a0');
  }

  /** An amount of money. */
  public String money(BigDecimal amount, String currency) {
    return words.money(amount, currency);
  }

  /** Two sums of euros in whole millions: more digits of a sum of doubts would mean nothing. */
  public String millions(BigDecimal low, BigDecimal high) {
    return t("value.millions", inMillions(low), inMillions(high));
  }

  private String inMillions(BigDecimal amount) {
    return words.number(amount.movePointLeft(6).setScale(0, RoundingMode.HALF_UP));
  }

  /** The word of a status. */
  public String status(String status) {
    return t("status." + status);
  }

  /** A list of names: "a, b and c". */
  public String list(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    return t(
        "list.and",
        String.join(t("list.comma"), names.subList(0, names.size() - 1)),
        names.getLast());
  }

  /** Exact words between the quotation marks of the page's language. */
  public String quoted(String text) {
    return t("quote", words.set(text));
  }

  /** A remark as a sentence of its own. */
  public String ended(Label label) {
    return ended(text(label));
  }

  /** A text as a sentence of its own. */
  public String ended(String sentence) {
    String text = Wordbook.capital(sentence.strip());
    return text.matches(".*[.!?…»”]$") ? text : text + ".";
  }

  /** A moment of the log of changes. */
  public String instant(@Nullable String at) {
    return at == null ? t("date.unknown") : date(at.substring(0, Math.min(10, at.length())));
  }

  /** The beginning of a text, for a link. */
  public String clip(String text) {
    return text.length() <= CLIP ? text : text.substring(0, text.lastIndexOf(' ', CLIP) + 1) + "…";
  }

  /** A word of its own inside a sentence. */
  public String lower(String word) {
    return word.toLowerCase(lang.locale());
  }

  /** A name without accents or marks before its first letter, as a dictionary orders it. */
  public static String letters(String name) {
    return Wordbook.bare(name).replaceFirst("^[^\\p{L}\\p{N}]+", "");
  }

  /** The first letter as a capital. */
  public static String capital(String text) {
    return Wordbook.capital(text);
  }

  /** A list of alternatives: "a, b or c". */
  public String alternatives(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    return t(
        "list.or",
        String.join(t("list.comma"), names.subList(0, names.size() - 1)),
        names.getLast());
  }

  /** Since when and until when, of two dates in EDTF; empty when neither is known. */
  public String period(@Nullable String from, @Nullable String until) {
    if (from == null) {
      return until == null ? "" : t("period.until", date(until));
    }
    return until == null
        ? t("period.from", date(from))
        : t("period.between", date(from), date(until));
  }
}
