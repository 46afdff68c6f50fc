package org.vigie.engine.plan;

/** A step with one solution at most, which {@link #pass} finds. */
abstract class Once implements Step {
  private boolean fresh;

  @Override
  public final void open() {
    fresh = true;
  }

  @Override
  public final boolean next() {
    if (fresh) {
      fresh = false;
      if (pass()) {
        return true;
      }
    }
    undo();
    return false;
  }

  @Override
  public final void reset() {
    undo();
  }

  /** Extends the row, or says that there is no solution. */
  abstract boolean pass();

  /** Puts the row back. */
  void undo() {
    // A step that binds nothing has nothing to undo.
  }
}
