package org.vigie.source.panorama;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells French from English by the small words of a text. */
final class Texts {
  private static final Set<String> FRENCH =
      Set.of(
          "le", "la", "les", "des", "du", "de", "et", "un", "une", "pour", "aux", "dans", "par",
          "sur", "avec", "est", "en", "qui", "ou");
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "for", "to", "in", "with", "is", "are", "on", "who", "by", "or", "at",
          "from");

  private Texts() {}

  /** {@code fr} or {@code en}; the other one given when the text does not tell. */
  static String language(String text, String otherwise) {
    int french = text.matches("(?s).*[éèêàçœùîôÉÈÀÇ].*") ? 1 : 0;
    int english = 0;
    for (String word : List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))) {
      french += FRENCH.contains(word) ? 1 : 0;
      english += ENGLISH.contains(word) ? 1 : 0;
    }
    if (french == english) {
      return otherwise;
    }
    return french > english ? "fr" : "en";
  }
}
