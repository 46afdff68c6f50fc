package org.vigie.gate;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** What a condition is (SPARQL section 17.2), as far as a quick look can say. */
enum Truth {
  TRUE,
  FALSE,
  ERROR,
  UNKNOWN;

  /** A condition with some variables bound. */
  static Truth of(Probe probe, Expr expression, Binding bound) {
    return switch (expression) {
      case E_LogicalOr or -> or(of(probe, or.getArg1(), bound), of(probe, or.getArg2(), bound));
      case E_LogicalAnd and ->
          or(of(probe, and.getArg1(), bound).not(), of(probe, and.getArg2(), bound).not()).not();
      case E_LogicalNot not -> of(probe, not.getArg(), bound).not();
      case E_Exists exists -> of(probe.exists(exists.getElement(), bound));
      case E_NotExists none -> of(probe.exists(none.getElement(), bound)).not();
      default -> eval(probe, expression, bound);
    };
  }

  /** Whether a solution passes. */
  Answer answer() {
    return switch (this) {
      case TRUE -> Answer.YES;
      case FALSE, ERROR -> Answer.NO;
      case UNKNOWN -> Answer.PERHAPS;
    };
  }

  private Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case ERROR, UNKNOWN -> this;
    };
  }

  private static Truth of(Answer answer) {
    return switch (answer) {
      case YES -> TRUE;
      case NO -> FALSE;
      case PERHAPS -> UNKNOWN;
    };
  }

  private static Truth or(Truth one, Truth other) {
    if (one == TRUE || other == TRUE) {
      return TRUE;
    }
    if (one == UNKNOWN || other == UNKNOWN) {
      return UNKNOWN;
    }
    return one == ERROR || other == ERROR ? ERROR : FALSE;
  }

  private static Truth eval(Probe probe, Expr expression, Binding bound) {
    if (mentionsPattern(expression)) {
      return UNKNOWN;
    }
    try {
      return XSDFuncOp.effectiveBooleanValue(expression.eval(bound, probe.functions()))
          ? TRUE
          : FALSE;
    } catch (ExprException wrong) {
      return ERROR;
    }
  }

  private static boolean mentionsPattern(Expr expression) {
    return expression.isFunction()
        && (expression instanceof org.apache.jena.sparql.expr.ExprFunctionOp
            || expression.getFunction().getArgs().stream().anyMatch(Truth::mentionsPattern));
  }
}
