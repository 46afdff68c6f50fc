package org.vigie.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language that a reader prefers (RFC 9110 section 12.5.4). */
final class Languages {
  private Languages() {}

  /** Whether an Accept-Language header prefers English to French, which is first otherwise. */
  static boolean prefersEnglish(@Nullable String header) {
    return header != null && quality(header, "en") > quality(header, "fr");
  }

  private static double quality(String header, String language) {
    return Arrays.stream(header.split(",", -1))
        .map(part -> Arrays.stream(part.split(";", -1)).map(String::strip).toList())
        .filter(pieces -> names(pieces.getFirst(), language))
        .mapToDouble(Languages::weight)
        .max()
        .orElse(0);
  }

  private static boolean names(String range, String language) {
    String lower = range.toLowerCase(Locale.ROOT);
    return lower.equals(language) || lower.startsWith(language + "-");
  }

  private static double weight(List<String> pieces) {
    return pieces.stream()
        .skip(1)
        .filter(piece -> piece.matches("[qQ]=[01](\\.\\d{0,3})?"))
        .mapToDouble(piece -> Double.parseDouble(piece.substring(2)))
        .findFirst()
        .orElse(1);
  }
}
