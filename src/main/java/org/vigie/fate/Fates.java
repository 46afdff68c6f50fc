package org.vigie.fate;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.claim.ClaimId;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * The fates that a snapshot tells: {@code vigie:sameEntityAs} of a merge, {@code
 * prov:wasInvalidatedBy} of what is gone, both in {@code graph/links}. Good as long as the
 * snapshot.
 */
public final class Fates {
  private static final Node ACCEPTED = Iris.code("match-accepted");

  private final Graph links;
  private final Graph revisions;
  private final Graph union;

  /** Reads from a snapshot. */
  public Fates(Snapshot snapshot) {
    this.links = snapshot.graph(Graphs.LINKS);
    this.revisions = snapshot.graph(Graphs.REVISIONS);
    this.union = snapshot.union();
  }

  /** What became of an identifier; empty when it goes on as it is, or was never known. */
  public Optional<Fate> find(Node node) {
    Node last = last(node);
    return last.equals(node)
        ? gone(node).<Fate>map(each -> each)
        : Optional.of(new Fate.Merged(node, last, merge(node)));
  }

  /** What became of an identifier, when there is no such thing any more. */
  public Optional<Fate.Gone> gone(Node node) {
    Optional<Node> revision = one(links, node, W3c.PROV_WAS_INVALIDATED_BY);
    if (revision.isPresent()) {
      List<Node> successors = all(links, node, W3c.DCT_IS_REPLACED_BY);
      Fate.Kind kind =
          Iris.isThing(node, "erased")
              ? Fate.Kind.ERASED
              : successors.size() > 1 ? Fate.Kind.SPLIT : Fate.Kind.WITHDRAWN;
      return Optional.of(new Fate.Gone(node, kind, successors, cause(revision.get())));
    }
    return one(links, erased(node), W3c.PROV_WAS_INVALIDATED_BY)
        .map(by -> new Fate.Gone(node, Fate.Kind.ERASED, List.of(), cause(by)));
  }

  /** Whether anything is gone at all: asked once, it spares whoever asks for many identifiers. */
  public boolean hasTombstones() {
    return links.contains(Node.ANY, W3c.RDF_TYPE, Vigie.TOMBSTONE);
  }

  /** All identifiers that were merged into another, split, withdrawn or erased, sorted. */
  public List<Node> ended() {
    Set<Node> all = new HashSet<>();
    for (Node property : List.of(Vigie.SAME_ENTITY_AS, W3c.PROV_WAS_INVALIDATED_BY)) {
      links
          .find(Node.ANY, property, Node.ANY)
          .mapWith(Triple::getSubject)
          .forEachRemaining(all::add);
    }
    return all.stream()
        .filter(node -> find(node).isPresent())
        .sorted(comparing(Node::toString))
        .toList();
  }

  /**
   * The identifier under which the tombstone of an erased one is kept: computed from it, so that
   * the store can tell that an address was erased without holding the address.
   */
  public static Node erased(Node node) {
    return Iris.thing("erased", ClaimId.hash(node.toString()));
  }

  /** The identifier in use for a node: the last that its merges lead to. A loop leads nowhere. */
  public Node last(Node node) {
    Set<Node> seen = new LinkedHashSet<>();
    Node at = node;
    for (Optional<Node> next = next(at); next.isPresent(); next = next(at)) {
      if (!seen.add(at)) {
        return node;
      }
      at = next.get();
    }
    return at;
  }

  /** The identifiers that were merged into one, in one step or several, sorted. */
  public List<Node> aliases(Node node) {
    List<Node> found = new ArrayList<>(List.of(node));
    for (int i = 0; i < found.size(); i++) {
      links
          .find(Node.ANY, Vigie.SAME_ENTITY_AS, found.get(i))
          .mapWith(Triple::getSubject)
          .filterDrop(found::contains)
          .toList()
          .forEach(found::add);
    }
    return found.stream()
        .filter(alias -> !alias.equals(node) && last(alias).equals(node))
        .sorted(comparing(Node::toString))
        .toList();
  }

  /** What withdrew a claim; empty for one that counts, and for anything else. */
  public Optional<Cause> withdrawal(Node claim) {
    if (!union.contains(claim, Vigie.RETRACTED_ON, Node.ANY)) {
      return Optional.empty();
    }
    return revisions
        .find(Node.ANY, W3c.PROV_INVALIDATED, claim)
        .mapWith(Triple::getSubject)
        .nextOptional()
        .map(this::cause);
  }

  private Optional<Node> next(Node node) {
    return all(links, node, Vigie.SAME_ENTITY_AS).stream().findFirst();
  }

  /** The judgement that led an identifier to the next one. */
  private Cause merge(Node node) {
    Node into = next(node).orElse(node);
    return links
        .find(Node.ANY, Vigie.LEFT, node)
        .mapWith(Triple::getSubject)
        .filterKeep(judgement -> links.contains(judgement, Vigie.RIGHT, into))
        .filterKeep(judgement -> links.contains(judgement, Vigie.JUDGEMENT, ACCEPTED))
        .toList()
        .stream()
        .max(
            comparing((Node judgement) -> text(links, judgement, Vigie.ASSESSED_ON))
                .thenComparing(judgement -> judgement.toString()))
        .map(this::judged)
        .orElseGet(
            () -> new Cause(Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
  }

  private Cause judged(Node judgement) {
    Optional<Node> revision =
        revisions
            .find(Node.ANY, W3c.PROV_GENERATED, judgement)
            .mapWith(Triple::getSubject)
            .toList()
            .stream()
            .max(comparing(this::at));
    List<Node> reasons = all(links, judgement, Vigie.RATIONALE);
    return new Cause(
        revision,
        revision.map(this::at),
        one(links, judgement, Vigie.ASSESSED_BY),
        reasons.isEmpty()
            ? revision.map(each -> all(revisions, each, W3c.DCT_DESCRIPTION)).orElse(List.of())
            : reasons);
  }

  private Cause cause(Node revision) {
    return new Cause(
        Optional.of(revision),
        Optional.of(at(revision)),
        one(revisions, revision, W3c.PROV_WAS_ASSOCIATED_WITH),
        all(revisions, revision, W3c.DCT_DESCRIPTION));
  }

  private Instant at(Node revision) {
    String at = text(revisions, revision, W3c.PROV_ENDED_AT_TIME);
    return at.isEmpty() ? Instant.EPOCH : Instant.parse(at);
  }

  private static String text(Graph graph, Node subject, Node property) {
    return one(graph, subject, property).map(Node::getLiteralLexicalForm).orElse("");
  }

  private static Optional<Node> one(Graph graph, Node subject, Node property) {
    return all(graph, subject, property).stream().findFirst();
  }

  private static List<Node> all(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .sorted(comparing(Node::toString))
        .toList();
  }
}
