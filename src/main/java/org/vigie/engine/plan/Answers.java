package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.jspecify.annotations.Nullable;
import org.vigie.engine.index.Index;

/** The solutions of a part of a query, for each row that ARQ brings. */
public final class Answers extends QueryIter {
  private final QueryIterator input;
  private final Run run;
  private final Step step;
  private final Var[] variables;
  private final int[] slots;
  private final List<Integer> given = new ArrayList<>();
  private @Nullable Binding from;
  private boolean ready;

  private Answers(
      QueryIterator input, Run run, Step step, List<Var> variables, ExecutionContext context) {
    super(context);
    this.input = input;
    this.run = run;
    this.step = step;
    this.variables = variables.toArray(Var[]::new);
    this.slots = run.slots(variables);
  }

  /**
   * The solutions of a part.
   *
   * @param op in quad form
   * @param union whether the default graph is the union of the named graphs
   * @return null when ARQ must do it itself
   */
  public static @Nullable QueryIterator find(
      Op op, QueryIterator input, Index index, boolean union, ExecutionContext context) {
    Run run = new Run(index, union, context);
    try {
      Step step = Planner.planTop(run, op, Set.of(), input.isJoinIdentity());
      return new Answers(input, run, step, List.copyOf(OpVars.visibleVars(op)), context);
    } catch (Unplanned left) {
      return null;
    }
  }

  @Override
  protected boolean hasNextBinding() {
    while (!ready) {
      if (from == null) {
        if (!input.hasNext()) {
          return false;
        }
        begin(input.nextBinding());
      }
      ready = step.next();
      if (!ready) {
        from = null;
      }
    }
    return true;
  }

  private void begin(Binding binding) {
    from = binding;
    given.forEach(slot -> run.row[slot] = NONE);
    given.clear();
    binding.forEach(
        (variable, term) -> {
          int slot = run.slot(variable);
          run.row[slot] = run.number(term);
          given.add(slot);
        });
    step.open();
  }

  @Override
  protected Binding moveToNextBinding() {
    ready = false;
    int[] ids = new int[slots.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = run.row[slots[i]];
    }
    Binding parent = from == null || from.isEmpty() ? null : from;
    return new Answer(parent, this, ids);
  }

  @Override
  protected void closeIterator() {
    if (from != null) {
      step.reset();
    }
    input.close();
  }

  @Override
  protected void requestCancel() {
    input.cancel();
  }

  @Override
  public void output(IndentedWriter out, SerializationContext context) {
    out.println("Answers");
  }

  /** One solution, whose terms are looked up when they are asked for. */
  private static final class Answer extends BindingBase {
    private final Answers of;
    private final int[] ids;

    Answer(@Nullable Binding parent, Answers of, int[] ids) {
      super(parent);
      this.of = of;
      this.ids = ids;
      if (parent != null) {
        for (int i = 0; i < ids.length; i++) {
          ids[i] = parent.contains(of.variables[i]) ? NONE : ids[i];
        }
      }
    }

    private int place(Var variable) {
      Var[] variables = of.variables;
      for (int i = 0; i < variables.length; i++) {
        if (variables[i].equals(variable)) {
          return i;
        }
      }
      return NONE;
    }

    @Override
    protected @Nullable Node get1(Var variable) {
      int at = place(variable);
      return at == NONE || ids[at] == NONE ? null : of.run.term(ids[at]);
    }

    @Override
    protected boolean contains1(Var variable) {
      int at = place(variable);
      return at != NONE && ids[at] != NONE;
    }

    @Override
    protected Iterator<Var> vars1() {
      List<Var> bound = new ArrayList<>(ids.length);
      for (int i = 0; i < ids.length; i++) {
        if (ids[i] != NONE) {
          bound.add(of.variables[i]);
        }
      }
      return bound.iterator();
    }

    @Override
    protected int size1() {
      return (int) Arrays.stream(ids).filter(id -> id != NONE).count();
    }

    @Override
    protected boolean isEmpty1() {
      return size1() == 0;
    }

    @Override
    protected Binding detachWithNewParent(Binding changed) {
      return new Answer(changed, of, ids.clone());
    }
  }
}
