package org.vigie.sparql.provenance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;
import org.jspecify.annotations.Nullable;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * Finds where the variables of a query are read, and makes the query show what a row must name for
 * that: a variable that a SELECT leaves out is added under a new name, which changes neither rows
 * nor their number. Where it would (DISTINCT, groups), the variable is not traced.
 */
final class Origins {
  private final Decided decided;
  private final String free;
  private int added;

  /**
   * Begins.
   *
   * @param free the beginning of names that no query uses
   */
  Origins(Decided decided, String free) {
    this.decided = decided;
    this.free = free;
  }

  /** Whether a SELECT may show more variables and has the same rows. */
  static boolean isOpen(Query query) {
    return !query.isDistinct()
        && !query.isReduced()
        && !query.hasGroupBy()
        && !query.hasAggregators();
  }

  /** What is known of the variables that a SELECT shows; adds to what it shows. */
  Scope select(Query query) {
    Scope pattern = new Scope();
    visit(query.getQueryPattern(), pattern);
    if (query.hasValues()) {
      query.getValuesVariables().forEach(given -> pattern.say(given, Untraced.VALUES));
    }
    query.getGroupBy().getExprs().forEach((key, made) -> pattern.say(key, reason(made)));
    Scope shown = new Scope();
    Shown row = new Shown(query);
    for (Var variable : List.copyOf(query.getProjectVars())) {
      Expr made = query.getProject().getExpr(variable);
      if (made == null || made.isVariable()) {
        show(variable, made == null ? variable : made.asVar(), pattern, row, shown);
      } else {
        shown.say(variable, reason(made));
      }
    }
    return shown;
  }

  private static void show(Var as, Var variable, Scope pattern, Shown row, Scope shown) {
    for (Place place : pattern.places(variable)) {
      Node subject = row.find(place.subject());
      Node property = row.find(place.property());
      if (subject != null && property != null) {
        shown.add(as, new Place(subject, property));
      } else {
        shown.say(
            as,
            row.query.isDistinct() || row.query.isReduced() ? Untraced.DISTINCT : Untraced.GROUPED);
      }
    }
    Untraced reason = pattern.findReason(variable);
    shown.say(as, reason == null ? Untraced.THING : reason);
  }

  private static Untraced reason(Expr made) {
    boolean[] sums = new boolean[1];
    Walker.walk(
        made,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprAggregator aggregator) {
            sums[0] = true;
          }
        });
    return sums[0] ? Untraced.AGGREGATE : Untraced.EXPRESSION;
  }

  /** What stands in a MINUS or a FILTER gives a variable no value. */
  private void visit(@Nullable Element pattern, Scope scope) {
    switch (pattern) {
      case ElementGroup group -> group.getElements().forEach(each -> visit(each, scope));
      case ElementUnion union -> union.getElements().forEach(each -> visit(each, scope));
      case ElementOptional optional -> visit(optional.getOptionalElement(), scope);
      case ElementPathBlock block ->
          block.patternElts().forEachRemaining(triple -> read(triple, scope));
      case ElementSubQuery below -> scope.addAll(select(below.getQuery()));
      case ElementNamedGraph graph when graph.getGraphNameNode().equals(Graphs.CONSOLIDATED) ->
          visit(graph.getElement(), scope);
      case ElementNamedGraph graph -> give(graph, Untraced.GRAPH, scope);
      case ElementService service -> give(service, Untraced.SERVICE, scope);
      case ElementBind bind when bind.getExpr().isVariable() ->
          scope.same(bind.getVar(), bind.getExpr().asVar());
      case ElementBind bind -> scope.say(bind.getVar(), reason(bind.getExpr()));
      case ElementData data -> data.getVars().forEach(given -> scope.say(given, Untraced.VALUES));
      case null, default -> {
        // Gives no variable a value.
      }
    }
  }

  private static void give(Element element, Untraced reason, Scope scope) {
    PatternVars.vars(element).forEach(variable -> scope.say(variable, reason));
  }

  private void read(TriplePath triple, Scope scope) {
    if (triple.isTriple()) {
      read(triple.getSubject(), triple.getPredicate(), triple.getObject(), scope);
    } else {
      read(triple.getSubject(), triple.getPath(), triple.getObject(), scope);
    }
  }

  private void read(Node from, Path path, Node to, Scope scope) {
    switch (path) {
      case P_Link link -> read(from, link.getNode(), to, scope);
      case P_Inverse inverse -> read(to, inverse.getSubPath(), from, scope);
      case P_Alt either -> {
        read(from, either.getLeft(), to, scope);
        read(from, either.getRight(), to, scope);
      }
      default -> {
        if (to instanceof Var end) {
          scope.say(end, Untraced.PATH);
        }
      }
    }
  }

  private void read(Node subject, Node property, Node object, Scope scope) {
    if (!(object instanceof Var value)) {
      return;
    }
    if (property.isVariable() || decided.isDecided(property)) {
      scope.add(value, new Place(subject, property));
    } else {
      boolean name =
          property.equals(Vigie.NAME)
              || property.equals(W3c.RDFS_LABEL)
              || property.equals(W3c.SKOS_PREF_LABEL);
      scope.say(value, name ? Untraced.NAME : Untraced.PROPERTY);
    }
  }

  /** What the rows of a SELECT name. */
  private final class Shown {
    private final Query query;
    private final boolean open;
    private final Map<Node, Node> names = new HashMap<>();

    Shown(Query query) {
      this.query = query;
      this.open = isOpen(query);
      for (Var variable : query.getProjectVars()) {
        Expr made = query.getProject().getExpr(variable);
        if (made == null) {
          names.put(variable, variable);
        } else if (made.isVariable()) {
          names.putIfAbsent(made.asVar(), variable);
        }
      }
    }

    /** Under which name a node of the pattern stands in a row; null when it cannot. */
    @Nullable Node find(Node node) {
      if (!(node instanceof Var variable)) {
        return node;
      }
      Node name = names.get(variable);
      if (name == null && open) {
        Var fresh = Var.alloc(free + ++added);
        query.setQueryResultStar(false);
        query.addResultVar(fresh, new ExprVar(variable));
        names.put(variable, fresh);
        return fresh;
      }
      return name;
    }
  }
}
