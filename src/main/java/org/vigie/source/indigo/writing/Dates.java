package org.vigie.source.indigo.writing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.claim.EdtfDate;

/**
 * Dates as people type them: {@code 2022-08}, {@code 9th August 2022}, {@code Sept 28 2022}, {@code
 * March 2021}, {@code Q4 2020}. Never rounded, never completed.
 */
public final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern ISO =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ]00:00(?::00)?.*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\s+([A-Za-z]{3,9})\\.?,?\\s+(\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([A-Za-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})\\s+([A-Za-z]{3,9})\\.?\\s+(\\d{1,2})");
  private static final Pattern MONTH = Pattern.compile("([A-Za-z]{3,9})\\.?,?\\s+(\\d{4})");
  private static final Pattern SLASH = Pattern.compile("(\\d{4})/(\\d{2})");
  private static final Pattern QUARTER = Pattern.compile("Q([1-4])\\s*[-/ ]?\\s*(\\d{4})");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*[/-]\\s*(\\d{4})");
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;

  private Dates() {}

  /**
   * A period: one date twice when it is one date.
   *
   * @param from its first date
   * @param until its last date
   */
  public record Span(EdtfDate from, EdtfDate until) {
    public boolean isOne() {
      return from.equals(until);
    }
  }

  /** What a text says; empty when it is no date of the calendar. */
  public static Optional<Span> find(String text) {
    return one(text).map(date -> new Span(date, date)).or(() -> period(text));
  }

  /** Whether a text has the form of a date, though there is no such day or month. */
  public static boolean looksLike(String text) {
    return text.matches("\\d{4}-\\d{1,2}(-\\d{1,2})?");
  }

  private static Optional<EdtfDate> one(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return sane(iso.group(1));
    }
    Matcher day = DAY_FIRST.matcher(text);
    if (day.matches()) {
      return day(day.group(3), day.group(2), day.group(1));
    }
    Matcher month = MONTH_FIRST.matcher(text);
    if (month.matches()) {
      return day(month.group(3), month.group(1), month.group(2));
    }
    Matcher year = YEAR_FIRST.matcher(text);
    if (year.matches()) {
      return day(year.group(1), year.group(2), year.group(3));
    }
    Matcher slash = SLASH.matcher(text);
    if (slash.matches()) {
      return sane(slash.group(1) + "-" + slash.group(2));
    }
    Matcher two = MONTH.matcher(text);
    return two.matches()
        ? month(two.group(1)).flatMap(number -> sane(two.group(2) + "-" + number))
        : sane(text);
  }

  private static Optional<Span> period(String text) {
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      int first = 3 * Integer.parseInt(quarter.group(1)) - 2;
      return span(quarter.group(2) + "-" + two(first), quarter.group(2) + "-" + two(first + 2));
    }
    Matcher years = YEARS.matcher(text);
    return years.matches() ? span(years.group(1), years.group(2)) : Optional.empty();
  }

  private static Optional<Span> span(String from, String until) {
    return sane(from)
        .flatMap(first -> sane(until).map(last -> new Span(first, last)))
        .filter(span -> span.from().compareTo(span.until()) < 0);
  }

  private static Optional<EdtfDate> day(String year, String month, String day) {
    return month(month)
        .flatMap(number -> sane(year + "-" + number + "-" + two(Integer.parseInt(day))));
  }

  private static Optional<String> month(String name) {
    String start = name.toLowerCase(Locale.ROOT).substring(0, 3);
    int index = MONTHS.indexOf(start);
    return index < 0 ? Optional.empty() : Optional.of(two(index + 1));
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static Optional<EdtfDate> sane(String text) {
    return EdtfDate.find(text).filter(d -> d.year() >= EARLIEST && d.year() <= LATEST);
  }
}
