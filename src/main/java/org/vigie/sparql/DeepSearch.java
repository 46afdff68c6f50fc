package org.vigie.sparql;

/**
 * A regular expression exhausted the stack over a text. An error, since the engine takes every
 * exception in a filter for false, and would answer as if nothing matched.
 */
final class DeepSearch extends StackOverflowError {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  DeepSearch(String pattern, String text) {
    super(pattern);
    this.refusal = new Refusal(400, "deepSearch", pattern, Integer.toString(text.length()));
  }

  /** What its client is told. */
  Refusal refusal() {
    return refusal;
  }
}
