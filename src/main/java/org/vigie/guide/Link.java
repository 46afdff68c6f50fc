package org.vigie.guide;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a link of a text leads to, written {@code kind:key}.
 *
 * @param kind of what kind
 * @param key the slug of a source, contract or actor; the key of a term; the file of a sheet,
 *     module or page; the number of a question
 */
public record Link(Kind kind, String key) {
  /** What may be linked to. */
  public enum Kind {
    /** A document of {@code sources.csv}. */
    SOURCE,
    /** A contract of {@code contracts.csv}. */
    CONTRACT,
    /** An actor of {@code actors.csv}. */
    ACTOR,
    /** A word of the glossary. */
    TERM,
    /** One of the twenty questions. */
    QUESTION,
    /** A sheet of the kit. */
    SHEET,
    /** A module of the training day. */
    MODULE,
    /** A text of {@code pages/}, or a page of the site. */
    PAGE
  }

  /** The link of a destination; empty when it is an outward address or nothing known. */
  static Optional<Link> find(String destination) {
    int colon = destination.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String kind = destination.substring(0, colon).toUpperCase(Locale.ROOT);
    return Arrays.stream(Kind.values())
        .filter(known -> known.name().equals(kind))
        .findFirst()
        .map(known -> new Link(known, destination.substring(colon + 1)));
  }

  static boolean isOutward(String destination) {
    return destination.startsWith("https://")
        || destination.startsWith("http://")
        || destination.startsWith("mailto:");
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + key;
  }
}
