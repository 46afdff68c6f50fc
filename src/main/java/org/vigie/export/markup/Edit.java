package org.vigie.export.markup;

import static java.util.Comparator.comparingInt;

import java.util.List;

/**
 * What stands in a place of a text instead.
 *
 * @param from where the place begins
 * @param to behind its end; the same when something is put in
 * @param text what stands there
 */
public record Edit(int from, int to, String text) {

  /** A text with something else in certain places, none of which overlap. */
  public static String all(String text, List<Edit> edits) {
    StringBuilder out = new StringBuilder(text.length());
    int copied = 0;
    for (Edit edit : edits.stream().sorted(comparingInt(Edit::from)).toList()) {
      out.append(text, copied, edit.from()).append(edit.text());
      copied = edit.to();
    }
    return out.append(text, copied, text.length()).toString();
  }
}
