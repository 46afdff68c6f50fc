package org.vigie.web.ontology;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * How often a state uses each term and code, and where it can be seen: one walk through its
 * triples. Examples are taken near one contract, the one of which most is claimed, so that they
 * tell one story.
 */
final class Census {
  /** What is not data: the rules, the questions, what is computed for others. */
  private static final List<Node> LEFT_OUT =
      List.of(Iris.graph("shapes"), Graphs.QUESTIONS, Graphs.VOID);

  private final Map<Node, Integer> uses = new HashMap<>();
  private final Map<Node, Integer> claims = new HashMap<>();
  private final Map<Node, Node> users = new HashMap<>();
  private final Map<Node, Node> claimed = new HashMap<>();
  private final Optional<Node> star;
  private final Set<Node> near = new HashSet<>();

  private Census(Snapshot snapshot) {
    Graph union = snapshot.union();
    star = star(union);
    star.ifPresent(
        node ->
            union.find(Node.ANY, Vigie.ABOUT, node).mapWith(Triple::getSubject).forEach(near::add));
    for (Node name : snapshot.graphs()) {
      if (!LEFT_OUT.contains(name)) {
        boolean words = name.equals(Graphs.ONTOLOGY) || name.equals(Graphs.CODES);
        snapshot.graph(name).find().forEachRemaining(triple -> count(triple, words));
      }
    }
    near.stream().filter(node -> Iris.isThing(node, "claim")).forEach(claim -> take(claim, union));
    claims.keySet().stream()
        .filter(property -> !claimed.containsKey(property))
        .forEach(property -> findClaim(property, union));
  }

  /** Counts a state. */
  static Census of(Snapshot snapshot) {
    return new Census(snapshot);
  }

  /** How many triples a property has, things a class, values a code. */
  int uses(Node term) {
    return uses.getOrDefault(term, 0);
  }

  /** How many claims are about a property. */
  int claims(Node property) {
    return claims.getOrDefault(property, 0);
  }

  /** A thing that has the property, or is of the class. */
  Optional<Node> findUser(Node term) {
    return Optional.ofNullable(users.get(term));
  }

  /** A claim about a property. */
  Optional<Node> findClaim(Node property) {
    return Optional.ofNullable(claimed.get(property));
  }

  /** The contract of which most is claimed. */
  private static Optional<Node> star(Graph union) {
    Map<Node, Integer> counts = new HashMap<>();
    union
        .find(Node.ANY, Vigie.ABOUT, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(node -> Iris.isThing(node, "contract"))
        .forEach(node -> counts.merge(node, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<Node, Integer> entry) -> entry.getValue())
                .thenComparing(entry -> entry.getKey().toString(), Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }

  /**
   * Counts a triple.
   *
   * @param words whether it is of the vocabulary, which uses its own annotations alone
   */
  private void count(Triple triple, boolean words) {
    Node property = triple.getPredicate();
    Node value = triple.getObject();
    if (property.equals(W3c.RDF_TYPE) && !words) {
      use(value, triple.getSubject());
    } else if (property.equals(Vigie.PROPERTY) && Iris.isThing(triple.getSubject(), "claim")) {
      claims.merge(value, 1, Integer::sum);
    }
    if (Iris.findTerm(property).isPresent()) {
      use(property, triple.getSubject());
      if (!words && Iris.findCode(value).isPresent()) {
        uses.merge(value, 1, Integer::sum);
      }
    }
  }

  private void use(Node term, Node user) {
    uses.merge(term, 1, Integer::sum);
    users.merge(term, user, BinaryOperator.minBy(this::compare));
  }

  private int compare(Node one, Node other) {
    int rank = Integer.compare(rank(one), rank(other));
    return rank != 0 ? rank : one.toString().compareTo(other.toString());
  }

  private int rank(Node node) {
    if (star.filter(node::equals).isPresent()) {
      return 0;
    }
    if (near.contains(node)) {
      return 1;
    }
    return node.isURI() ? 2 : 3;
  }

  private void take(Node claim, Graph union) {
    union
        .find(claim, Vigie.PROPERTY, Node.ANY)
        .mapWith(Triple::getObject)
        .forEach(property -> claimed.merge(property, claim, BinaryOperator.minBy(this::compare)));
  }

  private void findClaim(Node property, Graph union) {
    union
        .find(Node.ANY, Vigie.PROPERTY, property)
        .mapWith(Triple::getSubject)
        .filterKeep(node -> Iris.isThing(node, "claim"))
        .toList()
        .stream()
        .min(this::compare)
        .ifPresent(claim -> claimed.put(property, claim));
  }
}
