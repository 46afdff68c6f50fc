package org.vigie.doctor.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.PatternVars;
import org.vigie.doctor.examination.Finding;
import org.vigie.doctor.examination.Nearest;
import org.vigie.doctor.examination.Parts;
import org.vigie.doctor.examination.Reason;

/** Variables that a filter or the answer names and that no part of the query gives a value. */
public final class Unbound implements Reason {
  private final Query query;

  /** Looks at the query whose parts it will be given. */
  public Unbound(Query query) {
    this.query = query;
  }

  @Override
  public List<Finding> find(Parts parts) {
    Element pattern = query.getQueryPattern();
    if (pattern == null) {
      return List.of();
    }
    Set<Var> bound = bound(pattern);
    Set<Var> named = new LinkedHashSet<>();
    parts.filters().forEach(filter -> vars(filter.getExpr(), named));
    if (query.isSelectType()) {
      query.getProjectVars().stream()
          .filter(each -> !query.getProject().hasExpr(each))
          .filter(each -> !query.getGroupBy().contains(each))
          .forEach(named::add);
    }
    List<Finding> findings = new ArrayList<>();
    for (Var each : named) {
      if (!bound.contains(each) && !each.isAllocVar()) {
        findings.add(
            Finding.of(
                "unbound", nearest(each, bound).map(Var::toString).orElse(""), each.toString()));
      }
    }
    return findings;
  }

  /** What gets a value somewhere, be it only within a group that is taken away. */
  private Set<Var> bound(Element pattern) {
    Set<Var> bound = new LinkedHashSet<>(PatternVars.vars(pattern));
    ElementWalker.walk(
        pattern,
        new ElementVisitorBase() {
          @Override
          public void visit(ElementMinus minus) {
            bound.addAll(PatternVars.vars(minus.getMinusElement()));
          }
        });
    if (query.hasValues()) {
      bound.addAll(query.getValuesVariables());
    }
    return bound;
  }

  /** The variables of an expression, but those that a pattern inside it may bind itself. */
  private static void vars(Expr expr, Set<Var> vars) {
    if (expr.isVariable()) {
      vars.add(expr.asVar());
    } else if (expr instanceof ExprFunction call
        && !(call instanceof E_Exists)
        && !(call instanceof E_NotExists)) {
      call.getArgs().forEach(argument -> vars(argument, vars));
    }
  }

  /** What may have been meant: first what begins alike, then what is spelt alike. */
  private static Optional<Var> nearest(Var unbound, Set<Var> bound) {
    return bound.stream()
        .filter(each -> !each.isAllocVar())
        .min(Comparator.comparingInt(each -> apart(unbound.getName(), each.getName())));
  }

  private static int apart(String one, String other) {
    String left = one.toLowerCase(Locale.ROOT);
    String right = other.toLowerCase(Locale.ROOT);
    return left.startsWith(right) || right.startsWith(left) ? 0 : Nearest.letters(left, right);
  }
}
