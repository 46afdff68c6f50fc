package org.vigie.export.markup;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters of an attribute that cannot stand for themselves. */
public final class Entities {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));");

  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

  private Entities() {}

  /** The characters that a written value means. */
  public static String read(String written) {
    return written.indexOf('&') < 0
        ? written
        : ENTITY.matcher(written).replaceAll(each -> Matcher.quoteReplacement(character(each)));
  }

  private static String character(MatchResult entity) {
    String name = entity.group(3);
    if (name != null) {
      return NAMED.getOrDefault(name, "");
    }
    String decimal = entity.group(1);
    int code = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(entity.group(2), 16);
    return Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }

  /** A value as it is written between double quotation marks, or as text. */
  public static String write(String value) {
    return value
        .replace("&", "&amp;")
        .replace("\"", "&#34;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
