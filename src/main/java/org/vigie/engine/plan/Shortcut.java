package org.vigie.engine.plan;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.NodeUtils;
import org.jspecify.annotations.Nullable;
import org.vigie.engine.index.Terms;

/**
 * A frequent condition, told from the numbers or the terms without ARQ's values. Where it cannot
 * tell (unbound, other kinds of terms), the expression itself is evaluated.
 */
final class Shortcut extends ExprFunction0 {
  /** Tells whether the condition is true of terms; null when it cannot. */
  private interface Test {
    @Nullable Boolean of(int[] row);
  }

  private final Run run;
  private final Expr whole;
  private final Test test;

  private Shortcut(Run run, Expr whole, Test test) {
    super("shortcut");
    this.run = run;
    this.whole = whole;
    this.test = test;
  }

  /** The expression, or a shortcut for it. */
  static Expr of(Run run, Expr expression) {
    Test test =
        switch (expression) {
          case E_Equals each -> equality(run, each, true);
          case E_NotEquals each -> equality(run, each, false);
          case E_StrContains each -> contains(run, each);
          default -> null;
        };
    return test == null ? expression : new Shortcut(run, expression, test);
  }

  private static @Nullable Test equality(Run run, ExprFunction2 equals, boolean wanted) {
    Expr left = equals.getArg1();
    Expr right = equals.getArg2();
    if (left instanceof E_Lang lang && lang.getArg().isVariable() && isText(right)) {
      int slot = run.slot(lang.getArg().asVar());
      String tag = right.getConstant().getString();
      return row -> {
        Node term = row[slot] == Terms.NONE ? null : run.term(row[slot]);
        return (term == null || !term.isLiteral())
            ? null
            : term.getLiteralLanguage().equals(tag) == wanted;
      };
    }
    if (left.isVariable() && right.isVariable()) {
      int one = run.slot(left.asVar());
      int other = run.slot(right.asVar());
      return row -> same(run, row[one], row[other], wanted);
    }
    if (left.isVariable() && right.isConstant() && right.getConstant().asNode().isURI()) {
      int slot = run.slot(left.asVar());
      int constant = run.number(right.getConstant().asNode());
      return row -> same(run, row[slot], constant, wanted);
    }
    return null;
  }

  /** Names are equal when they are the same; literals may be equal in value. */
  private static @Nullable Boolean same(Run run, int one, int other, boolean wanted) {
    return (isName(run, one) && isName(run, other)) ? (one == other) == wanted : null;
  }

  private static boolean isName(Run run, int id) {
    return id != Terms.NONE && (run.term(id).isURI() || run.term(id).isBlank());
  }

  private static @Nullable Test contains(Run run, E_StrContains contains) {
    Expr in = contains.getArg1();
    boolean lower = in instanceof E_StrLowerCase;
    Expr of = in instanceof E_StrLowerCase call ? call.getArg() : in;
    if (!of.isVariable() || !isText(contains.getArg2())) {
      return null;
    }
    int slot = run.slot(of.asVar());
    String part = contains.getArg2().getConstant().getString();
    return row -> {
      Node term = row[slot] == Terms.NONE ? null : run.term(row[slot]);
      if (term == null || !(NodeUtils.isSimpleString(term) || NodeUtils.isLangString(term))) {
        return null;
      }
      String text = term.getLiteralLexicalForm();
      return (lower ? text.toLowerCase(Locale.getDefault()) : text).contains(part);
    };
  }

  private static boolean isText(Expr expression) {
    return expression.isConstant() && NodeUtils.isSimpleString(expression.getConstant().asNode());
  }

  @Override
  public NodeValue eval(FunctionEnv env) {
    Boolean told = test.of(run.row);
    return told == null ? whole.eval(run.view(), env) : NodeValue.booleanReturn(told);
  }

  @Override
  public Expr copy() {
    return this;
  }
}
