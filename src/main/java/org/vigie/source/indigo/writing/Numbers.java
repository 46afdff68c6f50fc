package org.vigie.source.indigo.writing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and amounts as people type them. */
public final class Numbers {
  private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
  private static final Pattern FORMULA =
      Pattern.compile("=.+|[@+-][A-Z]{1,3}\\d+.*", Pattern.DOTALL);
  private static final Pattern SIGN =
      Pattern.compile("(US\\$|A\\$|C\\$|NZ\\$|R\\$|[$£€¥]|[A-Z]{3})\\s*");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<about>~|≈|c\\.|approx\\.?|approximately|about|around)?\\s*"
              + "(?<before>US\\$|A\\$|C\\$|NZ\\$|[$£€¥]|[A-Z]{3})?\\s*"
              + "(?<number>\\d[\\d.,' ]*)\\s*"
              + "(?<scale>thousand|million|billion|bn|mm|k|m)?\\b\\s*"
              + "(?<after>[£€$¥]|[A-Z]{3}|[A-Za-z][a-z]+(?: [a-z]+)?)?\\s*"
              + "(?<remark>\\([^)\\d]*\\))?",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Integer> SCALES =
      Map.of("thousand", 3, "k", 3, "million", 6, "mm", 6, "m", 6, "billion", 9, "bn", 9);
  private static final Pattern RANGE =
      Pattern.compile("(\\d[\\d, ]*)\\s*(?:-|–|to)\\s*(\\d[\\d, ]*)");

  /** Far more than an amount of money or a count of people has. */
  private static final int FIGURES = 40;

  private Numbers() {}

  /**
   * An amount in words.
   *
   * @param value the number
   * @param currency the sign or word of its currency
   * @param approximate whether the text says so
   */
  public record Amount(BigDecimal value, @Nullable String currency, boolean approximate) {}

  /** Whether a spreadsheet would compute this text. */
  public static boolean isFormula(String text) {
    return FORMULA.matcher(text).matches();
  }

  /** Whether there is a currency and no number. */
  public static boolean isLoneSign(String text) {
    return SIGN.matcher(text).matches();
  }

  /**
   * A number written with digits and a point. One of more figures than anything is counted in, such
   * as {@code 1e999000}, is none: its figures would be written out.
   */
  public static Optional<BigDecimal> plain(String text) {
    return text.length() <= FIGURES && PLAIN.matcher(text).matches()
        ? Optional.of(new BigDecimal(text)).filter(number -> Math.abs(number.scale()) <= FIGURES)
        : Optional.empty();
  }

  /** A whole number, with or without thousands separators. */
  public static Optional<BigDecimal> whole(String text) {
    return plain(text)
        .or(
            () ->
                text.matches("\\d{1,3}([, ]\\d{3})+")
                    ? plain(text.replaceAll("[, ]", ""))
                    : Optional.empty())
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .map(number -> number.setScale(0, RoundingMode.UNNECESSARY));
  }

  /** Two whole numbers, the lower one first. */
  public static Optional<BigDecimal[]> range(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      return Optional.empty();
    }
    Optional<BigDecimal> low = whole(range.group(1).strip());
    Optional<BigDecimal> high = whole(range.group(2).strip());
    return low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) < 0
        ? Optional.of(new BigDecimal[] {low.get(), high.get()})
        : Optional.empty();
  }

  /** An amount: a number alone, or with its currency, scale and a remark without digits. */
  public static Optional<Amount> amount(String text) {
    Optional<BigDecimal> plain = plain(text);
    if (plain.isPresent()) {
      return plain.map(value -> new Amount(value, null, false));
    }
    Matcher parts = AMOUNT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String remark = part(parts, "remark").toLowerCase(Locale.ROOT);
    String before = part(parts, "before");
    String after = part(parts, "after");
    if (!before.isEmpty() && !after.isEmpty()) {
      return Optional.empty();
    }
    String currency = before + after;
    boolean about = !part(parts, "about").isEmpty() || remark.matches(".*(estimat|approx|about).*");
    String scale = part(parts, "scale").toLowerCase(Locale.ROOT);
    return grouped(parts.group("number").strip(), scale.isEmpty())
        .map(number -> number.scaleByPowerOfTen(SCALES.getOrDefault(scale, 0)))
        .map(number -> new Amount(number, currency.isEmpty() ? null : currency, about));
  }

  private static String part(Matcher parts, String name) {
    String part = parts.group(name);
    return part == null ? "" : part;
  }

  /**
   * Digits with thousands separators: commas, spaces, apostrophes, and points before three digits
   * when no scale follows ("290.000", but "11.712M").
   */
  private static Optional<BigDecimal> grouped(String digits, boolean whole) {
    if (whole && digits.matches("\\d{1,3}(\\.\\d{3})+")) {
      return Optional.of(new BigDecimal(digits.replace(".", "")));
    }
    return digits.matches("\\d{1,3}([,' ]\\d{3})+(\\.\\d+)?|\\d+(\\.\\d+)?")
        ? Optional.of(new BigDecimal(digits.replaceAll("[,' ]", "")))
        : Optional.empty();
  }
}
