package org.vigie.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * The blanks of a query: {@code VALUES ?payer { ag:etat }}, one variable with one value, or with
 * {@code UNDEF} where the question can do without. So a published query runs as it stands, and
 * whoever changes that line by hand asks of something else.
 */
final class Blanks {
  private Blanks() {}

  /** The value of a blank in a query; empty when the query has no such blank. */
  static Optional<Optional<Node>> find(Query query, String name) {
    Var variable = Var.alloc(name);
    var seen =
        new ElementVisitorBase() {
          private Optional<Optional<Node>> value = Optional.empty();

          @Override
          public void visit(ElementData data) {
            if (isBlank(data, variable)) {
              value = Optional.of(Optional.ofNullable(data.getRows().getFirst().get(variable)));
            }
          }
        };
    ElementWalker.walk(query.getQueryPattern(), seen);
    return seen.value;
  }

  /** The query with other values in its blanks; those not named keep theirs. */
  static Query fill(Query query, Map<String, Optional<Node>> values) {
    return QueryTransformOps.transform(
        query,
        new ElementTransformCopyBase() {
          @Override
          public Element transform(ElementData data) {
            return data.getVars().size() == 1
                    && data.getRows().size() == 1
                    && values.containsKey(data.getVars().getFirst().getVarName())
                ? filled(data.getVars().getFirst(), values)
                : super.transform(data);
          }
        },
        new ExprTransformCopy());
  }

  private static Element filled(Var variable, Map<String, Optional<Node>> values) {
    Optional<Node> term = values.getOrDefault(variable.getVarName(), Optional.empty());
    Binding row =
        term.map(node -> BindingFactory.binding(variable, node)).orElseGet(BindingFactory::empty);
    return new ElementData(List.of(variable), List.of(row));
  }

  private static boolean isBlank(ElementData data, Var variable) {
    return data.getVars().equals(List.of(variable)) && data.getRows().size() == 1;
  }
}
