package org.vigie.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.Batch;
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

/**
 * The one write path: reference data, gate, append, consolidate what changed, check what was built,
 * record a revision, all in one transaction. A fault anywhere leaves the store as it was.
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

  /**
   * Computes the whole view anew from the claims and mends what differs; a revision of its own when
   * something does.
   *
   * @return what differed from the view that was kept
   * @throws BuildFault when the view that follows breaks the rules of the build
   */
  public ViewDifference rebuild(Occasion occasion) {
    ViewDifference[] difference = new ViewDifference[1];
    try {
      return store.write(
          tx -> {
            difference[0] = ViewDifference.of(consolidation, tx, occasion.day());
            if (difference[0].isEmpty()) {
              throw new NothingToKeep();
            }
            tx.remove(Graphs.CONSOLIDATED, difference[0].extra());
            tx.add(Graphs.CONSOLIDATED, difference[0].missing());
            checkBuild(described(difference[0].subjects(), tx), tx);
            tx.record(occasion.at(), occasion.agent(), occasion.reasons(), List.of(), List.of());
            return difference[0];
          });
    } catch (NothingToKeep expected) {
      return difference[0];
    }
  }

  private static Graph described(Set<Node> subjects, Snapshot snapshot) {
    Graph described = GraphFactory.createDefaultGraph();
    Graph view = snapshot.graph(Graphs.CONSOLIDATED);
    subjects.forEach(node -> view.find(node, Node.ANY, Node.ANY).forEachRemaining(described::add));
    return described;
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
    Verdict verdict = gate.judge(graph(batch), tx.union());
    if (verdict instanceof Verdict.Rejected rejected) {
      return new Receipt.Refused(rejected.findings());
    }
    List<Finding> findings = verdict.findings();
    Append append = new Append(tx, batch);
    append.run();
    if (!renewed && !append.changedAnything()) {
      return new Receipt.AlreadyKnown(tx.revision(), findings, Set.of());
    }
    View view = new View(consolidation, tx, occasion.day());
    Set<Node> subjects = new HashSet<>(append.subjects());
    subjects.addAll(due(tx, occasion));
    View.Painted painted = renewed ? view.rebuild() : view.repaint(subjects);
    checkBuild(painted.triples(), tx);
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

  private void checkBuild(Graph built, WriteTx tx) {
    if (buildGate.judge(built, tx.union()) instanceof Verdict.Rejected rejected) {
      throw new BuildFault(rejected.findings());
    }
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

  /** What the gate judges: everything the batch says, as triples. */
  public static Graph graph(Batch batch) {
    Graph said = GraphFactory.createDefaultGraph();
    batch.claims().forEach(claim -> ClaimGraph.triples(claim).forEach(said::add));
    batch.assessments().forEach(opinion -> ClaimGraph.triples(opinion).forEach(said::add));
    batch.sourceAssessments().forEach(opinion -> ClaimGraph.triples(opinion).forEach(said::add));
    batch.retractions().forEach(retraction -> ClaimGraph.triples(retraction).forEach(said::add));
    return new MultiUnion(new Graph[] {batch.declared(), said});
  }

  /** Undoes a transaction in which there was nothing to keep. */
  private static final class NothingToKeep extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
