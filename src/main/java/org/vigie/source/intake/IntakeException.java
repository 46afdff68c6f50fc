package org.vigie.source.intake;

import org.vigie.source.Problem;

/** An input cannot be opened, or goes beyond its budget. Nothing of it is handed over. */
public final class IntakeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  IntakeException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** What is wrong and where; its message is in the bundle of {@link Problem}. */
  public Problem problem() {
    return problem;
  }
}
