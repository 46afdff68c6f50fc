package org.vigie.doctor.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.vigie.doctor.examination.Asking;
import org.vigie.doctor.examination.Finding;
import org.vigie.doctor.examination.Parts;
import org.vigie.doctor.examination.Reason;
import org.vigie.doctor.examination.Ward;
import org.vigie.vocab.Graphs;

/** Triples that the data have, but not within the one graph in which the query asks for them. */
public final class SplitGraphs implements Reason {
  private static final int MOST_GRAPHS = 200;
  private static final int MOST_NAMED = 3;

  private final Ward ward;

  /** Asks the data of a ward. */
  public SplitGraphs(Ward ward) {
    this.ward = ward;
  }

  @Override
  public List<Finding> find(Parts parts) {
    List<Finding> findings = new ArrayList<>();
    for (ElementNamedGraph asked : parts.graphs()) {
      Node graph = asked.getGraphNameNode();
      List<TriplePath> triples = triples(asked.getElement());
      if ((graph.isVariable() || ward.hasGraph(graph))
          && !triples.isEmpty()
          && triples.stream().allMatch(TriplePath::isTriple)
          && triples.stream().map(TriplePath::getPredicate).noneMatch(ward::computes)
          && ward.holds(Asking.of(triples))) {
        Map<List<Node>, List<TriplePath>> holders = holders(triples);
        if (disjoint(holders) || ward.failsAtLength(Asking.within(graph, triples))) {
          findings.add(finding(graph, holders));
        }
      }
    }
    return findings;
  }

  /** The triples that stand in the braces themselves, not in a group inside them. */
  private static List<TriplePath> triples(Element inside) {
    List<Element> elements =
        inside instanceof ElementGroup group ? group.getElements() : List.of(inside);
    List<TriplePath> triples = new ArrayList<>();
    for (Element element : elements) {
      if (element instanceof ElementPathBlock block) {
        triples.addAll(Parts.triples(block));
      }
    }
    return triples;
  }

  /** The graphs that hold something like each triple; those that the same graphs hold together. */
  private Map<List<Node>, List<TriplePath>> holders(List<TriplePath> triples) {
    // The graph of the VoID is counted when somebody asks for it: that takes too long.
    List<Node> graphs = ward.graphs().stream().filter(graph -> !graph.equals(Graphs.VOID)).toList();
    Map<List<Node>, List<TriplePath>> holders = new LinkedHashMap<>();
    for (TriplePath triple : triples) {
      List<Node> those =
          graphs.stream()
              .limit(MOST_GRAPHS)
              .filter(graph -> ward.holds(graph, concrete(triple.asTriple())))
              .toList();
      holders.computeIfAbsent(those, none -> new ArrayList<>()).add(triple);
    }
    return holders;
  }

  /** Whether no graph holds something of each: told by look-ups, where a search would take long. */
  private boolean disjoint(Map<List<Node>, List<TriplePath>> holders) {
    return ward.graphs().size() <= MOST_GRAPHS
        && holders.keySet().stream()
            .flatMap(List::stream)
            .noneMatch(graph -> holders.keySet().stream().allMatch(each -> each.contains(graph)));
  }

  private Finding finding(Node graph, Map<List<Node>, List<TriplePath>> holders) {
    String where =
        holders.entrySet().stream()
            .map(each -> write(each.getValue()) + " → " + names(each.getKey()))
            .collect(Collectors.joining(" ; "));
    return Finding.of(
        graph.isVariable() ? "apart" : "elsewhere", instead(holders), ward.name(graph), where);
  }

  /** Within the graph what others hold than the view; what only those do not have, outside it. */
  private String instead(Map<List<Node>, List<TriplePath>> holders) {
    List<Node> home =
        holders.keySet().stream()
            .filter(graphs -> !graphs.contains(Graphs.CONSOLIDATED))
            .findFirst()
            .orElseGet(() -> holders.keySet().iterator().next());
    List<TriplePath> inside = new ArrayList<>();
    List<TriplePath> outside = new ArrayList<>();
    holders.forEach(
        (graphs, triples) -> (graphs.containsAll(home) ? inside : outside).addAll(triples));
    String graph = home.size() == 1 && outside.isEmpty() ? ward.write(home.getFirst()) : "?g";
    return ("GRAPH " + graph + " { " + write(inside) + " } " + write(outside)).strip();
  }

  private String write(List<TriplePath> triples) {
    return triples.stream().map(ward::write).collect(Collectors.joining(" . "));
  }

  private String names(List<Node> graphs) {
    String names =
        graphs.stream().limit(MOST_NAMED).map(ward::name).collect(Collectors.joining(", "));
    return graphs.size() > MOST_NAMED ? names + ", …" : names;
  }

  private static Triple concrete(Triple triple) {
    return Triple.create(
        any(triple.getSubject()), any(triple.getPredicate()), any(triple.getObject()));
  }

  private static Node any(Node node) {
    return node.isConcrete() && !node.isBlank() ? node : Node.ANY;
  }
}
