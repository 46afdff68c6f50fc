package org.vigie.doctor.steps;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.util.ExprUtils;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.vocabulary.RDF;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** Says in words what an operator of the algebra does. */
final class Telling {
  private final PrefixMapping prefixes;
  private final Words words;

  Telling(PrefixMapping prefixes, Lang lang) {
    this.prefixes = prefixes;
    this.words = Words.of(Telling.class, lang);
  }

  /** The words, and the part of the query; empty when there is none to show. */
  record Told(String says, String code) {}

  Told tell(Op op) {
    return switch (op) {
      case OpBGP bgp -> told("step.pattern", triples(bgp.getPattern().getList()));
      case OpQuadPattern quads ->
          told(
              quads.getGraphNode().isVariable() ? "step.patternEach" : "step.pattern",
              triples(quads.getBasicPattern().getList()));
      case OpPath path -> told("step.path", path.getTriplePath().toString());
      case OpFilter filter ->
          told(
              "step.filter",
              filter.getSubOp() instanceof OpBGP || filter.getSubOp() instanceof OpQuadPattern
                  ? tell(filter.getSubOp()).code() + " FILTER " + code(filter.getExprs())
                  : code(filter.getExprs()));
      case OpLeftJoin optional ->
          told("step.optional", optional.getExprs() == null ? "" : code(optional.getExprs()));
      case OpConditional ignored -> told("step.optional", "");
      case OpExtend extend -> told("step.extend", vars(extend.getVarExprList().getVars()));
      case OpAssign assign -> told("step.extend", vars(assign.getVarExprList().getVars()));
      case OpGroup group -> told("step.group", vars(group.getGroupVars().getVars()));
      case OpOrder order -> told("step.order", sorts(order.getConditions()));
      case OpTopN top -> told("step.top", sorts(top.getConditions()), top.getLimit());
      case OpProject project -> told("step.project", vars(project.getVars()));
      case OpSlice slice -> told("step.slice", "", slice.getLength() < 0 ? 0 : slice.getLength());
      case OpGraph graph -> told("step.graph", node(graph.getNode()));
      case OpTable table -> told(table.isJoinIdentity() ? "step.start" : "step.table", "");
      default -> told(plain(op), "");
    };
  }

  private static String plain(Op op) {
    return switch (op) {
      case OpJoin ignored -> "step.join";
      case OpSequence ignored -> "step.sequence";
      case OpUnion ignored -> "step.union";
      case OpDisjunction ignored -> "step.union";
      case OpMinus ignored -> "step.minus";
      case OpDistinct ignored -> "step.distinct";
      case OpReduced ignored -> "step.distinct";
      default -> "step.other";
    };
  }

  private Told told(String key, String code, Object... arguments) {
    return new Told(words.say(key, arguments), code);
  }

  private String triples(List<Triple> triples) {
    return triples.stream()
        .map(
            triple ->
                node(triple.getSubject())
                    + " "
                    + (RDF.Nodes.type.equals(triple.getPredicate())
                        ? "a"
                        : node(triple.getPredicate()))
                    + " "
                    + node(triple.getObject()))
        .collect(Collectors.joining(" . "));
  }

  private String node(Node node) {
    return FmtUtils.stringForNode(node, prefixes);
  }

  private String code(ExprList expressions) {
    return ExprUtils.fmtSPARQL(
        expressions, new org.apache.jena.sparql.serializer.SerializationContext(prefixes));
  }

  private String sorts(List<SortCondition> conditions) {
    return conditions.stream()
        .map(
            each -> {
              String by = code(new ExprList(each.getExpression()));
              return each.getDirection() == Query.ORDER_DESCENDING ? "DESC(" + by + ")" : by;
            })
        .collect(Collectors.joining(" "));
  }

  private static String vars(List<Var> vars) {
    return vars.stream().map(Var::toString).collect(Collectors.joining(" "));
  }
}
