package org.vigie.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vigie.fate.Fates;
import org.vigie.match.Pair;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** What stands against taking an identifier out of use. */
final class Obstacles {
  /** What the machine or the log minted: it follows from something else. */
  private static final Set<String> DERIVED =
      Set.of(
          "revision", "match", "assessment", "decision", "disagreement", "participation", "erased");

  private final Snapshot snapshot;
  private final Fates fates;

  Obstacles(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.fates = new Fates(snapshot);
  }

  /**
   * Two things may be taken for one: neither is gone, and the one that is kept does not lead to the
   * other.
   */
  void requireMergeable(Pair pair) {
    if (pair.left().equals(pair.right())) {
      throw new RetirementException("retire.same", name(pair.left()));
    }
    requireHere(pair.left());
    requireHere(pair.right());
    if (fates.last(pair.right()).equals(pair.left())) {
      throw new RetirementException("retire.loop", name(pair.left()), name(pair.right()));
    }
  }

  /** A merge that a person asks for: two known things of ours of one kind, neither merged yet. */
  void requireMerge(Node old, Node into) {
    requireThing(old);
    requireThing(into);
    if (isClaim(old) || isClaim(into)) {
      throw new RetirementException("retire.claims", name(old));
    }
    requireOneKind(old, into);
    requireOpen(old);
    requireMergeable(new Pair(old, into));
  }

  /** Something of ours that a person may withdraw, and that is in use. */
  void requireRetirable(Node node) {
    requireThing(node);
    requireOpen(node);
  }

  /** Things that may stand in the place of one that goes. */
  void requireSuccessors(Node old, List<Node> successors) {
    for (Node successor : successors) {
      requireThing(successor);
      requireOneKind(old, successor);
      requireHere(successor);
      if (fates.last(successor).equals(old)) {
        throw new RetirementException("retire.loop", name(old), name(successor));
      }
    }
  }

  boolean isClaim(Node node) {
    return snapshot.union().contains(node, W3c.RDF_TYPE, Vigie.CLAIM);
  }

  private void requireThing(Node node) {
    requireHere(node);
    if (!snapshot.union().contains(node, W3c.RDF_TYPE, Node.ANY)) {
      throw new RetirementException("retire.unknown", name(node));
    }
    Optional<Iris.Thing> thing = Iris.findThing(node);
    if (thing.isEmpty() || DERIVED.contains(thing.get().type())) {
      throw new RetirementException("retire.kind", name(node));
    }
  }

  private static void requireOneKind(Node one, Node other) {
    if (!type(one).equals(type(other))) {
      throw new RetirementException("retire.types", name(one), name(other));
    }
  }

  private static String type(Node node) {
    return Iris.findThing(node).map(Iris.Thing::type).orElse("");
  }

  private void requireOpen(Node node) {
    Node last = fates.last(node);
    if (!last.equals(node)) {
      throw new RetirementException("retire.merged", name(node), name(last));
    }
  }

  private void requireHere(Node node) {
    if (fates.gone(fates.last(node)).isPresent()) {
      throw new RetirementException("retire.gone", name(node));
    }
  }

  static String name(Node node) {
    return Iris.findThing(node)
        .map(thing -> thing.type() + "/" + thing.slug())
        .orElse(node.toString());
  }
}
