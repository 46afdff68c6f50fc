package org.vigie.web.search;

import java.util.List;

/**
 * A text of the site that is no thing of the store: a page, a word of the glossary, an answer.
 *
 * @param kind of the group in which it stands, such as {@code answer}
 * @param href its page
 * @param title its name
 * @param names other words by which it is called
 * @param about what it is, in a sentence; may be empty
 * @param text all that it says
 */
public record Entry(
    String kind, String href, String title, List<String> names, String about, String text) {
  /** Copies the list. */
  public Entry {
    names = List.copyOf(names);
  }
}
