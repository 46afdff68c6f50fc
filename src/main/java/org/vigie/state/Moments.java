package org.vigie.state;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.vigie.store.RevisionNumber;

/** Reads a moment as people write it in an address. */
final class Moments {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.+");
  private static final Pattern ZONE = Pattern.compile(".*(?:Z|[+-][0-9]{2}:[0-9]{2})");

  private Moments() {}

  /**
   * A moment. A plus sign that an address did not encode arrives as a space.
   *
   * @param parameter where it was said, for whoever is told that it is none
   */
  static Moment read(String said, String parameter) {
    String text = said.replace(' ', '+');
    try {
      if (NUMBER.matcher(text).matches()) {
        return new Moment.AtRevision(new RevisionNumber(Long.parseLong(text)));
      }
      if (MONTH.matcher(text).matches()) {
        YearMonth month = YearMonth.parse(text);
        return days(month.atDay(1), month.atEndOfMonth(), said);
      }
      if (DAY.matcher(text).matches()) {
        LocalDate day = LocalDate.parse(text);
        return days(day, day, said);
      }
      if (TIME.matcher(text).matches()) {
        Instant time =
            ZONE.matcher(text).matches()
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        return new Moment.AtTime(time, time, said);
      }
    } catch (DateTimeException noDate) {
      throw StateException.invalid("at", said, parameter);
    }
    throw StateException.invalid("at", said, parameter);
  }

  private static Moment days(LocalDate first, LocalDate last, String said) {
    return new Moment.AtTime(
        first.atStartOfDay().toInstant(ZoneOffset.UTC),
        last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1),
        said);
  }
}
