package org.vigie.source.intake;

import org.vigie.source.Problem;

/**
 * An input cannot be opened, goes beyond its budget, or is no document of its kind. Nothing of it
 * is handed over.
 */
public final class IntakeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** A refusal, with its place. */
  public IntakeException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** What is wrong and where; its message is in the bundle of {@link Problem}. */
  public Problem problem() {
    return problem;
  }
}
