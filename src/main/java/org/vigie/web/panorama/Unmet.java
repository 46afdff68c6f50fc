package org.vigie.web.panorama;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.vigie.web.facet.Option;

/**
 * A value asked of a filter that no contract has, with what may have been meant.
 *
 * @param all whether these are all values that there are; else those that are written nearly so
 * @param meant values that leave something, with the table that they give
 */
public record Unmet(boolean all, List<Choice> meant) {
  /** So many values are all told. */
  private static final int FEW = 12;

  private static final int NEAREST = 5;

  /** One letter in so many may be wrong. */
  private static final int LETTERS = 3;

  /** Copies the list. */
  public Unmet {
    meant = List.copyOf(meant);
  }

  /** A value in words, and where the table with it is. */
  public record Choice(String label, String href) {}

  /**
   * What may have been meant.
   *
   * @param asked the value in the address
   * @param options of the filter
   * @param href the table with another value
   */
  static Unmet of(String asked, List<Option> options, Function<String, String> href) {
    List<Option> there =
        options.stream().filter(each -> !each.value().isEmpty() && each.count() > 0).toList();
    boolean all = there.size() <= FEW;
    List<Option> meant =
        all
            ? there
            : there.stream()
                .filter(each -> distance(asked, each) <= Math.max(1, asked.length() / LETTERS))
                .sorted(Comparator.comparingInt(each -> distance(asked, each)))
                .limit(NEAREST)
                .toList();
    return new Unmet(
        all,
        meant.stream().map(each -> new Choice(each.label(), href.apply(each.value()))).toList());
  }

  /** How many letters of the value or of its words are others; one when it is a part of them. */
  private static int distance(String asked, Option option) {
    String said = asked.toLowerCase(Locale.ROOT);
    String label = option.label().toLowerCase(Locale.ROOT);
    String value = option.value().toLowerCase(Locale.ROOT);
    LevenshteinDistance letters = LevenshteinDistance.getDefaultInstance();
    int least = Math.min(letters.apply(said, value), letters.apply(said, label));
    boolean part = said.length() >= LETTERS && (label.contains(said) || value.contains(said));
    return part ? Math.min(1, least) : least;
  }
}
