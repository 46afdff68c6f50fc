package org.vigie.doctor.steps;

import org.apache.jena.sparql.algebra.Op;

/** One step of a query: what it does, how many rows it gave, and the time it took for itself. */
final class Step {
  private final Op op;
  private final int depth;
  long rows;
  long nanos;
  long turns;

  Step(Op op, int depth) {
    this.op = op;
    this.depth = depth;
  }

  Op op() {
    return op;
  }

  /** How many steps it stands inside. */
  int depth() {
    return depth;
  }
}
