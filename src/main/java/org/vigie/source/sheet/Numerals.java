package org.vigie.source.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** Writes the numbers of a spreadsheet as the person typed them. */
final class Numerals {
  private static final MathContext SHOWN = new MathContext(15);
  private static final MathContext TYPED = new MathContext(12);
  private static final BigDecimal NOISE = new BigDecimal("2E-13");
  private static final double LARGEST_EXACT = 9_007_199_254_740_992.0;

  private static final Pattern BRACKET_CURRENCY =
      Pattern.compile("\\[\\$([^\\]-]+)(?:-[^\\]]*)?\\]");
  private static final Pattern SIGN = Pattern.compile("[€$£¥]|\\b(?:EUR|USD|GBP|CHF)\\b");

  private Numerals() {}

  /** Digits with a point, without exponent, without the noise of binary arithmetic. */
  static String plain(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "#NUM!";
    }
    if (value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT) {
      return Long.toString((long) value);
    }
    BigDecimal shown = new BigDecimal(value).round(SHOWN);
    BigDecimal typed = shown.round(TYPED);
    BigDecimal difference = shown.subtract(typed).abs();
    boolean noisy = difference.compareTo(shown.abs().multiply(NOISE)) <= 0;
    return (noisy ? typed : shown).stripTrailingZeros().toPlainString();
  }

  /**
   * A number as its format shows it, save for thousands separators: a date as precise as the
   * format, a percentage with its sign, an amount with its currency.
   */
  static String shown(double value, int formatIndex, String format, boolean since1904) {
    if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
      return date(DateUtil.getLocalDateTime(value, since1904, true), format, value < 1);
    }
    String bare = format.replaceAll("\"[^\"]*\"|\\\\.", "");
    if (bare.contains("%")) {
      return plain(value * 100) + " %";
    }
    String currency = currency(format);
    return currency.isEmpty() ? plain(value) : plain(value) + " " + currency;
  }

  private static String date(LocalDateTime at, String format, boolean timeOnly) {
    String bare =
        format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").toLowerCase(java.util.Locale.ROOT);
    if (timeOnly && !bare.contains("y") && !bare.contains("d")) {
      return at.toLocalTime().format(DateTimeFormatter.ISO_LOCAL_TIME);
    }
    boolean builtIn = bare.isEmpty() || bare.equals("general");
    LocalDateTime seen = bare.contains("h") ? at : at.toLocalDate().atStartOfDay();
    return precise(seen, builtIn || bare.contains("d"), builtIn || bare.contains("m"));
  }

  /** A date as precise as it is shown: a year, a month, a day, or a moment. */
  static String precise(LocalDateTime at, boolean withDay, boolean withMonth) {
    LocalDate day = at.toLocalDate();
    if (!withDay) {
      return day.toString().substring(0, withMonth ? 7 : 4);
    }
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? day.toString()
        : at.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  private static String currency(String format) {
    Matcher bracket = BRACKET_CURRENCY.matcher(format);
    if (bracket.find()) {
      return bracket.group(1).strip();
    }
    Matcher sign = SIGN.matcher(format);
    return sign.find() ? sign.group() : "";
  }
}
