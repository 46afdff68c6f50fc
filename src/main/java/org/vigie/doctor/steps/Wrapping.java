package org.vigie.doctor.steps;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.sse.writers.WriterOp;

/** Puts a counter around the operators of a plan. A filter and its pattern stay one step. */
final class Wrapping {
  private final Clock clock = new Clock();
  private final List<Step> steps = new ArrayList<>();
  private String algebra = "";
  private boolean wrapped;

  /**
   * The plan with its counters; the first plan only: what runs inside expressions is part of it.
   */
  Op wrap(Op plan) {
    if (wrapped) {
      return plan;
    }
    wrapped = true;
    algebra = plan.toString();
    return counted(plan, 0);
  }

  /** The steps, each before those that it stands on. */
  List<Step> steps() {
    return steps;
  }

  /** The plan as text, with the prefixes of the query. */
  String algebra(Query query) {
    if (algebra.isEmpty()) {
      return algebra;
    }
    try (java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
      WriterOp.output(out, SSE.parseOp(algebra), query.getPrefixMapping());
      return out.toString(java.nio.charset.StandardCharsets.UTF_8).strip();
    } catch (java.io.IOException inMemory) {
      throw new java.io.UncheckedIOException(inMemory);
    }
  }

  private Op counted(Op op, int depth) {
    Step step = new Step(op, depth);
    steps.add(step);
    return new CountedOp(inside(op, depth + 1), step, clock);
  }

  private Op inside(Op op, int depth) {
    return switch (op) {
      case OpFilter filter when isPattern(filter.getSubOp()) -> filter;
      case Op1 one -> one.copy(counted(one.getSubOp(), depth));
      case Op2 two -> two.copy(counted(two.getLeft(), depth), counted(two.getRight(), depth));
      case OpN many ->
          many.copy(many.getElements().stream().map(element -> counted(element, depth)).toList());
      default -> op;
    };
  }

  private static boolean isPattern(Op op) {
    return op instanceof OpBGP || op instanceof OpQuadPattern;
  }
}
