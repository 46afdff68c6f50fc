package org.vigie.source.mindmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.claim.Key;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/**
 * The ties that claims of a store state already. A map that repeats one says nothing new: counted
 * as one more source, it would confirm what it was drawn from.
 */
public final class KnownTies {
  private record Tie(Key key, Node value) {}

  private final Map<Tie, List<Node>> claims = new HashMap<>();

  private KnownTies() {}

  /** No ties. */
  public static KnownTies none() {
    return new KnownTies();
  }

  /** The ties of a graph: claims that stand, affirm and have a thing as their value. */
  public static KnownTies of(Graph graph) {
    KnownTies known = new KnownTies();
    graph
        .find(Node.ANY, Vigie.VALUE, Node.ANY)
        .filterKeep(t -> Iris.findThing(t.getObject()).isPresent())
        .filterDrop(t -> hasEnded(graph, t.getSubject()))
        .forEachRemaining(t -> known.add(graph, t));
    return known;
  }

  private static boolean hasEnded(Graph graph, Node claim) {
    return graph.contains(claim, Vigie.RETRACTED_ON, Node.ANY)
        || graph.contains(claim, Vigie.DENIES, Node.ANY)
        || graph.contains(Node.ANY, Vigie.SUPERSEDES, claim);
  }

  private void add(Graph graph, Triple valued) {
    Node claim = valued.getSubject();
    graph
        .find(claim, Vigie.ABOUT, Node.ANY)
        .forEachRemaining(
            about ->
                graph
                    .find(claim, Vigie.PROPERTY, Node.ANY)
                    .forEachRemaining(
                        property -> {
                          Key key = new Key(about.getObject(), property.getObject());
                          claims
                              .computeIfAbsent(
                                  new Tie(key, valued.getObject()), k -> new ArrayList<>())
                              .add(claim);
                        }));
  }

  /** The claims that say so; none when nobody does. */
  List<Node> list(Key key, Node value) {
    return claims.getOrDefault(new Tie(key, value), List.of());
  }
}
