package org.vigie.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.Assessment;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Lifecycle;
import org.vigie.claim.Retraction;
import org.vigie.source.Coverage;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;

/**
 * Gives a new IRI to a claim that no longer stands in the store and is stated again, since nothing
 * un-retracts a claim. The IRI follows from the old one and from what ended it, so that stating it
 * once more changes nothing.
 *
 * <p>A claim that a person withdrew, for a reason that speaks against it, stays withdrawn however
 * often a document repeats it. A claim that was replaced returns only when the document corrects
 * what its dataset said; a document that merely adds may be an old one.
 */
final class Restatement {
  /** Which claims that no longer stand are stated again. */
  enum Return {
    /** Those of a revision that was undone: the tables change nothing else in silence. */
    AFTER_UNDO,
    /** Those withdrawn for a reason that says nothing against them. */
    AFTER_SILENCE,
    /** Those that were replaced, too: the document corrects what its dataset said. */
    AFTER_ALL;

    /** What a document that covers so much brings back. */
    static Return of(Coverage coverage) {
      return coverage == Coverage.ADDS ? AFTER_SILENCE : AFTER_ALL;
    }
  }

  private final Batch batch;
  private final Standing standing;
  private final Return returns;
  private final OpinionsAgain opinions;
  private final Set<Node> stated = new HashSet<>();
  private final Set<Node> ended = new HashSet<>();
  private final Map<Node, Node> renamed = new HashMap<>();

  /**
   * Looks for what is stated again.
   *
   * @param snapshot what is in the store
   */
  Restatement(Batch batch, Return returns, Snapshot snapshot) {
    this.batch = batch;
    this.standing = new Standing(snapshot.graph(batch.dataset()));
    this.returns = returns;
    this.opinions = new OpinionsAgain(batch.assessmentGraph(), snapshot);
    batch.retractions().stream().map(Retraction::claim).forEach(ended::add);
    for (Claim claim : batch.claims()) {
      stated.add(claim.id());
      Node replaced = claim.lifecycle().supersedes();
      if (replaced != null) {
        ended.add(replaced);
      }
      if (claim.lifecycle().retractedOn() != null) {
        ended.add(claim.id());
      }
    }
    for (Claim claim : batch.claims()) {
      Node now = now(claim.id());
      if (!now.equals(claim.id())) {
        renamed.put(claim.id(), now);
      }
    }
  }

  /** The batch under the new IRIs. */
  Batch batch() {
    if (renamed.isEmpty() && opinions.isNeedless()) {
      return batch;
    }
    return new Batch(
        batch.dataset(),
        batch.assessmentGraph(),
        declared(),
        batch.claims().stream().map(this::rename).toList(),
        batch.assessments().stream().map(this::rename).map(opinions::again).toList(),
        batch.sourceAssessments().stream().map(opinions::again).toList(),
        batch.retractions(),
        batch.places());
  }

  /** The IRI under which the document knows a node, beside the one that it has now. */
  Map<Node, Node> renamed() {
    return Map.copyOf(renamed);
  }

  private Node now(Node claim) {
    if (ended.contains(claim)) {
      return claim;
    }
    Node at = claim;
    for (Optional<Node> next = next(at); next.isPresent(); next = next(at)) {
      at = next.get();
    }
    return at;
  }

  private Optional<Node> next(Node claim) {
    if (!standing.exists(claim)) {
      return Optional.empty();
    }
    if (standing.isWithdrawn(claim)) {
      boolean mayReturn =
          returns == Return.AFTER_UNDO ? standing.wasUndone(claim) : standing.mayReturn(claim);
      return mayReturn ? standing.afterWithdrawal(claim) : Optional.empty();
    }
    return returns == Return.AFTER_ALL
        ? standing
            .replacedBy(claim)
            .filter(other -> !stated.contains(other))
            .map(other -> ClaimId.again(claim, other.toString()))
        : Optional.empty();
  }

  private Claim rename(Claim claim) {
    Lifecycle lifecycle = claim.lifecycle();
    Node replaced = lifecycle.supersedes();
    Node id = renamed.getOrDefault(claim.id(), claim.id());
    List<Node> contradicts =
        claim.contradicts().stream().map(other -> renamed.getOrDefault(other, other)).toList();
    return claim.as(
        id,
        replaced == null
            ? lifecycle
            : lifecycle.replacing(renamed.getOrDefault(replaced, replaced)),
        contradicts);
  }

  private Assessment rename(Assessment opinion) {
    Node now = renamed.get(opinion.claim());
    return now == null ? opinion : opinion.on(opinionId(opinion.id(), now), now);
  }

  /** The IRI of an opinion that is carried over to a claim stated again. */
  static Node opinionId(Node opinion, Node claim) {
    return Iris.thing("assessment", ClaimId.hash("again\n" + opinion + "\n" + claim));
  }

  private Graph declared() {
    Graph declared = GraphFactory.createDefaultGraph();
    batch
        .declared()
        .find()
        .mapWith(
            t ->
                Triple.create(
                    t.getSubject(),
                    t.getPredicate(),
                    renamed.getOrDefault(t.getObject(), t.getObject())))
        .forEachRemaining(declared::add);
    return declared;
  }
}
