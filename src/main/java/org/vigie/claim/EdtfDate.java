package org.vigie.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar date of one of three precisions, {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 * (EDTF level 0). The text says exactly what is known and sorts as text.
 *
 * @param text the date as written
 */
public record EdtfDate(String text) implements Comparable<EdtfDate> {
  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /** Refuses what is not a real date of the calendar. */
  public EdtfDate {
    if (!isDate(text)) {
      throw new IllegalArgumentException("Not a date YYYY, YYYY-MM or YYYY-MM-DD: " + text);
    }
  }

  /** The date that the text writes; empty when it is none. */
  public static Optional<EdtfDate> find(String text) {
    return isDate(text) ? Optional.of(new EdtfDate(text)) : Optional.empty();
  }

  /** The first day it can mean. */
  public LocalDate notBefore() {
    return switch (text.length()) {
      case 4 -> LocalDate.of(year(), 1, 1);
      case 7 -> YearMonth.parse(text).atDay(1);
      default -> LocalDate.parse(text);
    };
  }

  /** The last day it can mean. */
  public LocalDate notAfter() {
    return switch (text.length()) {
      case 4 -> LocalDate.of(year(), 12, 31);
      case 7 -> YearMonth.parse(text).atEndOfMonth();
      default -> LocalDate.parse(text);
    };
  }

  /** The year. */
  public int year() {
    return Integer.parseInt(text.substring(0, 4));
  }

  @Override
  public int compareTo(EdtfDate other) {
    return text.compareTo(other.text);
  }

  private static boolean isDate(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    try {
      LocalDate.of(
          Integer.parseInt(matcher.group(1)),
          matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2)),
          matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3)));
      return true;
    } catch (DateTimeException impossible) {
      return false;
    }
  }
}
