package org.vigie.sparql.provenance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * What is told beside a value. Where there are several statuses or sources, they stand in one text,
 * with a space between them.
 *
 * @param status the status of the claims behind it: a code
 * @param source the sources in which they are stated
 * @param date the last day on which one of them was recorded or judged: since then the Decision
 *     rests on what it rests on
 */
record Evidence(Optional<NodeValue> status, Optional<NodeValue> source, Optional<NodeValue> date) {
  private static final Evidence NONE =
      new Evidence(Optional.empty(), Optional.empty(), Optional.empty());

  /** What is told of a value that rests on these claims. */
  static Evidence of(Set<Node> claims, Decided decided) {
    if (claims.isEmpty()) {
      return NONE;
    }
    return new Evidence(
        together(claims.stream().map(decided::statuses).toList()),
        together(claims.stream().map(decided::sources).toList()),
        claims.stream()
            .flatMap(claim -> decided.days(claim).stream())
            .max(java.util.Comparator.comparing(Node::getLiteralLexicalForm))
            .map(NodeValue::makeNode));
  }

  private static Optional<NodeValue> together(List<List<Node>> found) {
    List<Node> all = found.stream().flatMap(Collection::stream).distinct().toList();
    if (all.size() < 2) {
      return all.stream().findFirst().map(NodeValue::makeNode);
    }
    return Optional.of(
        NodeValue.makeNode(
            NodeFactory.createLiteralString(
                all.stream().map(Node::toString).sorted().collect(Collectors.joining(" ")))));
  }
}
