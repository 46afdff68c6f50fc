package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.QC;
import org.jspecify.annotations.Nullable;

/**
 * What this engine leaves to ARQ, asked anew for each row. Rows that say nothing of it all have the
 * same solutions, such as those of a search for words in one part of a union: these are kept from
 * the second such row on.
 */
final class Foreign implements Step {
  private static final int ELSEWHERE = Integer.MAX_VALUE;

  private final Run run;
  private final Op op;
  private final int[] slots;
  private final List<Integer> bound = new ArrayList<>();
  private @Nullable QueryIterator solutions;
  private @Nullable Rows same;
  private boolean again;
  private int at = ELSEWHERE;

  Foreign(Run run, Op op) {
    this.run = run;
    this.op = op;
    this.slots = run.slots(OpVars.mentionedVars(op));
  }

  @Override
  public void open() {
    boolean unsaid = isUnsaid();
    if (unsaid && again) {
      same = same == null ? all() : same;
      at = 0;
    } else {
      solutions = ask();
    }
    again |= unsaid;
  }

  private boolean isUnsaid() {
    return Arrays.stream(slots).allMatch(slot -> run.row[slot] == NONE);
  }

  private QueryIterator ask() {
    return QC.execute(op, run.view().copy(), run.context());
  }

  private Rows all() {
    Rows rows = new Rows(run, slots.length);
    QueryIterator all = ask();
    try {
      while (all.hasNext()) {
        all.nextBinding().forEach(this::bind);
        rows.add(run.row, slots);
        shrink();
      }
    } finally {
      all.close();
    }
    return rows;
  }

  @Override
  public boolean next() {
    shrink();
    if (same != null && at < same.size()) {
      bind(same, at++);
      return true;
    }
    if (solutions != null && solutions.hasNext()) {
      solutions.nextBinding().forEach(this::bind);
      return true;
    }
    reset();
    return false;
  }

  private void bind(Rows rows, int number) {
    for (int i = 0; i < slots.length; i++) {
      bind(slots[i], rows.get(number, i));
    }
  }

  private void bind(Var variable, Node term) {
    int slot = run.findSlot(variable);
    if (slot != NONE && run.row[slot] == NONE) {
      bind(slot, run.number(term));
    }
  }

  private void bind(int slot, int term) {
    if (term != NONE) {
      run.row[slot] = term;
      bound.add(slot);
    }
  }

  private void shrink() {
    bound.forEach(slot -> run.row[slot] = NONE);
    bound.clear();
  }

  @Override
  public void reset() {
    shrink();
    if (solutions != null) {
      solutions.close();
      solutions = null;
    }
    at = ELSEWHERE;
  }
}
