package org.vigie.format;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet takes for formulas when it opens a table of text, and then runs (OWASP,
 * CSV injection).
 */
public final class Formulas {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9][0-9 ]*(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?");

  private Formulas() {}

  /** Whether a spreadsheet would run it: it begins like a formula and is no number. */
  public static boolean isDangerous(String text) {
    return !text.isEmpty()
        && ("=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 || "＝＋－＠".indexOf(text.charAt(0)) >= 0)
        && !NUMBER.matcher(text).matches();
  }

  /** The text, with an apostrophe before it when a spreadsheet would run it. */
  public static String disarm(String text) {
    return isDangerous(text) ? "'" + text : text;
  }
}
