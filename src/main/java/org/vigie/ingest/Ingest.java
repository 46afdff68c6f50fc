package org.vigie.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimGraph;
import org.vigie.consolidation.Consolidation;
import org.vigie.gate.Finding;
import org.vigie.gate.Gate;
import org.vigie.gate.Verdict;
import org.vigie.store.Revision;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.store.WriteTx;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * The one write path: reference data, append, gate, consolidate what changed, check what was built,
 * record a revision, all in one transaction. A refusal or a fault leaves the store as it was; so
 * the gate can judge what there would be.
 */
public final class Ingest {
  private final Store store;
  private final Gate gate;
  private final Gate buildGate;
  private final Consolidation consolidation;

  /**
   * Wires the path.
   *
   * @param gate judges contributions
   * @param buildGate judges what consolidation makes
   */
  public Ingest(Store store, Gate gate, Gate buildGate, Consolidation consolidation) {
    this.store = store;
    this.gate = gate;
    this.buildGate = buildGate;
    this.consolidation = consolidation;
  }

  /**
   * Brings a batch in.
   *
   * @param reference the named graphs of the repository's own files (ontology, codes, metadata):
   *     each replaces the graph of that name
   * @param occasion when, by whom, why
   * @throws BuildFault when the view that follows breaks the rules of the build
   */
  public Receipt accept(Batch batch, Map<Node, Graph> reference, Occasion occasion) {
    Receipt[] receipt = new Receipt[1];
    try {
      store.write(
          tx -> {
            receipt[0] = accept(tx, batch, reference, occasion);
            if (!(receipt[0] instanceof Receipt.Published)) {
              throw new NothingToKeep();
            }
            return true;
          });
    } catch (NothingToKeep expected) {
      // The transaction was undone on purpose; the receipt says why.
    }
    return receipt[0];
  }

  /** Computes the whole view anew from the claims; a revision of its own when the view changes. */
  public int rebuild(Occasion occasion) {
    return store.write(
        tx -> {
          View.Painted painted = new View(consolidation, tx, occasion.day()).rebuild();
          tx.record(occasion.at(), occasion.agent(), occasion.reasons(), List.of(), List.of());
          return painted.portraits();
        });
  }

  /**
   * Brings the view up to a day: what became valid, or ceased to be, since the last revision. A
   * revision of its own when there is such a thing.
   *
   * @return how many things were described anew
   */
  public int catchUp(Occasion occasion) {
    if (store.<Boolean>read(snapshot -> due(snapshot, occasion).isEmpty())) {
      return 0;
    }
    return store.write(
        tx -> {
          View view = new View(consolidation, tx, occasion.day());
          int portraits = view.repaint(due(tx, occasion)).portraits();
          tx.record(occasion.at(), occasion.agent(), occasion.reasons(), List.of(), List.of());
          return portraits;
        });
  }

  private static Set<Node> due(Snapshot snapshot, Occasion occasion) {
    return snapshot
        .revisedAt()
        .map(Occasion::day)
        .filter(last -> last.isBefore(occasion.day()))
        .map(last -> new Recall(snapshot).subjectsDue(last, occasion.day()))
        .orElse(Set.of());
  }

  private Receipt accept(WriteTx tx, Batch batch, Map<Node, Graph> reference, Occasion occasion) {
    boolean renewed = renew(tx, reference);
    Append append = new Append(tx, batch);
    append.run();
    Graph context = new MultiUnion(new Graph[] {tx.union(), homes(tx, batch)});
    Verdict verdict = gate.judge(judged(batch, reference), context);
    if (verdict instanceof Verdict.Rejected rejected) {
      return new Receipt.Refused(rejected.findings());
    }
    List<Finding> findings = new ArrayList<>(verdict.findings());
    if (!renewed && !append.changedAnything()) {
      return new Receipt.AlreadyKnown(tx.revision(), findings, Set.of());
    }
    View view = new View(consolidation, tx, occasion.day());
    Set<Node> subjects = new HashSet<>(append.subjects());
    subjects.addAll(due(tx, occasion));
    View.Painted painted = renewed ? view.rebuild() : view.repaint(subjects);
    findings.addAll(checkBuild(painted, tx));
    Revision revision =
        tx.record(
            occasion.at(),
            occasion.agent(),
            occasion.reasons(),
            append.generated(),
            append.invalidated());
    return new Receipt.Published(
        revision.number(),
        append.claims(),
        append.generated().size() - append.claims(),
        append.invalidated().size(),
        painted.portraits(),
        findings,
        append.known(),
        Set.of());
  }

  /** What readers would like to know and nobody has said yet; a violation is a fault of ours. */
  private List<Finding> checkBuild(View.Painted painted, WriteTx tx) {
    Verdict verdict = buildGate.judge(painted.triples(), tx.union());
    if (verdict instanceof Verdict.Rejected rejected) {
      throw new BuildFault(rejected.findings());
    }
    return verdict.findings();
  }

  /** The datasets of the claims that replace and are replaced: no dataset says so itself. */
  private static Graph homes(WriteTx tx, Batch batch) {
    Graph homes = GraphFactory.createDefaultGraph();
    for (Claim claim : batch.claims()) {
      Node replaced = claim.lifecycle().supersedes();
      if (replaced != null) {
        homes.add(claim.id(), W3c.VOID_IN_DATASET, batch.dataset());
        tx.graphsOf(replaced, Vigie.CLAIM)
            .forEach(dataset -> homes.add(replaced, W3c.VOID_IN_DATASET, dataset));
      }
    }
    return homes;
  }

  private static boolean renew(WriteTx tx, Map<Node, Graph> reference) {
    boolean renewed = false;
    for (Map.Entry<Node, Graph> entry : reference.entrySet()) {
      if (!tx.graph(entry.getKey()).isIsomorphicWith(entry.getValue())) {
        tx.replace(entry.getKey(), entry.getValue());
        renewed = true;
      }
    }
    return renewed;
  }

  /**
   * What the gate judges: everything the batch says, as triples, and the record of its dataset. The
   * ontology and the codes are ours, and judged by our tests.
   */
  public static Graph judged(Batch batch, Map<Node, Graph> reference) {
    Graph said = GraphFactory.createDefaultGraph();
    batch.claims().forEach(claim -> ClaimGraph.triples(claim).forEach(said::add));
    batch.assessments().forEach(opinion -> ClaimGraph.triples(opinion).forEach(said::add));
    batch.sourceAssessments().forEach(opinion -> ClaimGraph.triples(opinion).forEach(said::add));
    batch.retractions().forEach(retraction -> ClaimGraph.triples(retraction).forEach(said::add));
    Graph record = reference.getOrDefault(Graphs.META, Graph.emptyGraph);
    return new MultiUnion(new Graph[] {batch.declared(), said, record});
  }

  /** Undoes a transaction in which there was nothing to keep. */
  private static final class NothingToKeep extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
