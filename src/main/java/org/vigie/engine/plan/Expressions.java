package org.vigie.engine.plan;

import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.expr.VariableNotBoundException;
import org.apache.jena.sparql.function.FunctionEnv;
import org.vigie.engine.index.Terms;

/** Fits expressions to a run: variables read the row at hand, EXISTS runs a plan on it. */
final class Expressions {
  private final Run run;

  Expressions(Run run) {
    this.run = run;
  }

  /**
   * The expression for the row at hand.
   *
   * @param bound variables that have a term when it is asked
   */
  Expr of(Expr expression, Set<Var> bound) {
    return ExprTransformer.transform(new Fit(bound), expression);
  }

  /** Whether an expression asks no pattern. */
  static boolean isPlain(Expr expression) {
    boolean[] plain = {true};
    org.apache.jena.sparql.algebra.walker.Walker.walk(
        expression,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp pattern) {
            plain[0] = false;
          }
        });
    return plain[0];
  }

  /** Whether an expression names blank nodes, for which ARQ needs a row that is an object. */
  static boolean namesBlankNode(Expr expression) {
    boolean[] found = {false};
    org.apache.jena.sparql.algebra.walker.Walker.walk(
        expression,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunction0 function) {
            found[0] |= function instanceof Unstable;
          }

          @Override
          public void visit(ExprFunction1 function) {
            found[0] |= function instanceof Unstable;
          }
        });
    return found[0];
  }

  private final class Fit extends ExprTransformCopy {
    private final Set<Var> bound;

    Fit(Set<Var> bound) {
      this.bound = bound;
    }

    @Override
    public Expr transform(ExprVar variable) {
      return new Slot(run, variable.asVar());
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
      return Shortcut.of(run, super.transform(function, left, right));
    }

    @Override
    public Expr transform(ExprFunctionOp pattern, ExprList arguments, Op op) {
      if (pattern instanceof E_Exists || pattern instanceof E_NotExists) {
        Op asked = pattern.getGraphPattern();
        Step step = Planner.plan(run, asked, bound, false);
        return new Exists(step, pattern instanceof E_Exists);
      }
      return pattern;
    }
  }

  /** A variable whose value is looked up by its place. */
  private static final class Slot extends ExprVar {
    private final Run run;
    private final int slot;

    Slot(Run run, Var variable) {
      super(variable);
      this.run = run;
      this.slot = run.slot(variable);
    }

    @Override
    public NodeValue eval(Binding binding, FunctionEnv env) {
      if (run.row[slot] == Terms.NONE) {
        throw new VariableNotBoundException("Not bound: variable " + asVar());
      }
      return run.value(run.row[slot]);
    }
  }

  /** Whether a plan has a solution for the row at hand. */
  private static final class Exists extends ExprFunction0 {
    private final Step step;
    private final boolean wanted;

    Exists(Step step, boolean wanted) {
      super("exists");
      this.step = step;
      this.wanted = wanted;
    }

    @Override
    public NodeValue eval(FunctionEnv env) {
      step.open();
      boolean found = step.next();
      if (found) {
        step.reset();
      }
      return NodeValue.booleanReturn(found == wanted);
    }

    @Override
    public Expr copy() {
      return this;
    }
  }
}
