package org.vigie.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.optimize.TransformFilterDisjunction;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Turns {@code ?x IN (a, b)} and {@code ?x = a || ?y = b} into a look-up of each, as ARQ's own
 * rewriting does, which gives a solution once for each test that it meets (<a
 * href="https://github.com/apache/jena/issues/4160">Jena, GH-4160</a>). Here each look-up leaves
 * out what one before it found. A disjunction with any other test stays a filter, since all must be
 * looked through for that.
 */
final class ExclusiveDisjunction extends TransformCopy {
  /** A variable that is to be a term, such as no other term has the same value. */
  private record Test(Var variable, Node term) {
    Expr expression() {
      return new E_SameTerm(new ExprVar(variable), NodeValue.makeNode(term));
    }

    /** True where it is not met, also where the variable has no value. */
    Expr denial() {
      return new E_LogicalNot(new E_Coalesce(new ExprList(List.of(expression(), NodeValue.FALSE))));
    }
  }

  @Override
  public Op transform(OpFilter filter, Op below) {
    ExprList kept = new ExprList();
    Op expanded = below;
    for (Expr each : filter.getExprs()) {
      Set<Test> tests = tests(each);
      if (tests.isEmpty()) {
        kept.add(each);
      } else {
        expanded = expand(List.copyOf(tests), expanded);
      }
    }
    if (kept.size() == filter.getExprs().size()) {
      return super.transform(filter, below);
    }
    return kept.isEmpty() ? expanded : OpFilter.filterBy(kept, expanded);
  }

  private static Op expand(List<Test> tests, Op below) {
    boolean exclusive = tests.stream().map(Test::variable).distinct().count() == 1;
    List<Op> branches = new ArrayList<>();
    List<Expr> denials = new ArrayList<>();
    for (Test test : tests) {
      Op found = TransformFilterDisjunction.expandDisjunction(test.expression(), below);
      branches.add(
          denials.isEmpty() ? found : OpFilter.filterBy(new ExprList(List.copyOf(denials)), found));
      if (!exclusive) {
        denials.add(test.denial());
      }
    }
    return branches.stream().reduce(OpDisjunction::create).orElse(below);
  }

  /** The tests of a disjunction, each once; none when it has any other. */
  private static Set<Test> tests(Expr expression) {
    Set<Test> tests = new LinkedHashSet<>();
    if (expression instanceof E_LogicalOr) {
      for (Expr part : parts(expression)) {
        Optional<Test> test = test(part);
        if (test.isEmpty()) {
          return Set.of();
        }
        tests.add(test.get());
      }
    }
    return tests;
  }

  /** A long list nests on the left. */
  private static List<Expr> parts(Expr expression) {
    List<Expr> parts = new ArrayList<>();
    Expr left = expression;
    while (left instanceof E_LogicalOr or) {
      parts.addAll(parts(or.getArg2()));
      left = or.getArg1();
    }
    parts.add(left);
    return parts.reversed();
  }

  /** Values of literals other than plain texts are those of several terms. */
  private static Optional<Test> test(Expr part) {
    if (!(part instanceof E_Equals || part instanceof E_SameTerm)) {
      return Optional.empty();
    }
    ExprFunction2 equal = (ExprFunction2) part;
    boolean inOrder = equal.getArg1().isVariable();
    Expr variable = inOrder ? equal.getArg1() : equal.getArg2();
    Expr constant = inOrder ? equal.getArg2() : equal.getArg1();
    if (!variable.isVariable() || !constant.isConstant()) {
      return Optional.empty();
    }
    NodeValue value = constant.getConstant();
    return value.isIRI() || value.isString() || part instanceof E_SameTerm
        ? Optional.of(new Test(variable.asVar(), value.asNode()))
        : Optional.empty();
  }
}
