package org.vigie.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.optimize.TransformFilterDisjunction;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.NodeUtils;

/**
 * Turns {@code ?x IN (:a, :b)} and {@code ?x = :a || ?y = :b} over triple patterns into a look-up
 * of each term. ARQ's own rewriting gives a solution once for each test that it meets (<a
 * href="https://github.com/apache/jena/issues/4160">Jena, GH-4160</a>); here each look-up leaves
 * out what one before it found. All other disjunctions stay the filters that they are.
 */
final class ExclusiveDisjunction extends TransformCopy {
  /** Beyond, a filter is planned sooner than so many look-ups. */
  private static final int MOST = 1_000;

  /** With several variables each look-up denies those before it. */
  private static final int MOST_MIXED = 16;

  /** The variable must be this term; no other term has its value. */
  private record Test(Var variable, Node term) {
    Expr expression() {
      return new E_SameTerm(new ExprVar(variable), NodeValue.makeNode(term));
    }
  }

  /** Expands one disjunction; the others would multiply its branches. */
  @Override
  public Op transform(OpFilter filter, Op below) {
    if (below instanceof OpBGP pattern) {
      Set<Var> bound = OpVars.visibleVars(pattern);
      List<Expr> others = new ArrayList<>(filter.getExprs().getList());
      for (Expr each : filter.getExprs()) {
        List<Test> tests = tests(each, bound);
        if (!tests.isEmpty()) {
          others.remove(each);
          return others.isEmpty()
              ? lookUp(tests, pattern)
              : OpFilter.filterBy(new ExprList(others), lookUp(tests, pattern));
        }
      }
    }
    return super.transform(filter, below);
  }

  private static Op lookUp(List<Test> tests, OpBGP pattern) {
    boolean exclusive = isOfOne(tests);
    List<Op> branches = new ArrayList<>();
    List<Expr> denials = new ArrayList<>();
    for (Test test : tests) {
      Op found = TransformFilterDisjunction.expandDisjunction(test.expression(), pattern);
      branches.add(
          denials.isEmpty() ? found : OpFilter.filterBy(new ExprList(List.copyOf(denials)), found));
      if (!exclusive) {
        denials.add(new E_LogicalNot(test.expression()));
      }
    }
    return branches.stream().reduce(OpDisjunction::create).orElse(pattern);
  }

  private static boolean isOfOne(List<Test> tests) {
    return tests.stream().map(Test::variable).distinct().count() == 1;
  }

  /** The tests of a disjunction, each once; none when it has any other, or too many. */
  private static List<Test> tests(Expr expression, Set<Var> bound) {
    if (!(expression instanceof E_LogicalOr)) {
      return List.of();
    }
    List<Expr> parts = new ArrayList<>();
    collect(expression, parts);
    Set<Test> tests = new LinkedHashSet<>();
    for (Expr part : parts) {
      Optional<Test> test = test(part).filter(each -> bound.contains(each.variable()));
      if (test.isEmpty()) {
        return List.of();
      }
      tests.add(test.get());
    }
    List<Test> all = List.copyOf(tests);
    return all.size() <= (isOfOne(all) ? MOST : MOST_MIXED) ? all : List.of();
  }

  /** A long list nests on the left, too deep to go down by calls. */
  private static void collect(Expr expression, List<Expr> parts) {
    Expr left = expression;
    while (left instanceof E_LogicalOr or) {
      collect(or.getArg2(), parts);
      left = or.getArg1();
    }
    parts.add(left);
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
    Node term = constant.getConstant().asNode();
    return term.isURI() || NodeUtils.isSimpleString(term) || part instanceof E_SameTerm
        ? Optional.of(new Test(variable.asVar(), term))
        : Optional.empty();
  }
}
