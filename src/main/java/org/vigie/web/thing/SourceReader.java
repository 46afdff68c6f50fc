package org.vigie.web.thing;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.dossier.DossierReader;
import org.vigie.vocab.Vigie;
import org.vigie.web.page.Paging;

/** Reads what the page of a source shows: of thousands of claims only one page. */
public final class SourceReader {
  /** How many claims are on a page. */
  static final int CLAIMS = 100;

  private final Graph graph;
  private final DossierReader reader;
  private final Map<Node, Node> canonical = new HashMap<>();

  private SourceReader(Graph graph, DossierReader reader) {
    this.graph = graph;
    this.reader = reader;
    graph
        .find(Node.ANY, Vigie.SAME_ENTITY_AS, Node.ANY)
        .forEachRemaining(t -> canonical.put(t.getSubject(), t.getObject()));
  }

  /**
   * Reads the page of a source.
   *
   * @param graph the union of the named graphs
   * @param reader of the same revision
   * @param page of its claims, from 1; the last one is read when there are fewer
   */
  public static SourceOutline read(Graph graph, DossierReader reader, Node source, int page) {
    return new SourceReader(graph, reader).outline(source, page);
  }

  private SourceOutline outline(Node source, int page) {
    Map<Node, List<Node>> claims = bySubject(source);
    int count = claims.values().stream().mapToInt(List::size).sum();
    int first = (Math.min(page, Paging.last(count, CLAIMS)) - 1) * CLAIMS;
    List<SourceOutline.Subject> shown = new ArrayList<>();
    int at = 0;
    for (Map.Entry<Node, List<Node>> entry : byNumber(claims)) {
      int size = entry.getValue().size();
      int from = Math.max(0, first - at);
      int to = Math.min(size, first + CLAIMS - at);
      if (from < to) {
        shown.add(subject(entry.getKey(), entry.getValue(), from, to));
      }
      at += size;
    }
    return new SourceOutline(reader.readSource(source), shown, count, page);
  }

  private Map<Node, List<Node>> bySubject(Node source) {
    Map<Node, List<Node>> claims = new HashMap<>();
    for (Node claim :
        graph.find(Node.ANY, Vigie.STATED_IN, source).mapWith(Triple::getSubject).toSet()) {
      find(claim, Vigie.ABOUT)
          .map(about -> canonical.getOrDefault(about, about))
          .ifPresent(about -> claims.computeIfAbsent(about, k -> new ArrayList<>()).add(claim));
    }
    return claims;
  }

  private static List<Map.Entry<Node, List<Node>>> byNumber(Map<Node, List<Node>> claims) {
    return claims.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Node, List<Node>> entry) -> -entry.getValue().size())
                .thenComparing(entry -> entry.getKey().toString()))
        .toList();
  }

  /** Some of the claims about a thing, in the order of their properties. */
  private SourceOutline.Subject subject(Node about, List<Node> claims, int from, int to) {
    Map<Node, Node> properties = new HashMap<>();
    claims.forEach(
        claim -> find(claim, Vigie.PROPERTY).ifPresent(node -> properties.put(claim, node)));
    List<Node> part =
        claims.stream()
            .sorted(
                comparing((Node claim) -> String.valueOf(properties.get(claim)))
                    .thenComparing(claim -> claim.toString()))
            .toList()
            .subList(from, to);
    Set<Node> wanted = new HashSet<>(part.stream().map(properties::get).toList());
    Map<Node, SourceOutline.Item> items = new HashMap<>();
    reader
        .listFacts(about, wanted::contains)
        .forEach(
            fact ->
                fact.statements()
                    .forEach(
                        statement ->
                            items.put(
                                statement.node(),
                                new SourceOutline.Item(fact.property(), statement))));
    return new SourceOutline.Subject(
        reader.ref(about),
        claims.size(),
        part.stream().flatMap(claim -> Optional.ofNullable(items.get(claim)).stream()).toList());
  }

  private Optional<Node> find(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).nextOptional();
  }
}
