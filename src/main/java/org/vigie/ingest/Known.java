package org.vigie.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimReader;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** What a batch says again, or says anew, of what its dataset holds already. */
final class Known {
  /** Who says a known claim again, which decides what becomes of the words around it. */
  enum Teller {
    /** A document among others: its notes, glosses and oppositions join those that are there. */
    DOCUMENT,
    /** The tables of the dataset, which are edited in place: what they say anew puts right. */
    TABLES
  }

  private final Batch batch;
  private final Teller teller;
  private final Snapshot snapshot;
  private final Graph dataset;
  private final Graph staying;
  private final Graph homes;

  Known(Batch batch, Teller teller, Snapshot snapshot) {
    this.batch = batch;
    this.teller = teller;
    this.snapshot = snapshot;
    this.dataset = snapshot.graph(batch.dataset());
    this.staying = staying();
    this.homes = homes();
  }

  /** Whether a claim is known. */
  static boolean holds(Graph dataset, Node claim) {
    return dataset.contains(claim, W3c.RDF_TYPE, Vigie.CLAIM);
  }

  /**
   * A claim as it will be written: a known one keeps who recorded it first, and when, and what
   * became of it, and loses none of its words for a document that is silent about them.
   */
  static Claim merged(Claim claim, Teller teller, Graph dataset) {
    if (!holds(dataset, claim.id())) {
      return claim;
    }
    Claim known = new ClaimReader(dataset).claim(claim.id(), claim.dataset());
    return reworded(claim, known, teller)
        .with(known.lifecycle())
        .recorded(known.provenance().recordedBy(), known.provenance().recordedOn());
  }

  private static Claim reworded(Claim said, Claim known, Teller teller) {
    return switch (teller) {
      case DOCUMENT -> {
        List<Node> oppositions = new ArrayList<>(known.contradicts());
        said.contradicts().stream()
            .filter(other -> !oppositions.contains(other))
            .forEach(oppositions::add);
        yield said.with(known.wording().and(said.wording()), oppositions);
      }
      case TABLES -> said.with(known.wording().correctedBy(said.wording()), said.contradicts());
    };
  }

  /** The batch as it will be written. */
  Batch merged() {
    return batch.with(
        batch.claims().stream().map(claim -> merged(claim, teller, dataset)).toList(),
        batch.retractions());
  }

  /**
   * What there would be with the batch: so a new name is not taken for a second one.
   *
   * @param said what the batch says, or what is left of it
   */
  Graph prospect(Graph said) {
    return new MultiUnion(new Graph[] {said, staying, homes});
  }

  /** The datasets of the claims that replace and are replaced: no dataset says so itself. */
  private Graph homes() {
    Graph homes = GraphFactory.createDefaultGraph();
    for (Claim claim : batch.claims()) {
      Node replaced = claim.lifecycle().supersedes();
      if (replaced != null) {
        homes.add(claim.id(), W3c.VOID_IN_DATASET, batch.dataset());
        snapshot
            .graphsOf(replaced, Vigie.CLAIM)
            .forEach(home -> homes.add(replaced, W3c.VOID_IN_DATASET, home));
      }
    }
    return homes;
  }

  /** The store without the descriptions that the batch replaces. */
  private Graph staying() {
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
