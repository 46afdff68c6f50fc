package org.vigie.markup;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses in a style sheet. */
public final class StyleSheet {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<before>url\\(\\s*[\"']?|@import\\s+[\"'])(?<address>[^\"')]+)(?<after>[\"']?)");

  private StyleSheet() {}

  /**
   * A place where an address stands.
   *
   * @param line of the style sheet, counted from one
   */
  public record Named(String address, int line) {}

  /** What a style sheet loads. */
  public static List<Named> addresses(String css) {
    return ADDRESS
        .matcher(css)
        .results()
        .map(
            found ->
                new Named(
                    found.group("address").strip(),
                    1
                        + (int)
                            css.substring(0, found.start()).chars().filter(c -> c == '\n').count()))
        .toList();
  }

  /** The same style sheet with other addresses. */
  public static String readdress(String css, UnaryOperator<String> to) {
    return ADDRESS
        .matcher(css)
        .replaceAll((MatchResult found) -> Matcher.quoteReplacement(with(found, to)));
  }

  private static String with(MatchResult found, UnaryOperator<String> to) {
    return found.group("before") + to.apply(found.group("address").strip()) + found.group("after");
  }
}
