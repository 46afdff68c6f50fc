package org.vigie.engine.plan;

/**
 * A step of a plan. Opened on the row at hand, it extends that row to each of its solutions in
 * turn, and leaves it as it was after the last.
 */
interface Step {
  /** Begins anew with the row at hand. */
  void open();

  /**
   * Extends the row to the next solution.
   *
   * @return false when there is none, and the row is as it was when the step was opened
   */
  boolean next();

  /** Ends early: the row is as it was when the step was opened. */
  void reset();
}
