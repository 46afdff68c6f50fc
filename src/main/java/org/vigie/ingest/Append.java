package org.vigie.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimGraph;
import org.vigie.claim.Retraction;
import org.vigie.state.Recall;
import org.vigie.store.WriteTx;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * Appends what a batch brings that the store does not hold yet, and notes which things must be
 * described anew. Used once, in one transaction.
 */
final class Append {
  private final WriteTx tx;
  private final Batch batch;
  private final Known.Teller teller;
  private final List<Node> generated = new ArrayList<>();
  private final List<Node> invalidated = new ArrayList<>();
  private final Set<Node> sources = new HashSet<>();
  private final Set<Node> subjects = new HashSet<>();
  private final Set<Node> known = new HashSet<>();
  private int claims;
  private boolean changed;

  Append(WriteTx tx, Batch batch, Known.Teller teller) {
    this.tx = tx;
    this.batch = batch;
    this.teller = teller;
  }

  void run() {
    declare();
    batch.claims().forEach(this::append);
    batch
        .assessments()
        .forEach(
            assessment -> {
              if (addOpinion(assessment.id(), ClaimGraph.triples(assessment))) {
                subjects.addAll(new Recall(tx).subjectsOfClaim(assessment.claim()));
              }
            });
    batch
        .sourceAssessments()
        .forEach(
            assessment -> {
              if (addOpinion(assessment.id(), ClaimGraph.triples(assessment))) {
                sources.add(assessment.source());
              }
            });
    batch.retractions().forEach(this::retract);
    Recall recall = new Recall(tx);
    sources.forEach(source -> subjects.addAll(recall.subjectsOfSource(source)));
  }

  boolean changedAnything() {
    return changed;
  }

  Set<Node> subjects() {
    return subjects;
  }

  List<Node> generated() {
    return generated;
  }

  List<Node> invalidated() {
    return invalidated;
  }

  /** The nodes of the batch that were there already. */
  Set<Node> known() {
    return known;
  }

  int claims() {
    return claims;
  }

  /**
   * Things and sources are declared, not claimed: their description is replaced when it differs.
   */
  private void declare() {
    Graph dataset = tx.graph(batch.dataset());
    Set<Node> declared =
        new HashSet<>(batch.declared().find().mapWith(Triple::getSubject).toList());
    for (Node subject : declared) {
      Set<Triple> before = new HashSet<>(dataset.find(subject, Node.ANY, Node.ANY).toList());
      Set<Triple> after =
          new HashSet<>(batch.declared().find(subject, Node.ANY, Node.ANY).toList());
      if (!replace(batch.dataset(), before, after)) {
        known.add(subject);
      } else if (batch.declared().contains(subject, W3c.RDF_TYPE, Vigie.SOURCE)) {
        sources.add(subject);
      }
    }
  }

  private void append(Claim claim) {
    Graph dataset = tx.graph(batch.dataset());
    if (!Known.holds(dataset, claim.id())) {
      tx.add(batch.dataset(), ClaimGraph.triples(claim));
      generated.add(claim.id());
      subjects.add(claim.key().subject());
      claims++;
      changed = true;
      return;
    }
    known.add(claim.id());
    if (replace(
        batch.dataset(),
        new HashSet<>(dataset.find(claim.id(), Node.ANY, Node.ANY).toList()),
        new HashSet<>(ClaimGraph.triples(Known.merged(claim, teller, dataset))))) {
      subjects.add(claim.key().subject());
    }
  }

  private boolean addOpinion(Node id, List<Triple> triples) {
    if (tx.graph(batch.assessmentGraph()).contains(id, Vigie.ASSESSES, Node.ANY)) {
      known.add(id);
      return false;
    }
    tx.add(batch.assessmentGraph(), triples);
    generated.add(id);
    changed = true;
    return true;
  }

  private void retract(Retraction retraction) {
    Graph dataset = tx.graph(batch.dataset());
    if (dataset.contains(retraction.claim(), Vigie.RETRACTED_ON, Node.ANY)) {
      return;
    }
    tx.add(batch.dataset(), ClaimGraph.triples(retraction));
    invalidated.add(retraction.claim());
    subjects.addAll(new Recall(tx).subjectsOfClaim(retraction.claim()));
    changed = true;
  }

  private boolean replace(Node graph, Set<Triple> before, Set<Triple> after) {
    if (before.equals(after)) {
      return false;
    }
    tx.remove(graph, minus(before, after));
    tx.add(graph, minus(after, before));
    changed = true;
    return true;
  }

  private static Collection<Triple> minus(Set<Triple> all, Set<Triple> without) {
    return all.stream().filter(t -> !without.contains(t)).toList();
  }
}
