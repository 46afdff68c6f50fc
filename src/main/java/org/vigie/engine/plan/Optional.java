package org.vigie.engine.plan;

/** The solutions of a step, or the row as it is when there are none. */
final class Optional implements Step {
  private final Step step;
  private boolean found;
  private boolean ended;

  Optional(Step step) {
    this.step = step;
  }

  @Override
  public void open() {
    found = false;
    ended = false;
    step.open();
  }

  @Override
  public boolean next() {
    if (ended) {
      return false;
    }
    if (step.next()) {
      found = true;
      return true;
    }
    ended = true;
    return !found;
  }

  @Override
  public void reset() {
    if (!ended) {
      step.reset();
    }
    ended = true;
  }
}
