package org.vigie.words;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The one place where spaces that do not break are set ({@code design/pages/pages.md} section (e)):
 * in French a narrow one before {@code ; ! ? %}, inside « » and between thousands, a normal one
 * before {@code :} and before a currency. Addresses keep their punctuation. Setting a text twice
 * changes nothing.
 */
public final class Typography {
  /** Narrow no-break space. */
  public static final String NARROW = "\u202F";

  /** No-break space. */
  public static final String WIDE = "\u00A0";

  private static final Rule APOSTROPHE = rule("'", "(?<=\\p{L})'(?=\\p{L})", "’");

  private static final List<Rule> FRENCH =
      List.of(
          rule(";!?%»", "(?<=\\S)[ \u00A0\u202F]+(?=[;!?%»])", NARROW),
          rule("«", "(?<=«)[ \u00A0\u202F]*(?=\\S)", NARROW),
          rule("»", "(?<=[^\\s«\u202F])(?=»)", NARROW),
          rule(":", "(?<=\\S)[ \u00A0\u202F]+(?=:(?:\\s|$))", WIDE),
          rule("0123456789", "(?<=\\d) (?=\\d{3}(?!\\d))", NARROW),
          rule("€$£", "(?<=\\d) (?=(?:M|Md|k)?[€$£])", WIDE));

  private Typography() {}

  /**
   * What is put in the place of what.
   *
   * @param marks without one of which a text has nothing to change: looking for them is quicker
   * @param pattern what goes
   * @param by what comes
   */
  private record Rule(BitSet marks, Pattern pattern, String by) {
    String apply(String text) {
      for (int i = 0; i < text.length(); i++) {
        if (marks.get(text.charAt(i))) {
          return pattern.matcher(text).replaceAll(by);
        }
      }
      return text;
    }
  }

  private static Rule rule(String marks, String pattern, String by) {
    BitSet set = new BitSet();
    marks.chars().forEach(set::set);
    return new Rule(set, Pattern.compile(pattern), by);
  }

  /** The text with the spaces of its language. */
  public static String set(String text, Lang lang) {
    String set = APOSTROPHE.apply(text);
    if (lang == Lang.FR) {
      for (Rule rule : FRENCH) {
        set = rule.apply(set);
      }
    }
    return set;
  }
}
