package org.vigie.engine.plan;

/** Steps one after the other, each for every solution of the one before. */
final class Chain implements Step {
  private final Run run;
  private final Step[] steps;
  private int at;
  private boolean fresh;

  Chain(Run run, Step[] steps) {
    this.run = run;
    this.steps = steps;
  }

  @Override
  public void open() {
    fresh = true;
    at = 0;
  }

  @Override
  public boolean next() {
    int last = steps.length - 1;
    if (fresh) {
      fresh = false;
      if (last < 0) {
        return true;
      }
      steps[0].open();
      at = 0;
    }
    if (last < 0) {
      return false;
    }
    while (at >= 0) {
      run.step();
      if (!steps[at].next()) {
        at--;
      } else if (at == last) {
        return true;
      } else {
        steps[++at].open();
      }
    }
    return false;
  }

  @Override
  public void reset() {
    while (at >= 0 && at < steps.length && !fresh) {
      steps[at--].reset();
    }
    at = -1;
  }
}
