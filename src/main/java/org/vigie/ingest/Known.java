package org.vigie.ingest;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimReader;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** What a batch says again, or says anew, of what its dataset holds already. */
final class Known {
  private final Batch batch;
  private final Snapshot snapshot;
  private final Graph dataset;

  Known(Batch batch, Snapshot snapshot) {
    this.batch = batch;
    this.snapshot = snapshot;
    this.dataset = snapshot.graph(batch.dataset());
  }

  /** Whether a claim is known. */
  static boolean holds(Graph dataset, Node claim) {
    return dataset.contains(claim, W3c.RDF_TYPE, Vigie.CLAIM);
  }

  /**
   * A claim as it will be written: a known one keeps who recorded it first, and when, and what
   * became of it; its notes and oppositions may grow.
   */
  static Claim merged(Claim claim, Graph dataset) {
    if (!holds(dataset, claim.id())) {
      return claim;
    }
    Claim known = new ClaimReader(dataset).claim(claim.id(), claim.dataset());
    return claim
        .with(known.lifecycle())
        .recorded(known.provenance().recordedBy(), known.provenance().recordedOn());
  }

  /** The batch as it will be written. */
  Batch merged() {
    return batch.with(
        batch.claims().stream().map(claim -> merged(claim, dataset)).toList(), batch.retractions());
  }

  /**
   * What is there and will stay: the store without the descriptions that the batch replaces, which
   * would otherwise be judged together with the new ones.
   */
  Graph context() {
    Set<Node> replaced = new HashSet<>();
    batch
        .declared()
        .find()
        .mapWith(Triple::getSubject)
        .filterKeep(subject -> dataset.contains(subject, Node.ANY, Node.ANY))
        .forEachRemaining(replaced::add);
    batch.claims().stream()
        .map(Claim::id)
        .filter(claim -> holds(dataset, claim))
        .forEach(replaced::add);
    return replaced.isEmpty() ? snapshot.union() : new Without(snapshot.union(), dataset, replaced);
  }

  /** A graph without what a part of it says of some subjects. */
  private static final class Without extends GraphBase {
    private final Graph all;
    private final Graph part;
    private final Set<Node> subjects;

    Without(Graph all, Graph part, Set<Node> subjects) {
      this.all = all;
      this.part = part;
      this.subjects = subjects;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
      Node subject = pattern.getSubject();
      if (subject.isConcrete() && !subjects.contains(subject)) {
        return all.find(pattern);
      }
      return all.find(pattern)
          .filterDrop(t -> subjects.contains(t.getSubject()) && part.contains(t));
    }
  }
}
