package org.vigie.state;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.vigie.store.RevisionNumber;

/** Of when the knowledge is that somebody asks for. */
public sealed interface Moment {
  /** What is known now, whatever that will be when it is asked again. */
  record Newest() implements Moment {}

  /**
   * What a revision left.
   *
   * @param number its number
   */
  record AtRevision(RevisionNumber number) implements Moment {}

  /**
   * What was known at a time.
   *
   * @param from the first instant that the words may mean: the beginning of a day
   * @param to the last one: what a revision of that instant brought is known
   * @param said the words
   */
  record AtTime(Instant from, Instant to, String said) implements Moment {}

  /**
   * What was published under a name.
   *
   * @param name the name
   */
  record AtRelease(String name) implements Moment {}

  /**
   * What was known about at a time, as a program wishes it ({@code Accept-Datetime} of RFC 7089):
   * before the first revision that is the first one, after the newest that is the newest.
   *
   * @param at the time
   */
  record Wish(Instant at) implements Moment {
    /** The header that says it. */
    public static final String HEADER = "Accept-Datetime";

    /**
     * Reads the header.
     *
     * @throws StateException when it holds no date of HTTP
     */
    public static Wish of(String header) {
      try {
        return new Wish(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip())));
      } catch (DateTimeException noDate) {
        throw StateException.invalid("wish", header);
      }
    }
  }
}
