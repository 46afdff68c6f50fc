package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.jspecify.annotations.Nullable;

/** The row at hand of a run, as ARQ sees it; whoever keeps it must detach it. */
final class Row extends BindingBase {
  private final Run run;

  Row(Run run) {
    super(null);
    this.run = run;
  }

  @Override
  protected @Nullable Node get1(Var variable) {
    int slot = run.findSlot(variable);
    return slot == NONE || run.row[slot] == NONE ? null : run.term(run.row[slot]);
  }

  @Override
  protected boolean contains1(Var variable) {
    int slot = run.findSlot(variable);
    return slot != NONE && run.row[slot] != NONE;
  }

  @Override
  protected Iterator<Var> vars1() {
    return bound().iterator();
  }

  @Override
  protected int size1() {
    return bound().size();
  }

  @Override
  protected boolean isEmpty1() {
    return bound().isEmpty();
  }

  private List<Var> bound() {
    return run.variables().stream().filter(this::contains1).toList();
  }

  /** A binding of its own. */
  Binding copy() {
    BindingBuilder copy = Binding.builder();
    for (Var variable : bound()) {
      copy.add(variable, get1(variable));
    }
    return copy.build();
  }

  @Override
  protected Binding detachWithOriginalParent() {
    return copy();
  }

  @Override
  protected Binding detachWithNewParent(Binding parent) {
    return copy();
  }
}
