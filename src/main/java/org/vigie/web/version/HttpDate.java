package org.vigie.web.version;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A date as the headers of HTTP have it: the day of the month in two figures (RFC 9110, 5.6.7). */
public final class HttpDate {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private HttpDate() {}

  /** The date, to the second. */
  public static String of(Instant at) {
    return FORM.format(at);
  }
}
