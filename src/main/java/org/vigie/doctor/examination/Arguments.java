package org.vigie.doctor.examination;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.util.NodeUtils;
import org.apache.jena.vocabulary.RDF;
import org.vigie.vocab.Jena;

/**
 * The triples of a block without those that are but the arguments of a function of the engine:
 * these look like lists, which no data have.
 *
 * @param others the triples that are left, the calls themselves among them
 * @param searches the words that are searched for
 */
record Arguments(List<TriplePath> others, List<Node> searches) {
  static Arguments of(List<TriplePath> triples, Predicate<Node> computed) {
    List<TriplePath> others = new ArrayList<>(triples);
    List<Node> searches = new ArrayList<>();
    for (TriplePath triple : triples) {
      Node property = triple.getPredicate();
      if (property != null && computed.test(property)) {
        List<Node> given = new ArrayList<>();
        take(triple.getSubject(), others, new ArrayList<>());
        take(triple.getObject(), others, given);
        if (property.equals(Jena.TEXT_QUERY)) {
          given.stream().filter(Arguments::isWords).findFirst().ifPresent(searches::add);
        }
      }
    }
    return new Arguments(List.copyOf(others), searches);
  }

  /** Takes a list out of the triples, and its members; of what is no list the node itself. */
  private static void take(Node start, List<TriplePath> triples, List<Node> members) {
    Set<Node> seen = new LinkedHashSet<>();
    Node cell = start;
    while (seen.add(cell)) {
      Node here = cell;
      List<TriplePath> about =
          triples.stream()
              .filter(each -> each.getSubject().equals(here) && each.isTriple())
              .filter(each -> isOfList(each.getPredicate()))
              .toList();
      triples.removeAll(about);
      for (TriplePath each : about) {
        if (each.getPredicate().equals(RDF.Nodes.first)) {
          members.add(each.getObject());
        } else {
          cell = each.getObject();
        }
      }
    }
    if (members.isEmpty()) {
      members.add(start);
    }
  }

  private static boolean isOfList(Node property) {
    return property.equals(RDF.Nodes.first) || property.equals(RDF.Nodes.rest);
  }

  private static boolean isWords(Node argument) {
    return argument.isLiteral()
        && (NodeUtils.isSimpleString(argument) || NodeUtils.hasLang(argument))
        && !argument.getLiteralLexicalForm().matches("(?:lang|highlight):.*");
  }
}
