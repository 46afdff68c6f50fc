package org.vigie.version;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * Whose documents hold a statement, in one state: the way back from what a document says to what it
 * is about. A document describes its topic, the claims about it or taken from it, what annotates
 * these, their sources, and what is decided; it names what these name; and it holds the plain
 * statements that lead to its topic. So a document differs between two states exactly when a
 * statement that differs reaches its topic in the state that holds it.
 */
final class Reach {
  private static final List<Node> LEADS = List.of(Vigie.ABOUT, Vigie.STATED_IN, W3c.SKOS_IN_SCHEME);
  private static final List<Node> DESCRIBED =
      Stream.concat(Stream.of(Vigie.STATED_IN, Vigie.CHOSEN_CLAIM), Vigie.ANNOTATES.stream())
          .toList();
  private static final Set<Node> NAMES =
      Set.of(Vigie.NAME, W3c.RDFS_LABEL, W3c.SKOS_PREF_LABEL, W3c.DCT_TITLE);

  private final Snapshot state;
  private final Graph union;
  private final Set<Node> graphs;
  private final Set<Node> described = new HashSet<>();
  private final Set<Node> named = new HashSet<>();
  private final Set<Node> topics;

  /**
   * Follows statements in a state.
   *
   * @param topics takes what they reach
   */
  Reach(Snapshot state, Set<Node> topics) {
    this.state = state;
    this.union = state.union();
    this.graphs = Set.copyOf(state.graphs());
    this.topics = topics;
  }

  /** Whether the state says anything of a topic. */
  boolean knows(Node topic) {
    return graphs.contains(topic) || union.contains(topic, Node.ANY, Node.ANY);
  }

  /** Follows a statement that the state holds. */
  void follow(Quad quad) {
    Node subject = quad.getSubject();
    describes(subject);
    if (leadsTo(quad.getPredicate())) {
      topic(quad.getObject());
    }
    if (NAMES.contains(quad.getPredicate())) {
      names(subject);
    }
    if (quad.getPredicate().equals(W3c.RDF_TYPE) && quad.getObject().equals(W3c.DCAT_DATASET)) {
      state.graph(subject).find().mapWith(Triple::getSubject).forEach(this::describes);
    }
  }

  /** The documents that describe a node in full. */
  private void describes(Node node) {
    if (!described.add(node)) {
      return;
    }
    first(node);
    Vigie.ANNOTATES.forEach(by -> objects(node, by).forEach(this::first));
    for (Node by : DESCRIBED) {
      subjects(by, node).forEach(this::first);
    }
    for (Node graph : graphs) {
      if (state.graph(graph).contains(node, Node.ANY, Node.ANY)) {
        topic(graph);
      }
    }
  }

  /** The topic itself, or what is about it. */
  private void first(Node node) {
    topic(node);
    for (Node by : LEADS) {
      objects(node, by).forEach(this::topic);
    }
  }

  /** The documents that name a node. */
  private void names(Node node) {
    if (named.add(node)) {
      union.find(Node.ANY, Node.ANY, node).mapWith(Triple::getSubject).toList().stream()
          .distinct()
          .forEach(this::describes);
      union
          .find(node, Node.ANY, Node.ANY)
          .filterKeep(triple -> leadsTo(triple.getPredicate()))
          .mapWith(Triple::getObject)
          .forEach(this::topic);
    }
  }

  private static boolean leadsTo(Node predicate) {
    return Iris.findTerm(predicate).isPresent() && !predicate.equals(Vigie.VALUE);
  }

  private void topic(Node node) {
    if (node.isURI()
        && node.getURI().startsWith(Iris.BASE)
        && Iris.findTerm(node).isEmpty()
        && !node.equals(NodeFactory.createURI(Iris.NS))) {
      topics.add(node);
    }
  }

  private List<Node> subjects(Node predicate, Node object) {
    return union.find(Node.ANY, predicate, object).mapWith(Triple::getSubject).toList();
  }

  private List<Node> objects(Node subject, Node predicate) {
    return union.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList();
  }
}
