package org.vigie.source;

import java.util.List;

/**
 * The tables cannot be read as they are. Names every problem at once, so that one pass mends them.
 */
public final class TableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Refuses with everything that is wrong; at least one problem. */
  public TableException(List<Problem> problems) {
    super(problems.size() + " problems, first " + problems.getFirst());
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the files; at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
