package org.vigie.release;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.vocab.Iris;

/**
 * The number of a release: the year and the place in the year, such as {@code 2026.1}.
 *
 * @param year four digits
 * @param number from 1 on
 */
public record ReleaseName(int year, int number) implements Comparable<ReleaseName> {
  private static final Pattern FORM = Pattern.compile("(2[0-9]{3})\\.([1-9][0-9]{0,2})");
  private static final Comparator<ReleaseName> ORDER =
      comparingInt(ReleaseName::year).thenComparingInt(ReleaseName::number);

  /** Reads a number; empty when it has another form. */
  public static Optional<ReleaseName> find(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new ReleaseName(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /**
   * Reads a number.
   *
   * @throws ReleaseException when it has another form
   */
  public static ReleaseName of(String text) {
    return find(text).orElseThrow(() -> new ReleaseException("name.form", null, text));
  }

  /** The number after it in the year. */
  public ReleaseName next() {
    return new ReleaseName(year, number + 1);
  }

  /** The persistent IRI of the release. */
  public String iri() {
    return Iris.BASE + "releases/" + this;
  }

  /** The persistent address of one of its files. */
  public String iri(String file) {
    return iri() + "/" + file;
  }

  @Override
  public int compareTo(ReleaseName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return year + "." + number;
  }
}
