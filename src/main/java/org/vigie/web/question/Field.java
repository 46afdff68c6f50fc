package org.vigie.web.question;

import java.util.List;

/**
 * A blank of a question as a field of the form.
 *
 * @param name in the address
 * @param label what a reader calls it
 * @param type {@code select}, {@code date}, {@code number} or {@code text}
 * @param value what it holds
 * @param options what can be chosen; none when anything may be typed
 * @param optional whether it may be left empty
 * @param hint how it is written; empty when it is chosen
 */
public record Field(
    String name,
    String label,
    String type,
    String value,
    List<Option> options,
    boolean optional,
    String hint) {
  /** Copies the list. */
  public Field {
    options = List.copyOf(options);
  }

  /**
   * A choice.
   *
   * @param value in the address
   * @param label in words
   */
  public record Option(String value, String label) {}
}
