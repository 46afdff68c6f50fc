package org.vigie.web.network.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.vigie.web.network.Extract;

/**
 * A tree of the ties: each actor, under it what it is said to do, under that to whom or in which
 * contract. It is the tree that {@code vigie import} reads in a mind map.
 *
 * @param title of the map
 * @param actors the actors that something is said of
 */
record Outline(String title, List<Actor> actors) {
  Outline {
    actors = List.copyOf(actors);
  }

  /** An actor with what it is said to do. */
  record Actor(Node node, String name, Map<String, List<Extract.Bond>> bonds) {}

  static Outline of(Extract extract) {
    Map<Node, Map<String, List<Extract.Bond>>> byActor = new LinkedHashMap<>();
    List<Extract.Bond> all = new ArrayList<>(extract.roles());
    extract.bonds().stream().filter(Extract.Bond::directed).forEach(all::add);
    for (Extract.Bond bond : all) {
      byActor
          .computeIfAbsent(bond.from(), k -> new LinkedHashMap<>())
          .computeIfAbsent(bond.label(), k -> new ArrayList<>())
          .add(bond);
    }
    return new Outline(
        extract.caption().title(),
        extract.actors().stream()
            .filter(body -> byActor.containsKey(body.node()))
            .map(
                body ->
                    new Actor(
                        body.node(), body.name(), byActor.getOrDefault(body.node(), Map.of())))
            .toList());
  }
}
