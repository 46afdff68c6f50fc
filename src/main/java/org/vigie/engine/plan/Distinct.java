package org.vigie.engine.plan;

/** The rows of a step that differ from those before in some slots. */
final class Distinct implements Step {
  private final Run run;
  private final Step step;
  private final int[] slots;
  private Distinction seen;

  Distinct(Run run, Step step, int[] slots) {
    this.run = run;
    this.step = step;
    this.slots = slots;
    this.seen = new Distinction(run, slots);
  }

  @Override
  public void open() {
    seen = new Distinction(run, slots);
    step.open();
  }

  @Override
  public boolean next() {
    while (step.next()) {
      int before = seen.size();
      if (seen.number(run.row) == before) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void reset() {
    step.reset();
  }
}
