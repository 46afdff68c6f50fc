package org.vigie.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;

/**
 * A graph while it is judged, with what was already read of it: all shapes ask the same of the same
 * nodes. For one thread, and while nobody changes the graph.
 */
final class Near {
  private final Graph graph;
  private final List<Graph> parts;
  private final Map<Node, Map<Node, List<Node>>> described = new HashMap<>();
  private final Map<Triple, List<Node>> naming = new HashMap<>();

  Near(Graph graph) {
    this.graph = graph;
    this.parts = parts(graph);
  }

  Graph graph() {
    return graph;
  }

  /** The values of a property, each once. */
  List<Node> objects(Node subject, Node property) {
    return describe(subject).getOrDefault(property, List.of());
  }

  /** All that is said of a node, by property. */
  Map<Node, List<Node>> describe(Node subject) {
    return described.computeIfAbsent(subject, this::read);
  }

  /** The nodes with a value of a property. */
  List<Node> subjects(Node property, Node object) {
    return naming.computeIfAbsent(
        Triple.create(Node.ANY, property, object),
        pattern ->
            parts.stream()
                .flatMap(part -> part.find(pattern).mapWith(Triple::getSubject).toList().stream())
                .distinct()
                .toList());
  }

  /** Whether a triple is there; a literal is compared as the graph does it. */
  boolean contains(Node subject, Node property, Node object) {
    return object.isLiteral()
        ? parts.stream().anyMatch(part -> part.contains(subject, property, object))
        : objects(subject, property).contains(object);
  }

  /** The nodes at the end of a path (SHACL section 2.3.1); empty for a kind of path not known. */
  Optional<Set<Node>> reach(Node from, Path path) {
    return switch (path) {
      case P_Link link -> Optional.of(new LinkedHashSet<>(objects(from, link.getNode())));
      case P_Inverse inverse when inverse.getSubPath() instanceof P_Link link ->
          Optional.of(new LinkedHashSet<>(subjects(link.getNode(), from)));
      case P_Alt alternative ->
          reach(from, alternative.getLeft())
              .flatMap(
                  left ->
                      reach(from, alternative.getRight())
                          .map(
                              right -> {
                                Set<Node> both = new LinkedHashSet<>(left);
                                both.addAll(right);
                                return both;
                              }));
      case P_Seq sequence ->
          reach(from, sequence.getLeft()).flatMap(middle -> reach(middle, sequence.getRight()));
      default -> Optional.empty();
    };
  }

  private Optional<Set<Node>> reach(Set<Node> from, Path path) {
    Set<Node> reached = new LinkedHashSet<>();
    for (Node node : from) {
      Optional<Set<Node>> further = reach(node, path);
      if (further.isEmpty()) {
        return Optional.empty();
      }
      reached.addAll(further.get());
    }
    return Optional.of(reached);
  }

  private Map<Node, List<Node>> read(Node subject) {
    if (subject.isLiteral()) {
      return Map.of();
    }
    Map<Node, List<Node>> said = new HashMap<>();
    for (Graph part : parts) {
      part.find(subject, Node.ANY, Node.ANY).forEachRemaining(t -> add(t, said));
    }
    return said;
  }

  private static void add(Triple t, Map<Node, List<Node>> said) {
    List<Node> values = said.computeIfAbsent(t.getPredicate(), unseen -> new ArrayList<>(2));
    if (!values.contains(t.getObject())) {
      values.add(t.getObject());
    }
  }

  /** The graphs of a union, which finds the same once more slowly. */
  private static List<Graph> parts(Graph graph) {
    if (!(graph instanceof MultiUnion union) || union.getBaseGraph() == null) {
      return List.of(graph);
    }
    // The base is not one of the "sub-graphs".
    return Stream.concat(Stream.of(union.getBaseGraph()), union.getSubGraphs().stream())
        .flatMap(part -> parts(part).stream())
        .toList();
  }
}
