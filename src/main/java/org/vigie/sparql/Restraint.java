package org.vigie.sparql;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a query so that no text and no number grows without end, which would exhaust the memory
 * of the whole process, and no regular expression goes on after the time limit, which Java's own
 * never notice ({@code design/reliability.md} section 2.4). A text that grows too long is an error
 * of its expression, as SPARQL understands it: unbound, or false in a filter.
 */
final class Restraint {
  /** The longest text that an expression may build, in characters. */
  static final int LONGEST_TEXT = 1 << 20;

  private Restraint() {}

  /**
   * The optimiser of Jena, after ours of texts and before ours of paths. It must not evaluate
   * constants ahead of the query, where no time limit applies: see {@link #unfold}.
   */
  static RewriteFactory factory() {
    return context -> {
      var standard = Optimize.getFactory().create(context);
      return op -> Transformer.transform(new Paths(), standard.rewrite(restrain(op)));
    };
  }

  /** Leaves constant expressions to the evaluation, which can be stopped. */
  static Context unfold(Context context) {
    context.set(ARQ.optExprConstantFolding, false);
    return context;
  }

  private static Op restrain(Op op) {
    return Transformer.transform(new Groups(), new Functions(), op);
  }

  private static ExprEvalException tooLong(String function) {
    return new ExprEvalException(function + ": longer than " + LONGEST_TEXT + " characters");
  }

  private static final class Groups extends TransformCopy {
    @Override
    public Op transform(OpGroup group, Op below) {
      List<ExprAggregator> restrained =
          group.getAggregators().stream().map(Groups::restrain).toList();
      return new OpGroup(below, group.getGroupVars(), restrained);
    }

    private static ExprAggregator restrain(ExprAggregator each) {
      return switch (each.getAggregator()) {
        case AggGroupConcat all ->
            new ExprAggregator(each.getVar(), BoundedJoin.of(all, LONGEST_TEXT));
        case AggGroupConcatDistinct some ->
            new ExprAggregator(each.getVar(), BoundedJoin.of(some, LONGEST_TEXT));
        default -> each;
      };
    }
  }

  /** Comes last, since the optimiser knows how to take simple paths apart. */
  private static final class Paths extends TransformCopy {
    @Override
    public Op transform(OpPath path) {
      return new StoppablePath(path);
    }

    @Override
    public Op transform(OpExt restrained) {
      return restrained;
    }
  }

  private static final class Functions extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
      return function instanceof E_Multiply
          ? new BoundedProduct(left, right)
          : super.transform(function, left, right);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      return switch (function) {
        case E_StrConcat concat -> new Concat(arguments);
        case E_Regex regex -> new Regex(arguments);
        case E_StrReplace replace -> new Replace(arguments);
        default -> super.transform(function, arguments);
      };
    }
  }

  private static final class Concat extends E_StrConcat {
    Concat(ExprList arguments) {
      super(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Concat(arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      long length = arguments.stream().mapToLong(each -> each.asString().length()).sum();
      if (length > LONGEST_TEXT) {
        throw tooLong("CONCAT");
      }
      return super.eval(arguments);
    }
  }

  private static final class Regex extends E_Regex {
    private final ExprList arguments;

    Regex(ExprList arguments) {
      super(arguments.get(0), arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
      this.arguments = arguments;
    }

    @Override
    public Expr copy(ExprList changed) {
      return new Regex(changed);
    }

    @Override
    public NodeValue evalSpecial(Binding binding, FunctionEnv env) {
      Pattern pattern = pattern("REGEX", arguments.get(1), findFlags(arguments, 2), binding, env);
      String text = text(arguments.get(0).eval(binding, env));
      return NodeValue.booleanReturn(find(pattern.matcher(Stoppable.of(text, env)), text));
    }
  }

  private static final class Replace extends E_StrReplace {
    private final ExprList arguments;

    Replace(ExprList arguments) {
      super(
          arguments.get(0),
          arguments.get(1),
          arguments.get(2),
          arguments.size() > 3 ? arguments.get(3) : null);
      this.arguments = arguments;
    }

    @Override
    public Expr copy(ExprList changed) {
      return new Replace(changed);
    }

    /** Measures the work and the result; only then leaves it to the engine. */
    @Override
    public @Nullable NodeValue evalSpecial(Binding binding, FunctionEnv env) {
      Pattern pattern = pattern("REPLACE", arguments.get(1), findFlags(arguments, 3), binding, env);
      String text = text(arguments.get(0).eval(binding, env));
      long each = arguments.get(2).eval(binding, env).asString().length();
      Matcher found = pattern.matcher(Stoppable.of(text, env));
      long length = text.length();
      while (find(found, text)) {
        length += each * (1L + found.end() - found.start());
        if (length > LONGEST_TEXT) {
          throw tooLong("REPLACE");
        }
      }
      return null;
    }
  }

  /** Java’s own expressions call themselves for each repetition of a group. */
  private static boolean find(Matcher matcher, String text) {
    try {
      return matcher.find();
    } catch (StackOverflowError deep) {
      throw new DeepSearch(String.format(Locale.ROOT, "%.100s", matcher.pattern()), text);
    }
  }

  private static @Nullable Expr findFlags(ExprList arguments, int at) {
    return arguments.size() > at ? arguments.get(at) : null;
  }

  private static Pattern pattern(
      String function, Expr pattern, @Nullable Expr flags, Binding binding, FunctionEnv env) {
    String flagged = flags == null ? null : text(flags.eval(binding, env));
    return RegexEngine.makePattern(function, text(pattern.eval(binding, env)), flagged);
  }

  private static String text(NodeValue value) {
    Node node = value.asNode();
    if (!value.isString() && !value.isLangString()) {
      throw new ExprEvalException("Not a string: " + value);
    }
    return node.getLiteralLexicalForm();
  }

  /** A text that can no longer be read once its query is cancelled. */
  private record Stoppable(CharSequence text, AtomicBoolean cancelled) implements CharSequence {
    static CharSequence of(String text, FunctionEnv env) {
      Context context = env.getContext();
      AtomicBoolean signal = context == null ? null : context.get(ARQConstants.symCancelQuery);
      return signal == null ? text : new Stoppable(text, signal);
    }

    @Override
    public char charAt(int index) {
      if (cancelled.get()) {
        throw new QueryCancelledException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Stoppable(text.subSequence(start, end), cancelled);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
