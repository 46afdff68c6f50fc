package org.vigie.source;

import java.util.List;

/**
 * The tables cannot be read as they are. Names every problem at once, so that one pass mends them.
 */
public final class TableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /** Refuses with everything that is wrong; at least one problem. */
  public TableException(List<Problem> problems) {
    this(Refusal.of(problems));
  }

  /** Refuses with everything that is wrong, and with what could be read all the same. */
  public TableException(Refusal refusal) {
    super(refusal.problems().size() + " problems, first " + refusal.problems().getFirst());
    this.refusal = refusal;
  }

  /** What is wrong, in the order of the files; at least one. */
  public List<Problem> problems() {
    return refusal.problems();
  }

  /** The refusal of the document, with what of it could be read. */
  public Refusal refusal() {
    return refusal;
  }
}
