package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDatasetNames;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpList;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuad;
import org.apache.jena.sparql.algebra.op.OpQuadBlock;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;

/**
 * Makes a plan of a query in quad form, after ARQ's optimizer. Semantics follow ARQ's executor:
 * what stands right of a join, an optional part that is not linear or MINUS starts from nothing;
 * all else starts from the row at hand.
 */
final class Planner {
  private final Run run;
  private final Block block;
  private final boolean root;
  private final Expressions expressions;
  private final Patterns patterns;

  private Planner(Run run, Set<Var> bound, boolean root) {
    this.run = run;
    this.block = new Block(run, bound);
    this.root = root;
    this.expressions = new Expressions(run);
    this.patterns = new Patterns(run);
  }

  /**
   * The plan of a part of a query.
   *
   * @param bound variables that have a term in the rows it is asked for
   * @param root whether it is asked for one empty row only
   */
  static Step plan(Run run, Op op, Set<Var> bound, boolean root) {
    Planner planner = new Planner(run, bound, root);
    planner.add(op);
    return planner.block.build();
  }

  /**
   * The plan of a part that ARQ hands over.
   *
   * @throws Unplanned when it is one that ARQ must do itself
   */
  static Step planTop(Run run, Op op, Set<Var> bound, boolean root) {
    Planner planner = new Planner(run, bound, root);
    if (!planner.knows(op)) {
      throw new Unplanned();
    }
    planner.add(op);
    return planner.block.build();
  }

  /** Whether an operator with one part gives the rows of that part, or some of them. */
  static boolean keepsVariables(Op1 op) {
    return op instanceof OpDistinct
        || op instanceof OpReduced
        || op instanceof OpOrder
        || op instanceof OpTopN
        || op instanceof OpSlice
        || op instanceof OpList
        || op instanceof OpLabel
        || op instanceof OpExtendAssign;
  }

  private boolean knows(Op op) {
    return switch (op) {
      case OpQuadPattern each -> each.getPattern().getList().stream().allMatch(Patterns::knows);
      case OpQuadBlock each -> each.getPattern().getList().stream().allMatch(Patterns::knows);
      case OpQuad each -> Patterns.knows(each.getQuad());
      case OpSequence each -> true;
      case OpFilter each -> true;
      case OpExtendAssign each ->
          each.getVarExprList().getExprs().values().stream().noneMatch(Expressions::namesBlankNode);
      case OpConditional each -> true;
      case OpJoin each -> true;
      case OpLeftJoin each -> true;
      case OpMinus each -> true;
      case OpUnion each -> true;
      case OpDisjunction each -> true;
      case OpTable each -> true;
      case OpDatasetNames each -> true;
      case OpNull each -> true;
      case OpList each -> true;
      case OpLabel each -> each.hasSubOp();
      case OpGraph each -> each.getSubOp() instanceof OpPath way && knowsWay(way);
      default -> root && Modifiers.knows(op);
    };
  }

  private boolean knowsWay(OpPath op) {
    TriplePath way = op.getTriplePath();
    return way.getPath() != null
        && Patterns.isPlain(way.getSubject())
        && Patterns.isPlain(way.getObject())
        && Walker.knows(way.getPath(), run);
  }

  private void add(Op op) {
    if (!knows(op)) {
      block.add(new Piece.Fixed(new Foreign(run, op), Certain.of(op)));
      return;
    }
    switch (op) {
      case OpQuadPattern each -> each.getPattern().getList().forEach(this::addPattern);
      case OpQuadBlock each -> each.getPattern().getList().forEach(this::addPattern);
      case OpQuad each -> addPattern(each.getQuad());
      case OpSequence each -> each.getElements().forEach(this::add);
      case OpFilter each -> addFilter(each);
      case OpExtendAssign each -> addBindings(each);
      case OpConditional each -> {
        add(each.getLeft());
        fix(new Optional(plan(run, each.getRight(), block.certain(), false)));
      }
      case OpJoin each -> {
        add(each.getLeft());
        Piece.Fixed probe =
            new Piece.Fixed(
                new Probe(run, table(each.getRight()), List.of()), Certain.of(each.getRight()));
        block.add(probe);
      }
      case OpLeftJoin each -> addLeftJoin(each);
      case OpMinus each -> {
        add(each.getLeft());
        fix(new Without(run, table(each.getRight(), OpVars.visibleVars(each.getLeft()))));
      }
      case OpUnion each -> addUnion(List.of(each.getLeft(), each.getRight()), each);
      case OpDisjunction each -> addUnion(each.getElements(), each);
      case OpTable each -> addTable(each.getTable());
      case OpDatasetNames each ->
          block.add(
              new Piece.Fixed(
                  new GraphNames(run, patterns.place(each.getGraphNode())), Certain.of(each)));
      case OpGraph each ->
          block.add(patterns.way(each.getNode(), ((OpPath) each.getSubOp()).getTriplePath()));
      case OpNull each -> fix(new Either(new Step[0]));
      case OpList each -> add(each.getSubOp());
      case OpLabel each -> add(each.getSubOp());
      default -> addModifier(op);
    }
  }

