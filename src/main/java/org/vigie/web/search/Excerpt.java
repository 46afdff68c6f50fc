package org.vigie.web.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** The words around what was sought. */
final class Excerpt {
  private static final int LENGTH = 180;
  private static final int BEFORE = 60;
  private static final int STEM = 5;

  private Excerpt() {}

  /** The text, or the part of it where the first of the words stands. */
  static String around(String words, String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= LENGTH) {
      return line;
    }
    // Folding letter by letter keeps the places of the text.
    String plain = folded(line);
    int place =
        Arrays.stream(folded(words).split("[^\\p{L}\\p{N}]+", -1))
            .filter(word -> word.length() > 2)
            .mapToInt(word -> plain.indexOf(word.substring(0, Math.min(STEM, word.length()))))
            .filter(at -> at >= 0)
            .min()
            .orElse(0);
    int from = place <= BEFORE ? 0 : line.indexOf(' ', place - BEFORE) + 1;
    int to = Math.min(line.length(), from + LENGTH);
    int end = to == line.length() ? to : Math.max(from + 1, line.lastIndexOf(' ', to));
    return (from > 0 ? "… " : "") + line.substring(from, end) + (end < line.length() ? " …" : "");
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String letter = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
      folded.append(letter.isEmpty() ? ' ' : letter.charAt(0));
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
