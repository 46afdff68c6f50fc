package org.vigie.account;

import java.util.stream.Collectors;

/** What a page may hold. */
final class Xml {
  private static final int REPLACEMENT = 0xFFFD;

  private Xml() {}

  /** The text without the characters that XML 1.0 (section 2.2) and HTML do not have. */
  static String clean(String text) {
    return text.codePoints()
        .map(c -> isAllowed(c) ? c : REPLACEMENT)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
