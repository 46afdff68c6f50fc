package org.vigie.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.vigie.words.Lang;

/**
 * A constraint in SPARQL (SHACL section 5), asked of many nodes at once: {@code $this} is given as
 * a table of values, so that the query is planned once and not once a node, which is most of the
 * cost of the engine's own way.
 */
final class Query {
  private static final Var THIS = Var.alloc("this");
  private static final Var PATH = Var.alloc("path");
  private static final Var VALUE = Var.alloc("value");
  private static final int AT_ONCE = 500;

  private final Shape shape;
  private final SparqlConstraint constraint;

  /** Whether a result may come from no solution at all: an aggregate without a key. */
  private final boolean isTotal;

  Query(Shape shape, SparqlConstraint constraint) {
    this.shape = shape;
    this.constraint = constraint;
    this.isTotal = constraint.getQuery().hasAggregators() && !constraint.getQuery().hasGroupBy();
  }

  /** The nodes of which the constraint may find something; surely nothing of the others. */
  List<Node> mayFind(Near near, Collection<Node> nodes) {
    Context now = ARQ.getContext().copy();
    now.set(ARQConstants.sysCurrentTime, NodeFactoryExtra.nowAsDateTime());
    FunctionEnv functions = new FunctionEnvBase(now);
    return nodes.stream().filter(node -> mayFind(near, functions, node)).toList();
  }

  private boolean mayFind(Near near, FunctionEnv functions, Node node) {
    return isTotal
        || new Probe(near, functions).solves(constraint.getQuery().getQueryPattern(), THIS, node)
            != Answer.NO;
  }

  /** What the constraint finds of some nodes. */
  List<Finding> ask(Graph data, List<Node> all) {
    List<Finding> findings = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Node> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
      try (QueryExec execution = QueryExec.graph(data).query(of(some)).build()) {
        RowSet rows = execution.select();
        rows.forEachRemaining(row -> findings.add(finding(row)));
      }
    }
    return findings;
  }

  private org.apache.jena.query.Query of(List<Node> nodes) {
    ElementData table = new ElementData();
    table.add(THIS);
    nodes.forEach(node -> table.add(BindingFactory.binding(THIS, node)));
    ElementGroup group = new ElementGroup();
    group.addElement(table);
    if (constraint.getQuery().getQueryPattern() instanceof ElementGroup pattern) {
      pattern.getElements().forEach(group::addElement);
    } else {
      group.addElement(constraint.getQuery().getQueryPattern());
    }
    org.apache.jena.query.Query query = constraint.getQuery().cloneQuery();
    query.setQueryPattern(group);
    return query;
  }

  private Finding finding(Binding row) {
    Node focus = row.get(THIS);
    Map<Lang, String> messages = new EnumMap<>(Lang.class);
    for (Node message : shape.getMessages()) {
      Lang.find(message.getLiteralLanguage())
          .ifPresent(lang -> messages.put(lang, message.getLiteralLexicalForm()));
    }
    return new Finding(
        shape.getShapeNode(),
        Severity.of(shape.getSeverity().level()),
        constraint.getComponent(),
        focus,
        Optional.ofNullable(row.get(PATH)),
        Optional.of(Optional.ofNullable(row.get(VALUE)).orElse(focus)),
        messages);
  }
}
