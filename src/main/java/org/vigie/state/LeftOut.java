package org.vigie.state;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.vigie.consolidation.Policy;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * What is left out of a state when weaker claims do not count: these claims, the opinions on them
 * and the evidence for them; and of the things that no other claim speaks of, what they are. A
 * thing keeps its names, so that an address of it still says what it was about, but it is no longer
 * counted or listed. Summaries go too: they were written from all claims. The log of revisions
 * tells what happened, and stays as it is.
 */
final class LeftOut implements Consumer<Consumer<Quad>> {
  private static final Node UNREVIEWED = Iris.code("status-unreviewed");

  /** How a claim leads to the things that it speaks of, or is taken from. */
  private static final List<Node> SPEAKS_OF = List.of(Vigie.ABOUT, Vigie.VALUE, Vigie.STATED_IN);

  private final Snapshot snapshot;
  private final Graph union;
  private final Set<Node> gone = new HashSet<>();
  private final Set<Node> unspoken = new HashSet<>();
  private boolean most;

  private LeftOut(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.union = snapshot.union();
  }

  /** What a policy leaves out of the view that it makes. */
  static LeftOut of(Snapshot view, Policy policy) {
    List<Policy> named = Policy.named();
    Set<Node> enough =
        named.subList(Math.max(0, named.indexOf(policy)), named.size()).stream()
            .map(Policy::minimum)
            .collect(Collectors.toSet());
    LeftOut left = new LeftOut(view);
    left.collect(enough);
    return left;
  }

  private void collect(Set<Node> enough) {
    Set<Node> spoken = new HashSet<>();
    List<Node> claims = subjects(W3c.RDF_TYPE, Vigie.CLAIM);
    for (Node claim : claims) {
      boolean stays =
          enough.contains(objects(claim, Vigie.STATUS).stream().findFirst().orElse(UNREVIEWED));
      if (!stays) {
        gone.add(claim);
      }
      SPEAKS_OF.forEach(by -> (stays ? spoken : unspoken).addAll(objects(claim, by)));
    }
    most = gone.size() > claims.size() / 2;
    unspoken.removeAll(spoken);
    unspoken.removeIf(node -> !node.isURI() || Iris.findThing(node).isEmpty());
    for (Node claim : List.copyOf(gone)) {
      gone.addAll(subjects(Vigie.EVIDENCE_FOR, claim));
      for (Node by : Vigie.ANNOTATES) {
        subjects(by, claim).stream()
            .filter(annotation -> gone.containsAll(objects(annotation, by)))
            .forEach(gone::add);
      }
    }
  }

  /** Gives the quads that go. */
  @Override
  public void accept(Consumer<Quad> quads) {
    snapshot.forEachQuad(
        quad -> {
          if (goes(quad)) {
            quads.accept(quad);
          }
        });
  }

  /** Gives the quads that stay. */
  void forEachStaying(Consumer<Quad> quads) {
    snapshot.forEachQuad(
        quad -> {
          if (!goes(quad)) {
            quads.accept(quad);
          }
        });
  }

  /** Whether more claims go than stay. */
  boolean isMost() {
    return most;
  }

  private boolean goes(Quad quad) {
    if (quad.getGraph().equals(Graphs.REVISIONS)) {
      return false;
    }
    return gone.contains(quad.getSubject())
        || gone.contains(quad.getObject())
        || quad.getPredicate().equals(Vigie.SUMMARY)
        || (quad.getPredicate().equals(W3c.RDF_TYPE) && unspoken.contains(quad.getSubject()));
  }

  private List<Node> subjects(Node predicate, Node object) {
    return union.find(Node.ANY, predicate, object).mapWith(Triple::getSubject).toList();
  }

  private List<Node> objects(Node subject, Node predicate) {
    return union.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList();
  }
}
