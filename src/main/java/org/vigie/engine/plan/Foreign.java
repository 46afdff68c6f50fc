package org.vigie.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.jspecify.annotations.Nullable;
import org.vigie.engine.index.Terms;

/** What this engine leaves to ARQ, asked anew for each row. */
final class Foreign implements Step {
  private final Run run;
  private final Op op;
  private final List<Integer> bound = new ArrayList<>();
  private @Nullable QueryIterator solutions;

  Foreign(Run run, Op op) {
    this.run = run;
    this.op = op;
  }

  @Override
  public void open() {
    solutions = QC.execute(op, run.view().copy(), run.context());
  }

  @Override
  public boolean next() {
    shrink();
    if (solutions == null || !solutions.hasNext()) {
      reset();
      return false;
    }
    Binding solution = solutions.nextBinding();
    solution.forEach(this::bind);
    return true;
  }

  private void bind(Var variable, Node term) {
    int slot = run.findSlot(variable);
    if (slot != Terms.NONE && run.row[slot] == Terms.NONE) {
      run.row[slot] = run.number(term);
      bound.add(slot);
    }
  }

  private void shrink() {
    bound.forEach(slot -> run.row[slot] = Terms.NONE);
    bound.clear();
  }

  @Override
  public void reset() {
    shrink();
    if (solutions != null) {
      solutions.close();
      solutions = null;
    }
  }
}
