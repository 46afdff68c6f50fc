package org.vigie.export.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The opening tags of a page, as a browser sees them: not those in comments, in scripts and styles,
 * nor in what is text by itself. Attributes stand in either quotation mark or in none.
 */
public final class Html {
  /** Elements whose content is text, whatever it looks like. */
  private static final List<String> TEXT = List.of("script", "style", "textarea", "title");

  private final String html;
  private final List<Tag> tags = new ArrayList<>();
  private int at;

  private Html(String html) {
    this.html = html;
  }

  /** The tags of a page, in their order. */
  public static List<Tag> tags(String html) {
    Html page = new Html(html);
    page.read();
    return page.tags;
  }

  private void read() {
    at = html.indexOf('<');
    while (at >= 0) {
      if (html.startsWith("<!--", at)) {
        skipTo("-->");
      } else if (at + 1 < html.length() && Character.isLetter(html.charAt(at + 1))) {
        Tag tag = tag();
        tags.add(tag);
        at = tag.to();
        if (TEXT.contains(tag.name())) {
          skipText(tag.name());
        }
      } else {
        skipTo(">");
      }
      at = at < 0 ? -1 : html.indexOf('<', at);
    }
  }

  private void skipTo(String end) {
    int found = html.indexOf(end, at);
    at = found < 0 ? -1 : found + end.length();
  }

  private void skipText(String name) {
    String end = "</" + name;
    int found = at;
    while (found <= html.length() - end.length()
        && !html.regionMatches(true, found, end, 0, end.length())) {
      found++;
    }
    at = found > html.length() - end.length() ? -1 : found;
  }

  private Tag tag() {
    int i = at + 1;
    while (i < html.length() && isOfName(html.charAt(i))) {
      i++;
    }
    String name = html.substring(at + 1, i).toLowerCase(Locale.ROOT);
    List<Attribute> attributes = new ArrayList<>();
    while (i < html.length() && html.charAt(i) != '>') {
      if (Character.isWhitespace(html.charAt(i)) || html.charAt(i) == '/') {
        i++;
      } else {
        Attribute attribute = attribute(i);
        attributes.add(attribute);
        i = Math.max(attribute.to(), i + 1);
      }
    }
    return new Tag(name, attributes, at, Math.min(i + 1, html.length()));
  }

  private Attribute attribute(int start) {
    int i = start;
    while (i < html.length() && "= />\t\r\n".indexOf(html.charAt(i)) < 0) {
      i++;
    }
    String name = html.substring(start, i).toLowerCase(Locale.ROOT);
    int equals = blank(i);
    if (equals >= html.length() || html.charAt(equals) != '=') {
      return new Attribute(name, "", i, i);
    }
    int from = blank(equals + 1);
    if (from >= html.length()) {
      return new Attribute(name, "", from, from);
    }
    char mark = html.charAt(from);
    if (mark == '"' || mark == '\'') {
      int end = html.indexOf(mark, from + 1);
      int to = end < 0 ? html.length() : end;
      return new Attribute(
          name, Entities.read(html.substring(from + 1, to)), from, Math.min(to + 1, html.length()));
    }
    int to = from;
    while (to < html.length()
        && !Character.isWhitespace(html.charAt(to))
        && html.charAt(to) != '>') {
      to++;
    }
    return new Attribute(name, Entities.read(html.substring(from, to)), from, to);
  }

  private int blank(int start) {
    int i = start;
    while (i < html.length() && Character.isWhitespace(html.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == ':';
  }

  /** The language of a page, as its root element says. */
  public static Optional<String> lang(List<Tag> tags) {
    return tags.stream()
        .filter(tag -> tag.name().equals("html"))
        .map(tag -> tag.value("lang"))
        .filter(lang -> !lang.isEmpty())
        .findFirst();
  }
}
