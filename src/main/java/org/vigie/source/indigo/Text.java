package org.vigie.source.indigo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Cleaning of what people typed and pasted into cells. */
final class Text {
  private Text() {}

  /** Without the spaces around it, the invisible characters and the unbreakable spaces in it. */
  static String clean(String text) {
    return text.replaceAll("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD\\u0000]", "")
        .replaceAll("[\\u00A0\\u202F\\u2007]", " ")
        .replace("\r\n", "\n")
        .strip();
  }

  /** What two spellings of a word have in common: case and spaces do not count. */
  static String fold(String text) {
    return clean(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /** The items of a list in one cell, separated by commas, semicolons or lines. */
  static List<String> items(String text) {
    return Stream.of(clean(text).split("[,;\\n]")).map(String::strip).filter(s -> !s.isEmpty())
        .distinct().toList();
  }

  /** As part of an identifier: lower case, digits and hyphens; empty when nothing is left. */
  static String slug(String text) {
    return java.text.Normalizer.normalize(clean(text), java.text.Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** At most so many characters, cut at a word. */
  static String shorten(String text, int length) {
    String line = text.replaceAll("\\s+", " ");
    if (line.length() <= length) {
      return line;
    }
    int space = line.lastIndexOf(' ', length);
    return line.substring(0, space > length / 2 ? space : length) + "…";
  }
}
