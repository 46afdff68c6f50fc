package org.vigie.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proactive negotiation with q-values (RFC 9110 sections 12.4.2, 12.5.1 and 12.5.4). */
final class Accept {
  private record Range(String value, double quality) {}

  private Accept() {}

  /**
   * The best of the offers for a header of media ranges. Without a header the first offer is best;
   * among equals too. Empty when the client accepts none of them.
   */
  static Optional<String> media(@Nullable String header, List<String> offers) {
    if (header == null || header.isBlank()) {
      return offers.stream().findFirst();
    }
    List<Range> ranges = parse(header);
    return offers.stream()
        .filter(offer -> quality(ranges, offer) > 0)
        .max(
            Comparator.comparingDouble((String offer) -> quality(ranges, offer))
                .thenComparingInt(offer -> -offers.indexOf(offer)));
  }

  /** Whether the client prefers English to French. */
  static boolean prefersEnglish(@Nullable String header) {
    if (header == null) {
      return false;
    }
    List<Range> ranges = parse(header);
    return language(ranges, "en") > language(ranges, "fr");
  }

  private static double language(List<Range> ranges, String tag) {
    return ranges.stream()
        .filter(r -> r.value().equals(tag) || r.value().startsWith(tag + "-"))
        .mapToDouble(Range::quality)
        .max()
        .orElse(0);
  }

  /** The most specific range decides, not the most favourable one. */
  private static double quality(List<Range> ranges, String offer) {
    String type = offer.substring(0, offer.indexOf('/'));
    for (String wanted : List.of(offer, type + "/*", "*/*")) {
      for (Range range : ranges) {
        if (range.value().equals(wanted)) {
          return range.quality();
        }
      }
    }
    return 0;
  }

  private static List<Range> parse(String header) {
    List<Range> ranges = new ArrayList<>();
    for (String part : header.split(",", -1)) {
      String[] pieces = part.strip().split(";", -1);
      double quality = 1;
      for (int i = 1; i < pieces.length; i++) {
        String parameter = pieces[i].strip().toLowerCase(Locale.ROOT);
        if (parameter.startsWith("q=")) {
          quality = number(parameter.substring(2));
        }
      }
      ranges.add(new Range(pieces[0].strip().toLowerCase(Locale.ROOT), quality));
    }
    return ranges;
  }

  private static double number(String text) {
    return text.matches("[01](\\.\\d{0,3})?") ? Math.min(1, Double.parseDouble(text)) : 0;
  }
}
