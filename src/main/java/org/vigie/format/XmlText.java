package org.vigie.format;

/** Texts without the characters that XML 1.0 has no place for, which a hostile name may have. */
public final class XmlText {
  private XmlText() {}

  /** The text without control characters, halves of characters and non-characters. */
  public static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::isHeld).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Whether XML has a place for a character that it also gives back as it was. */
  public static boolean isHeld(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= ' ' && c < 0xD800)
        || (c >= 0xE000 && c < 0xFFFE)
        || c >= 0x10000;
  }
}
