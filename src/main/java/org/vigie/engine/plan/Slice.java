package org.vigie.engine.plan;

/** Some solutions of a step: those from one on, so many. */
final class Slice implements Step {
  private final Step step;
  private final long start;
  private final long end;
  private long at;

  /**
   * A slice.
   *
   * @param length negative for no limit
   */
  Slice(Step step, long start, long length) {
    this.step = step;
    this.start = Math.max(0, start);
    this.end = length < 0 ? Long.MAX_VALUE : this.start + length;
  }

  @Override
  public void open() {
    at = 0;
    step.open();
  }

  @Override
  public boolean next() {
    while (at < end) {
      if (!step.next()) {
        at = end;
        return false;
      }
      if (at++ >= start) {
        return true;
      }
    }
    step.reset();
    return false;
  }

  @Override
  public void reset() {
    step.reset();
    at = end;
  }
}
