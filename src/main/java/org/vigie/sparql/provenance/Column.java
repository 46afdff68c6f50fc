package org.vigie.sparql.provenance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/**
 * An expression that tells one thing of what stands behind a value of a row. It is in no registry,
 * so that no query can name it.
 */
final class Column extends ExprFunctionN {
  /** What a column tells. */
  enum Kind {
    STATUS,
    SOURCE,
    DATE;

    private Optional<NodeValue> of(Evidence evidence) {
      return switch (this) {
        case STATUS -> evidence.status();
        case SOURCE -> evidence.source();
        case DATE -> evidence.date();
      };
    }

    /** The end of the column's name. */
    String suffix() {
      return "_" + name().toLowerCase(Locale.ROOT);
    }
  }

  private final Kind kind;
  private final Recent recent;
  private final ExprList arguments;

  private Column(Kind kind, Recent recent, ExprList arguments) {
    super("provenance", arguments);
    this.kind = kind;
    this.recent = recent;
    this.arguments = arguments;
  }

  /** A column about a variable that is read in these places. */
  static Column of(Kind kind, Recent recent, Var value, Set<Place> places) {
    ExprList arguments = new ExprList();
    arguments.add(new ExprVar(value));
    for (Place place : places) {
      arguments.add(expression(place.subject()));
      arguments.add(expression(place.property()));
    }
    return new Column(kind, recent, arguments);
  }

  private static Expr expression(Node node) {
    return node instanceof Var variable ? new ExprVar(variable) : NodeValue.makeNode(node);
  }

  @Override
  public Expr copy(ExprList changed) {
    return new Column(kind, recent, changed);
  }

  /** A place that the row does not name is passed by: a branch of a UNION, an OPTIONAL. */
  @Override
  public NodeValue evalSpecial(Binding row, FunctionEnv env) {
    Node value = node(arguments.get(0), row);
    List<Place> places = new ArrayList<>();
    for (int i = 1; i < arguments.size(); i += 2) {
      Node subject = node(arguments.get(i), row);
      Node property = node(arguments.get(i + 1), row);
      if (subject != null && property != null) {
        places.add(new Place(subject, property));
      }
    }
    if (value == null || places.isEmpty()) {
      throw new ExprEvalException("Nothing to trace");
    }
    return kind.of(recent.evidence(value, places))
        .orElseThrow(() -> new ExprEvalException("Nothing is decided"));
  }

  private static @Nullable Node node(Expr argument, Binding row) {
    return argument.isVariable() ? row.get(argument.asVar()) : argument.getConstant().asNode();
  }

  @Override
  public NodeValue eval(List<NodeValue> evaluated) {
    throw new ExprEvalException("Nothing to trace");
  }

  /** What was told last, since the columns of a row ask the same, and rows repeat themselves. */
  static final class Recent {
    private static final int MOST = 5_000;

    private final Decided decided;
    private final Map<List<Object>, Evidence> told =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<List<Object>, Evidence> eldest) {
            return size() > MOST;
          }
        };

    Recent(Decided decided) {
      this.decided = decided;
    }

    Evidence evidence(Node value, List<Place> places) {
      return told.computeIfAbsent(List.of(value, places), unseen -> read(value, places));
    }

    private Evidence read(Node value, List<Place> places) {
      Set<Node> claims = new LinkedHashSet<>();
      for (Place place : places) {
        claims.addAll(decided.behind(place.subject(), place.property(), value));
      }
      return Evidence.of(claims, decided);
    }
  }
}
