package org.vigie.words;

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

  private static final Pattern BEFORE_HIGH = Pattern.compile("(?<=\\S)[ \u00A0\u202F]+(?=[;!?%»])");
  private static final Pattern AFTER_OPEN = Pattern.compile("(?<=«)[ \u00A0\u202F]*(?=\\S)");
  private static final Pattern BEFORE_CLOSE = Pattern.compile("(?<=[^\\s«])(?=»)");
  private static final Pattern BEFORE_COLON =
      Pattern.compile("(?<=\\S)[ \u00A0\u202F]+(?=:(?:\\s|$))");
  private static final Pattern BEFORE_THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");
  private static final Pattern BEFORE_CURRENCY = Pattern.compile("(?<=\\d) (?=(?:M|Md|k)?[€$£])");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

  private Typography() {}

  /** The text with the spaces of its language. */
  public static String set(String text, Lang lang) {
    String straight = APOSTROPHE.matcher(text).replaceAll("’");
    return switch (lang) {
      case EN -> straight;
      case FR -> french(straight);
    };
  }

  private static String french(String text) {
    String high = BEFORE_HIGH.matcher(text).replaceAll(NARROW);
    String open = AFTER_OPEN.matcher(high).replaceAll(NARROW);
    String close =
        BEFORE_CLOSE
            .matcher(open)
            .replaceAll(match -> isSpaceBefore(open, match.start()) ? "" : NARROW);
    String colons = BEFORE_COLON.matcher(close).replaceAll(WIDE);
    String thousands = BEFORE_THOUSANDS.matcher(colons).replaceAll(NARROW);
    return BEFORE_CURRENCY.matcher(thousands).replaceAll(WIDE);
  }

  private static boolean isSpaceBefore(String text, int index) {
    return index > 0 && NARROW.charAt(0) == text.charAt(index - 1);
  }
}
