package org.vigie.web.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.vigie.store.Change;

/** What revisions did to all nodes of a bibliography, read once, and then told node by node. */
final class Gathered implements Deeds {
  private final Map<Node, Map<Long, List<Change>>> byNode = new HashMap<>();

  /** Reads what happened to some nodes after a revision. */
  Gathered(Deeds deeds, long after, Collection<Node> nodes) {
    deeds
        .listAfter(after, nodes)
        .forEach(
            (revision, changes) ->
                changes.forEach(
                    change ->
                        byNode
                            .computeIfAbsent(
                                change.triple().getSubject(), unseen -> new TreeMap<>())
                            .computeIfAbsent(revision, unseen -> new ArrayList<>())
                            .add(change)));
  }

  @Override
  public Map<Long, List<Change>> listAfter(long after, Collection<Node> nodes) {
    Map<Long, List<Change>> deeds = new TreeMap<>();
    for (Node node : nodes) {
      byNode
          .getOrDefault(node, Map.of())
          .forEach(
              (revision, changes) -> {
                if (revision > after) {
                  deeds.computeIfAbsent(revision, unseen -> new ArrayList<>()).addAll(changes);
                }
              });
    }
    return deeds;
  }
}
