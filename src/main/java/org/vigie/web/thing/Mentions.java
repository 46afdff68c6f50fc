package org.vigie.web.thing;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.network.Family;

/**
 * Where an actor is named, in few look-ups for each claim: there may be thousands. The claims are
 * only sorted; who shows one reads it.
 */
final class Mentions {
  private static final Node CONTESTED = Iris.code("status-contested");

  private final Graph graph;
  private final Set<Node> names = new LinkedHashSet<>();
  private final Map<Node, Node> canonical = new HashMap<>();
  private final Map<Key, List<Node>> incoming = new LinkedHashMap<>();
  private final Map<Key, List<Node>> outgoing = new LinkedHashMap<>();
  private final Set<Node> claims = new LinkedHashSet<>();

  Mentions(Graph graph, Node actor) {
    this.graph = graph;
    graph
        .find(Node.ANY, Vigie.SAME_ENTITY_AS, Node.ANY)
        .forEachRemaining(t -> canonical.put(t.getSubject(), t.getObject()));
    names.add(actor);
    subjects(Vigie.SAME_ENTITY_AS, actor).forEach(names::add);
    for (Node name : names) {
      subjects(Vigie.VALUE, name).forEach(this::hear);
      subjects(Vigie.ABOUT, name).forEach(this::own);
    }
  }

  /** A property and what is at its other end: the subject of a mention, the value of a tie. */
  record Key(Node property, Node other) {}

  private void hear(Node claim) {
    Optional<Node> about = find(claim, Vigie.ABOUT);
    Optional<Node> property = find(claim, Vigie.PROPERTY);
    if (about.isPresent() && property.isPresent()) {
      claims.add(claim);
      incoming
          .computeIfAbsent(new Key(property.get(), canonical(about.get())), k -> new ArrayList<>())
          .add(claim);
    }
  }

  private void own(Node claim) {
    Node property = find(claim, Vigie.PROPERTY).orElse(null);
    if (property == null || !graph.contains(claim, W3c.RDF_TYPE, Vigie.CLAIM)) {
      return;
    }
    claims.add(claim);
    if (isRelation(property)) {
      find(claim, Vigie.VALUE)
          .ifPresent(
              value ->
                  outgoing
                      .computeIfAbsent(new Key(property, canonical(value)), k -> new ArrayList<>())
                      .add(claim));
    }
  }

  /** Whether a property is what one actor is to another, which has its own part of the page. */
  static boolean isRelation(Node property) {
    return Family.of(property) != Family.OTHER;
  }

  /** The contracts and instruments of a role, sorted, with the claims. */
  Map<Node, List<Node>> contracts(String role) {
    Map<Node, List<Node>> found = new TreeMap<>(comparing(Node::toString));
    incoming.forEach(
        (key, said) -> {
          if (key.property().equals(Iris.term(role)) && isContract(key.other())) {
            found.put(key.other(), said);
          }
        });
    return found;
  }

  /** What the actor is to others, with the claims. */
  Map<Key, List<Node>> outgoing() {
    return outgoing;
  }

  /** What others say of it that is no role in a contract, with the claims. */
  Map<Key, List<Node>> incoming() {
    Map<Key, List<Node>> ties = new LinkedHashMap<>();
    incoming.forEach(
        (key, said) -> {
          boolean role =
              isContract(key.other())
                  && ContractOutline.ROLES.contains(Iris.findTerm(key.property()).orElse(""));
          if (!role) {
            ties.put(key, said);
          }
        });
    return ties;
  }

  /** Every claim about the actor or with it as value. */
  Set<Node> claims() {
    return claims;
  }

  /** How many roles and ties somebody contests. */
  int contested() {
    return (int)
        Stream.of(incoming, outgoing)
            .flatMap(all -> all.values().stream())
            .filter(
                said ->
                    said.stream().anyMatch(claim -> graph.contains(claim, Vigie.STATUS, CONTESTED)))
            .count();
  }

  /** Whether the view states something. */
  boolean states(Node subject, Node property, Node value) {
    return graph.contains(subject, property, value);
  }

  /** Whether the view keeps the actor in a role. */
  boolean keeps(Node contract, String role) {
    return names.stream().anyMatch(name -> graph.contains(contract, Iris.term(role), name));
  }

  /** Who the view keeps in a role, without the actor. */
  Stream<Node> others(Node contract, String role) {
    return graph
        .find(contract, Iris.term(role), Node.ANY)
        .mapWith(Triple::getObject)
        .toList()
        .stream()
        .filter(node -> node.isURI() && !names.contains(node))
        .distinct();
  }

  /** The value of a property. */
  Optional<Node> find(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).nextOptional();
  }

  /** Every value of a property. */
  List<Node> list(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static boolean isContract(Node node) {
    return Iris.findThing(node)
        .filter(thing -> thing.type().equals("contract") || thing.type().equals("instrument"))
        .isPresent();
  }

  private Node canonical(Node node) {
    return canonical.getOrDefault(node, node);
  }

  private List<Node> subjects(Node predicate, Node object) {
    return graph.find(Node.ANY, predicate, object).mapWith(Triple::getSubject).toList().stream()
        .distinct()
        .sorted(comparing(Node::toString))
        .toList();
  }
}
