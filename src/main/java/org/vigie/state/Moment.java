package org.vigie.state;

import java.time.Instant;
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
}
