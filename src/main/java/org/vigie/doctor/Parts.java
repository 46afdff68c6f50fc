package org.vigie.doctor;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * What a query is made of.
 *
 * @param patterns its triple patterns and paths, wherever they stand
 * @param comparisons the calls in its filters, those inside others too
 * @param graphs what it names as graphs
 * @param conditions what its outermost group asks for, one by one
 */
record Parts(
    List<TriplePath> patterns,
    List<ExprFunction> comparisons,
    List<ElementNamedGraph> graphs,
    List<Element> conditions) {

  static Parts of(Query query) {
    List<TriplePath> patterns = new ArrayList<>();
    List<ExprFunction> comparisons = new ArrayList<>();
    List<ElementNamedGraph> graphs = new ArrayList<>();
    Element pattern = query.getQueryPattern();
    if (pattern == null) {
      return new Parts(patterns, comparisons, graphs, List.of());
    }
    ElementWalker.walk(
        pattern,
        new ElementVisitorBase() {
          @Override
          public void visit(ElementPathBlock block) {
            block.patternElts().forEachRemaining(patterns::add);
          }

          @Override
          public void visit(ElementFilter filter) {
            calls(filter.getExpr(), comparisons);
          }

          @Override
          public void visit(ElementNamedGraph graph) {
            graphs.add(graph);
          }
        });
    return new Parts(patterns, comparisons, graphs, conditions(pattern));
  }

  private static void calls(Expr expr, List<ExprFunction> calls) {
    if (expr instanceof ExprFunction call) {
      calls.add(call);
      call.getArgs().forEach(argument -> calls(argument, calls));
    }
  }

  /** The elements of the outermost group; of a block of triples each one by itself. */
  private static List<Element> conditions(Element pattern) {
    if (!(pattern instanceof ElementGroup group)) {
      return List.of(pattern);
    }
    List<Element> conditions = new ArrayList<>();
    for (Element element : group.getElements()) {
      if (element instanceof ElementPathBlock block) {
        block
            .patternElts()
            .forEachRemaining(
                triple -> {
                  ElementPathBlock alone = new ElementPathBlock();
                  alone.addTriplePath(triple);
                  conditions.add(alone);
                });
      } else {
        conditions.add(element);
      }
    }
    return conditions;
  }
}
