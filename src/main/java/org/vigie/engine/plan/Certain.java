package org.vigie.engine.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDatasetNames;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpQuad;
import org.apache.jena.sparql.algebra.op.OpQuadBlock;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;

/** The variables that have a term in each solution; rather one too few than one too many. */
final class Certain {
  private Certain() {}

  static Set<Var> of(Op op) {
    return switch (op) {
      case OpQuadPattern each -> ofQuads(each.getPattern().getList());
      case OpQuadBlock each -> ofQuads(each.getPattern().getList());
      case OpQuad each -> ofQuads(List.of(each.getQuad()));
      case OpGraph each -> ofGraph(each);
      case OpPath each ->
          ofNodes(each.getTriplePath().getSubject(), each.getTriplePath().getObject());
      case OpDatasetNames each -> ofNodes(each.getGraphNode());
      case OpSequence each -> all(each.getElements());
      case OpJoin each -> all(List.of(each.getLeft(), each.getRight()));
      case OpUnion each -> common(List.of(each.getLeft(), each.getRight()));
      case OpDisjunction each -> common(each.getElements());
      case OpConditional each -> of(each.getLeft());
      case OpLeftJoin each -> of(each.getLeft());
      case OpMinus each -> of(each.getLeft());
      case OpTable each -> ofTable(each);
      case OpGroup each -> both(of(each.getSubOp()), new HashSet<>(each.getGroupVars().getVars()));
      case OpProject each -> both(of(each.getSubOp()), new HashSet<>(each.getVars()));
      case OpFilter each -> of(each.getSubOp());
      case Op1 each when Planner.keepsVariables(each) -> of(each.getSubOp());
      default -> Set.of();
    };
  }

  private static Set<Var> ofGraph(OpGraph graph) {
    Set<Var> certain = new HashSet<>(of(graph.getSubOp()));
    certain.addAll(ofNodes(graph.getNode()));
    return certain;
  }

  private static Set<Var> ofQuads(List<Quad> quads) {
    Set<Var> certain = new HashSet<>();
    for (Quad quad : quads) {
      certain.addAll(
          ofNodes(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
    }
    return certain;
  }

  private static Set<Var> ofNodes(Node... nodes) {
    Set<Var> certain = new HashSet<>();
    for (Node node : nodes) {
      if (Var.isVar(node)) {
        certain.add(Var.alloc(node));
      }
    }
    return certain;
  }

  private static Set<Var> ofTable(OpTable table) {
    Set<Var> certain = new HashSet<>(table.getTable().getVars());
    table
        .getTable()
        .rows()
        .forEachRemaining(row -> certain.removeIf(variable -> !row.contains(variable)));
    return certain;
  }

  private static Set<Var> all(List<Op> ops) {
    Set<Var> certain = new HashSet<>();
    ops.forEach(op -> certain.addAll(of(op)));
    return certain;
  }

  private static Set<Var> common(List<Op> ops) {
    Set<Var> certain = new HashSet<>(of(ops.getFirst()));
    ops.forEach(op -> certain.retainAll(of(op)));
    return certain;
  }

  private static Set<Var> both(Set<Var> some, Set<Var> others) {
    others.retainAll(some);
    return others;
  }
}
