package org.vigie.engine;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * Tells whether quads can say what a query asks of each graph. Within GRAPH ?g every pattern
 * becomes one that binds ?g, so that parts share ?g that SPARQL does not let share it (MINUS), lose
 * it (a query within) or never bind it (no pattern): tests negation/graph-minus and
 * aggregates/agg-empty-group-count-graph of the W3C.
 */
final class EachGraph {
  private EachGraph() {}

  /** Whether a query in triple form means the same in quad form. */
  static boolean fitsQuads(Op query) {
    boolean[] fits = {true};
    OpVisitorBase graphs =
        new OpVisitorBase() {
          @Override
          public void visit(OpGraph graph) {
            fits[0] &=
                !Var.isVar(graph.getNode())
                    || isEmpty(graph.getSubOp())
                    || (isPlain(graph.getSubOp()) && binds(graph.getSubOp()));
          }
        };
    Walker.walk(query, graphs, new ExprVisitorBase());
    return fits[0];
  }

  private static boolean isEmpty(Op op) {
    return (op instanceof OpTable table && table.isJoinIdentity())
        || (op instanceof OpBGP pattern && pattern.getPattern().isEmpty());
  }

  private static boolean isPlain(Op op) {
    return switch (op) {
      case OpBGP each -> true;
      case OpPath each -> true;
      case OpTable each -> true;
      case OpFilter each -> isPlain(each.getSubOp());
      case OpExtend each -> isPlain(each.getSubOp());
      case OpAssign each -> isPlain(each.getSubOp());
      case OpSequence each -> each.getElements().stream().allMatch(EachGraph::isPlain);
      case OpJoin each -> isPlain(each.getLeft()) && isPlain(each.getRight());
      case OpConditional each -> isPlain(each.getLeft()) && isPlain(each.getRight());
      case OpLeftJoin each -> isPlain(each.getLeft()) && isPlain(each.getRight());
      case OpUnion each -> isPlain(each.getLeft()) && isPlain(each.getRight());
      default -> false;
    };
  }

  /** Whether each solution of a plain part has gone through a pattern. */
  private static boolean binds(Op op) {
    return switch (op) {
      case OpBGP each -> !each.getPattern().isEmpty();
      case OpPath each -> true;
      case OpFilter each -> binds(each.getSubOp());
      case OpExtend each -> binds(each.getSubOp());
      case OpAssign each -> binds(each.getSubOp());
      case OpSequence each -> each.getElements().stream().anyMatch(EachGraph::binds);
      case OpJoin each -> binds(each.getLeft()) || binds(each.getRight());
      case OpConditional each -> binds(each.getLeft());
      case OpLeftJoin each -> binds(each.getLeft());
      case OpUnion each -> binds(each.getLeft()) && binds(each.getRight());
      default -> false;
    };
  }
}
