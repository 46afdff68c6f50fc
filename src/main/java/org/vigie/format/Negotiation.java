package org.vigie.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client accepts (RFC 9110 section 12.5.1): media ranges with their quality; the most
 * specific range that matches a type gives its quality.
 */
public final class Negotiation {
  /**
   * A media range.
   *
   * @param type such as {@code text}, or {@code *}
   * @param subtype such as {@code turtle}, or {@code *}
   * @param quality from 0 (never) to 1
   */
  private record Range(String type, String subtype, double quality) {
    boolean matches(String mediaType) {
      return matches(type, mediaType.substring(0, mediaType.indexOf('/')))
          && matches(subtype, mediaType.substring(mediaType.indexOf('/') + 1));
    }

    int specificity() {
      return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
    }

    private static boolean matches(String pattern, String text) {
      return pattern.equals("*") || pattern.equalsIgnoreCase(text);
    }
  }

  private final List<Range> ranges;

  private Negotiation(List<Range> ranges) {
    this.ranges = ranges;
  }

  /**
   * What an Accept header says; an absent or empty one accepts everything. Malformed parts are
   * passed over.
   */
  public static Negotiation of(@Nullable String accept) {
    List<Range> ranges = new ArrayList<>();
    if (accept != null) {
      Arrays.stream(accept.split(",", -1)).forEach(part -> find(part).ifPresent(ranges::add));
    }
    return new Negotiation(
        ranges.isEmpty() ? List.of(new Range("*", "*", 1)) : List.copyOf(ranges));
  }

  /**
   * The best of some media types, in the server's order of preference; empty when the client
   * accepts none of them.
   */
  public Optional<String> best(List<String> offered) {
    return offered.stream()
        .filter(type -> quality(type) > 0)
        .max(
            Comparator.comparingDouble((String type) -> quality(type))
                .thenComparing(Comparator.<String>comparingInt(offered::indexOf).reversed()));
  }

  /** Whether a media type is asked for by name, not by a wildcard. */
  public boolean names(String mediaType) {
    return ranges.stream()
        .anyMatch(
            range -> range.specificity() == 2 && range.quality() > 0 && range.matches(mediaType));
  }

  private double quality(String mediaType) {
    return ranges.stream()
        .filter(range -> range.matches(mediaType))
        .max(Comparator.comparingInt(Range::specificity).thenComparingDouble(Range::quality))
        .map(Range::quality)
        .orElse(0.0);
  }

  private static Optional<Range> find(String part) {
    List<String> pieces = Arrays.stream(part.split(";", -1)).map(String::strip).toList();
    String[] type = pieces.getFirst().split("/", -1);
    if (type.length != 2 || type[0].isBlank() || type[1].isBlank()) {
      // Some clients of the JDK send a lone star.
      return pieces.getFirst().equals("*")
          ? Optional.of(new Range("*", "*", weight(pieces)))
          : Optional.empty();
    }
    return Optional.of(new Range(type[0], type[1], weight(pieces)));
  }

  private static double weight(List<String> pieces) {
    for (String piece : pieces.subList(1, pieces.size())) {
      String parameter = piece.toLowerCase(Locale.ROOT).replace(" ", "");
      if (parameter.startsWith("q=")) {
        try {
          return Math.clamp(Double.parseDouble(parameter.substring(2)), 0.0, 1.0);
        } catch (NumberFormatException malformed) {
          return 0;
        }
      }
    }
    return 1;
  }
}
