package org.vigie.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * Numbers, amounts, dates and durations as a reader of one language writes them ({@code
 * design/pages/pages.md} section (e), "Numbers and dates"). A figure keeps as many decimals as the
 * source gives; a date is never made more precise than its source. Safe for many threads.
 */
public final class Figures {
  // As powers of ten: to make a BigDecimal takes a twentieth of a start.
  private static final int MILLION = 6;
  private static final int BILLION = 9;
  private static final Map<String, String> SIGNS = Map.of("EUR", "€", "GBP", "£", "USD", "$");

  private final Lang lang;
  private final Words words;

  private Figures(Lang lang) {
    this.lang = lang;
    this.words = Words.of(Figures.class, lang);
  }

  /** The figures of a language. */
  public static Figures of(Lang lang) {
    return new Figures(lang);
  }

  /**
   * A number: {@code 25 650} with narrow spaces and {@code 4,5} in French; {@code 25,650}, {@code
   * 4.5} in English.
   */
  public String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.scale() < 0) {
      plain = plain.setScale(0, RoundingMode.UNNECESSARY);
    }
    String text = plain.abs().toPlainString();
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String decimals = point < 0 ? "" : text.substring(point + 1);
    String sign = plain.signum() < 0 ? "−" : "";
    String separator = lang == Lang.FR ? Typography.NARROW : ",";
    String comma = lang == Lang.FR ? "," : ".";
    return sign + group(whole, separator) + (decimals.isEmpty() ? "" : comma + decimals);
  }

  /** A whole number. */
  public String number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  /** A count in prose: in words below ten, in figures from ten on. */
  public String count(long number) {
    return words.find("count." + number).orElseGet(() -> number(number));
  }

  /** A percentage: {@code 8,4 %} or {@code 8.4%}. */
  public String percent(BigDecimal number) {
    return words.say("percent", number(number));
  }

  /**
   * An amount: {@code 1,3 M€}, {@code 450 000 €}, {@code 14 Md€}; {@code €1.3m}, {@code €450,000},
   * {@code €14bn}. No rounding: {@code 1,4965 M€} stays.
   *
   * @param currency ISO 4217 code
   */
  public String amount(BigDecimal amount, String currency) {
    String sign = SIGNS.getOrDefault(currency, currency);
    String form = SIGNS.containsKey(currency) ? "sign" : "code";
    int digits = amount.signum() == 0 ? 1 : amount.precision() - amount.scale();
    if (digits > BILLION) {
      return words.say("amount.billion." + form, number(amount.movePointLeft(BILLION)), sign);
    }
    if (digits > MILLION) {
      return words.say("amount.million." + form, number(amount.movePointLeft(MILLION)), sign);
    }
    return words.say("amount.plain." + form, number(amount), sign);
  }

  /**
   * A date of any precision in prose: {@code 24 novembre 2016}, {@code novembre 2016}, {@code
   * 2016}.
   */
  public String date(String edtf) {
    return date(edtf, "MMMM");
  }

  /** The same for a table: {@code 24 nov. 2016}, {@code 24 Nov 2016}. */
  public String shortDate(String edtf) {
    return date(edtf, lang == Lang.FR ? "MMM" : "LLL");
  }

  /** A duration in months: years and half years in words where they are round. */
  public String months(int months) {
    if (months >= 24 && months % 12 == 0) {
      return words.say("months.years", count(months / 12L));
    }
    if (months >= 18 && months % 12 == 6) {
      return months == 18
          ? words.say("months.yearAndHalf")
          : words.say("months.halves", count(months / 12L), number(months / 12L));
    }
    return months == 12 ? words.say("months.year") : words.say("months.months", number(months));
  }

  private String date(String edtf, String month) {
    return switch (edtf.length()) {
      case 10 -> {
        LocalDate day = LocalDate.parse(edtf);
        String number =
            day.getDayOfMonth() == 1 ? words.say("day.first") : String.valueOf(day.getDayOfMonth());
        yield number + Typography.WIDE + format(month + " uuuu").format(day);
      }
      case 7 -> format(month + " uuuu").format(YearMonth.parse(edtf));
      default -> edtf;
    };
  }

  private DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, lang.locale());
  }

  private static String group(String whole, String separator) {
    StringBuilder text = new StringBuilder(whole);
    for (int at = whole.length() - 3; at > 0; at -= 3) {
      text.insert(at, separator);
    }
    return text.toString();
  }
}
