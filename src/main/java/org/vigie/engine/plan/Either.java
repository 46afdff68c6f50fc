package org.vigie.engine.plan;

/** The solutions of several steps, one step after the other. */
final class Either implements Step {
  private final Step[] steps;
  private int at;

  Either(Step[] steps) {
    this.steps = steps;
  }

  @Override
  public void open() {
    at = 0;
    if (steps.length > 0) {
      steps[0].open();
    }
  }

  @Override
  public boolean next() {
    while (at < steps.length) {
      if (steps[at].next()) {
        return true;
      }
      if (++at < steps.length) {
        steps[at].open();
      }
    }
    return false;
  }

  @Override
  public void reset() {
    if (at < steps.length) {
      steps[at].reset();
      at = steps.length;
    }
  }
}
