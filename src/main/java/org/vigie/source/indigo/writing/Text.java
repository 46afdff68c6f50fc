package org.vigie.source.indigo.writing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cleaning of what people typed and pasted into cells. */
public final class Text {
  private static final String UNBREAKABLE = "\u00A0\u202F\u2007";
  private static final String INVISIBLE = "\r\0\u200B\u200C\u200D\u2060\uFEFF\u00AD";
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern BETWEEN = Pattern.compile("[,;\\n]");

  private Text() {}

  /** Without the spaces around it, the invisible characters and the unbreakable spaces in it. */
  public static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (UNBREAKABLE.indexOf(c) >= 0) {
        out.append(' ');
      } else if (INVISIBLE.indexOf(c) < 0) {
        out.append(c);
      }
    }
    return out.toString().strip();
  }

  /** What two spellings of a word have in common: case and spaces do not count. */
  public static String fold(String text) {
    return SPACES.matcher(clean(text).toLowerCase(Locale.ROOT)).replaceAll(" ");
  }

  /** The items of a list in one cell, separated by commas, semicolons or lines. */
  public static List<String> items(String text) {
    return BETWEEN
        .splitAsStream(clean(text))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .distinct()
        .toList();
  }

  /** As part of an identifier: lower case, digits and hyphens; empty when nothing is left. */
  public static String slug(String text) {
    return java.text.Normalizer.normalize(clean(text), java.text.Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** At most so many characters, cut at a word. */
  public static String shorten(String text, int length) {
    String line = text.replaceAll("\\s+", " ");
    if (line.length() <= length) {
      return line;
    }
    int space = line.lastIndexOf(' ', length);
    return line.substring(0, space > length / 2 ? space : length) + "…";
  }
}
