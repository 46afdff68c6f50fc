package org.vigie.web.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Puts classes in columns, so that most relations lead to the right: each stands as far right as
 * the longest way to it, ways that come back left out, in at most so many columns.
 */
final class ClassLayers {
  private final Map<Node, Set<Node>> next = new HashMap<>();
  private final Map<Node, Integer> column = new HashMap<>();
  private final List<Node> order;
  private final int most;

  ClassLayers(List<ClassRelations.Member> members, int most) {
    this.order = members.stream().map(ClassRelations.Member::node).toList();
    this.most = most;
    for (ClassRelations.Member member : members) {
      Set<Node> targets = new LinkedHashSet<>();
      member.ties().stream()
          .map(ClassRelations.Tie::target)
          .flatMap(Optional::stream)
          .filter(target -> !target.equals(member.node()))
          .forEach(targets::add);
      next.put(member.node(), targets);
    }
    Set<Node> done = new HashSet<>();
    order.forEach(node -> straighten(node, new HashSet<>(), done));
    order.forEach(node -> place(node, 0));
  }

  /** The classes of each column, from left to right; none is empty. */
  List<List<Node>> columns() {
    List<List<Node>> columns = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      int number = i;
      List<Node> members = order.stream().filter(node -> column(node) == number).toList();
      if (!members.isEmpty()) {
        columns.add(members);
      }
    }
    return columns;
  }

  private int column(Node node) {
    return Math.min(most - 1, column.getOrDefault(node, 0));
  }

  /** Leaves out what leads back to where one came from. */
  private void straighten(Node node, Set<Node> open, Set<Node> done) {
    if (!done.add(node)) {
      return;
    }
    open.add(node);
    Set<Node> targets = next.getOrDefault(node, Set.of());
    targets.removeIf(open::contains);
    List.copyOf(targets).forEach(target -> straighten(target, open, done));
    open.remove(node);
  }

  private void place(Node node, int at) {
    if (at > 0 && column.getOrDefault(node, 0) >= at) {
      return;
    }
    column.merge(node, at, Math::max);
    next.getOrDefault(node, Set.of()).forEach(target -> place(target, at + 1));
  }
}
