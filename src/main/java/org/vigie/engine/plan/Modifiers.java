package org.vigie.engine.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;

/** Plans what works on all rows of a part: groups, order, distinct rows, slices. */
final class Modifiers {
  private final Run run;
  private final Expressions expressions;

  Modifiers(Run run, Expressions expressions) {
    this.run = run;
    this.expressions = expressions;
  }

  static boolean knows(Op op) {
    return switch (op) {
      case OpProject each -> true;
      case OpDistinct each -> true;
      case OpReduced each -> true;
      case OpOrder each -> true;
      case OpTopN each -> true;
      case OpSlice each -> true;
      case OpGroup each -> true;
      default -> false;
    };
  }

  Step step(Op op) {
    return switch (op) {
      case OpProject each -> {
        run.slots(each.getVars());
        yield below(each.getSubOp());
      }
      case OpDistinct each -> new Distinct(run, below(each.getSubOp()), slots(each.getSubOp()));
      case OpReduced each -> new Distinct(run, below(each.getSubOp()), slots(each.getSubOp()));
      case OpOrder each ->
          new Sort(run, below(each.getSubOp()), each.getConditions(), slots(each.getSubOp()), -1);
      case OpTopN each ->
          new Sort(
              run,
              below(each.getSubOp()),
              each.getConditions(),
              slots(each.getSubOp()),
              each.getLimit());
      case OpSlice each -> new Slice(below(each.getSubOp()), each.getStart(), each.getLength());
      case OpGroup each -> group(each);
      default -> throw new Unplanned();
    };
  }

  private Step below(Op op) {
    return Planner.plan(run, op, Set.of(), true);
  }

  /** The slots of what is seen of a part, by the names of the variables. */
  private int[] slots(Op op) {
    List<Var> visible = new ArrayList<>(OpVars.visibleVars(op));
    visible.sort(Comparator.comparing(Var::getName));
    return run.slots(visible);
  }

  private Step group(OpGroup group) {
    Step below = below(group.getSubOp());
    List<Var> variables = group.getGroupVars().getVars();
    IntSupplier[] values = new IntSupplier[variables.size()];
    for (int i = 0; i < values.length; i++) {
      Expr value = group.getGroupVars().getExpr(variables.get(i));
      values[i] = value == null ? null : run.term(expressions.of(value, Set.of()));
    }
    List<Var> named = new ArrayList<>(OpVars.visibleVars(group.getSubOp()));
    named.removeIf(variable -> !variable.isNamedVar());
    int[] said = run.slots(named);
    List<Tally> tallies = new ArrayList<>();
    List<Var> results = new ArrayList<>();
    for (ExprAggregator each : group.getAggregators()) {
      tallies.add(Tally.of(run, each.getAggregator(), said));
      results.add(each.getVar());
    }
    return new Group(run, below, run.slots(variables), values, run.slots(results), tallies);
  }
}
