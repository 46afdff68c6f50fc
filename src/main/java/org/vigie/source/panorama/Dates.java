package org.vigie.source.panorama;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.claim.EdtfDate;
import org.vigie.source.lexicon.Plain;
import org.vigie.source.lexicon.Vocabulary;

/** Dates as people write them, never made more precise than they are. */
final class Dates {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:[t ]00:00(?::00(?:\\.0+)?)?z?)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[/.](\\d{4})");
  private static final Pattern YEARS =
      Pattern.compile(
          "(?:entre |de |from |between )?((?:19|20)\\d{2})(?: ?[-–—/] ?| a | et | to | and )((?:19|20)\\d{2})");
  private static final Pattern PARENTHESES = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

  private final Vocabulary words;

  Dates(Vocabulary words) {
    this.words = words;
  }

  /**
   * A date, or the two ends of a period.
   *
   * @param from the date
   * @param to the last date of a period; the same when it is one date
   * @param approximate whether the text says so
   */
  record Found(EdtfDate from, EdtfDate to, boolean approximate) {}

  Optional<Found> find(String text) {
    String bare = PARENTHESES.matcher(Plain.bare(text)).replaceAll("").strip();
    Matcher years = YEARS.matcher(bare);
    if (years.matches() && years.group(1).compareTo(years.group(2)) < 0) {
      return Optional.of(
          new Found(new EdtfDate(years.group(1)), new EdtfDate(years.group(2)), false));
    }
    return numeric(bare).map(date -> new Found(date, date, false)).or(() -> worded(bare));
  }

  private static Optional<EdtfDate> numeric(String bare) {
    Matcher iso = ISO.matcher(bare);
    if (iso.matches()) {
      return EdtfDate.find(iso.group(1));
    }
    Matcher day = DAY_FIRST.matcher(bare);
    if (day.matches()) {
      return day(day.group(3), day.group(2), day.group(1))
          .or(() -> day(day.group(3), day.group(1), day.group(2)));
    }
    Matcher month = MONTH_YEAR.matcher(bare);
    return month.matches()
        ? EdtfDate.find(month.group(2) + "-" + two(month.group(1)))
        : Optional.empty();
  }

  private static Optional<EdtfDate> day(String year, String month, String day) {
    return EdtfDate.find(year + "-" + two(month) + "-" + two(day));
  }

  /** Words around a year: a month with or without a day, a season, a part of the year. */
  private Optional<Found> worded(String bare) {
    String year = "";
    String month = "";
    String day = "";
    boolean approximate = false;
    for (String token : List.of(bare.split("[\\s,.']+"))) {
      Optional<String> named = words.find("month", token);
      if (token.matches("(19|20)\\d{2}") && year.isEmpty()) {
        year = token;
      } else if (token.matches("\\d{1,2}(er|st|nd|rd|th)?") && day.isEmpty()) {
        day = token.replaceAll("\\D", "");
      } else if (named.isPresent() && month.isEmpty()) {
        month = named.get();
      } else if (words.is("approximate", token)) {
        approximate = true;
      } else if (!token.isEmpty() && !words.is("season", token) && !words.is("filler", token)) {
        return Optional.empty();
      }
    }
    if (year.isEmpty() || (!day.isEmpty() && month.isEmpty())) {
      return Optional.empty();
    }
    boolean loose = approximate;
    String date =
        year + (month.isEmpty() ? "" : "-" + month) + (day.isEmpty() ? "" : "-" + two(day));
    return EdtfDate.find(date).map(found -> new Found(found, found, loose));
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
