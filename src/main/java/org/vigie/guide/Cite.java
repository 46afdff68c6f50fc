package org.vigie.guide;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A claim that a text rests on, named as a person names it: the reader is warned when it was
 * withdrawn, replaced or contested since the text was written.
 *
 * @param about {@code type/slug} of the thing
 * @param property the local name of the property
 * @param source the slug of the source
 */
public record Cite(String about, String property, String source) {
  private static final Pattern WORDS =
      Pattern.compile("([a-z]+/[a-z0-9-]+) ([A-Za-z]+) ([a-z0-9-]+)");

  /** The claim named by three words, {@code type/slug property source}; empty when malformed. */
  static Optional<Cite> find(String words) {
    Matcher matcher = WORDS.matcher(words);
    return matcher.matches()
        ? Optional.of(new Cite(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return about + " " + property + " " + source;
  }
}