  private void fix(Step step) {
    block.add(new Piece.Fixed(step, Set.of()));
  }

  private void addPattern(Quad quad) {
    block.add(patterns.piece(quad));
  }

  private void addModifier(Op op) {
    if (!block.isEmpty()) {
      throw new Unplanned();
    }
    block.add(new Piece.Fixed(new Modifiers(run, expressions).step(op), Certain.of(op)));
  }

  /** A condition on what its part binds for certain may be tried anywhere; else it stays. */
  private void addFilter(OpFilter filter) {
    add(filter.getSubOp());
    Set<Var> certain = Certain.of(filter.getSubOp());
    for (Expr each : filter.getExprs()) {
      Expr condition = expressions.of(each, block.certain());
      if (Expressions.isPlain(each) && certain.containsAll(each.getVarsMentioned())) {
        block.add(new Piece.Condition(condition, each.getVarsMentioned()));
      } else {
        fix(new Filter(run, condition));
      }
    }
  }

  private void addBindings(OpExtendAssign assign) {
    add(assign.getSubOp());
    assign
        .getVarExprList()
        .forEachVarExpr(
            (variable, value) -> {
              Expr computed = value == null ? null : expressions.of(value, block.certain());
              if (computed != null) {
                fix(new Bind(run, run.slot(variable), computed));
              }
            });
  }

  private void addLeftJoin(OpLeftJoin join) {
    add(join.getLeft());
    ExprList conditions = join.getExprs();
    List<Expr> planned = new ArrayList<>();
    if (conditions != null) {
      Set<Var> both = new HashSet<>(block.certain());
      both.addAll(Certain.of(join.getRight()));
      conditions.forEach(each -> planned.add(expressions.of(each, both)));
    }
    fix(new Optional(new Probe(run, table(join.getRight()), planned)));
  }

  private void addUnion(List<Op> branches, Op union) {
    boolean fromNothing = root && block.isEmpty();
    Set<Var> bound = block.certain();
    Step[] steps =
        flat(branches).stream()
            .map(branch -> plan(run, branch, bound, fromNothing))
            .toArray(Step[]::new);
    block.add(new Piece.Fixed(new Either(steps), Certain.of(union)));
  }

  private static List<Op> flat(List<Op> branches) {
    List<Op> flat = new ArrayList<>();
    for (Op branch : branches) {
      if (branch instanceof OpUnion union) {
        flat.addAll(flat(List.of(union.getLeft(), union.getRight())));
      } else {
        flat.add(branch);
      }
    }
    return flat;
  }

  private void addTable(Table table) {
    List<Var> variables = List.copyOf(table.getVars());
    List<int[]> rows = new ArrayList<>();
    boolean whole = true;
    for (var given = table.rows(); given.hasNext(); ) {
      Binding binding = given.next();
      int[] row = new int[variables.size()];
      for (int i = 0; i < row.length; i++) {
        boolean there = binding.contains(variables.get(i));
        row[i] = there ? run.number(binding.get(variables.get(i))) : NONE;
        whole &= there;
      }
      rows.add(row);
    }
    Step values = new Values(run, run.slots(variables), rows.toArray(int[][]::new));
    Set<Var> all = Set.copyOf(variables);
    double size = rows.size();
    block.add(
        whole
            ? new Piece.Movable(
                values, all, bound -> all.stream().anyMatch(bound::contains) ? 0.5 : size)
            : new Piece.Fixed(values, Set.of()));
  }

  private org.vigie.engine.plan.Table table(Op right) {
    return table(right, OpVars.visibleVars(right));
  }

  /** The rows of what stands right, by what is certain on both sides. */
  private org.vigie.engine.plan.Table table(Op right, Set<Var> wanted) {
    Set<Var> kept = OpVars.visibleVars(right);
    kept.retainAll(wanted);
    List<Var> keys = new ArrayList<>(Certain.of(right));
    keys.removeIf(each -> !block.certain().contains(each) || !kept.contains(each));
    List<Var> variables = new ArrayList<>(keys);
    kept.stream().filter(each -> !keys.contains(each)).forEach(variables::add);
    Step step = plan(run, right, Set.of(), true);
    return new org.vigie.engine.plan.Table(run, step, run.slots(variables), keys.size());
  }
}
