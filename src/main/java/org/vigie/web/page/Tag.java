package org.vigie.web.page;

import java.util.Locale;

/**
 * The opening tag of an element as our templates write it: values stand in double quotes.
 *
 * @param html the page
 * @param start where the tag begins
 * @param end behind its last character
 */
public record Tag(String html, int start, int end) {

  /** The tag, or anything else, that begins with a bracket at a place. */
  public static Tag at(String html, int start) {
    boolean quoted = false;
    for (int i = start + 1; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '>' && !quoted) {
        return new Tag(html, start, i + 1);
      }
    }
    return new Tag(html, start, html.length());
  }

  /** The tag as it is written. */
  public String text() {
    return html.substring(start, end);
  }

  /** The name; empty for an end tag or a declaration. */
  public String name() {
    int i = start + 1;
    while (i < end && Character.isLetterOrDigit(html.charAt(i))) {
      i++;
    }
    return html.substring(start + 1, i).toLowerCase(Locale.ROOT);
  }

  boolean has(String attribute) {
    return text().contains(" " + attribute);
  }

  /** The value of an attribute as it is written; empty when there is none. */
  public String value(String attribute) {
    int from = begin(attribute);
    return from < 0 ? "" : html.substring(from, html.indexOf('"', from));
  }

  /** The text of the tag with another value of an attribute that it has. */
  String with(String attribute, String value) {
    int from = begin(attribute);
    return from < 0
        ? text()
        : html.substring(start, from) + value + html.substring(html.indexOf('"', from), end);
  }

  private int begin(String attribute) {
    String lead = " " + attribute + "=\"";
    int from = html.indexOf(lead, start);
    return from < 0 || from >= end ? -1 : from + lead.length();
  }
}
