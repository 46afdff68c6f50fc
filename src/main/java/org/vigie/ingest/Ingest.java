package org.vigie.ingest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
import org.vigie.quarantine.Entry;
import org.vigie.quarantine.Quarantine;
import org.vigie.source.Reading;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Store;
import org.vigie.store.WriteTx;
import org.vigie.vocab.Graphs;

/**
 * The one write path: reference data, append, gate, consolidate what changed, check what was built,
 * record a revision, all in one transaction. A refusal or a fault leaves the store as it was; so
 * the gate can judge what there would be.
 */
public final class Ingest {
  private final Store store;
  private final Gate gate;
  private final Consolidation consolidation;
  private final Publication publication;
  private final Quarantine quarantine;

  /**
   * Wires the path.
   *
   * @param gate judges contributions
   * @param buildGate judges what consolidation makes
   */
  public Ingest(Store store, Gate gate, Gate buildGate, Consolidation consolidation) {
    this(store, gate, new Publication(buildGate, consolidation), consolidation);
  }

  private Ingest(Store store, Gate gate, Publication publication, Consolidation consolidation) {
    this.store = store;
    this.gate = gate;
    this.consolidation = consolidation;
    this.publication = publication;
    this.quarantine = Quarantine.of(store.path());
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
    return write(tx -> accept(tx, batch, reference, occasion, publication));
  }

  /**
   * Brings in what a document says, as far as the gate lets it: a node with a Violation waits in
   * quarantine, with what rests on it and with the cells that could not be read; the rest goes in
   * as one revision. The reference graphs are those of the store. What waited at a place that this
   * document tells anew leaves the quarantine.
   *
   * @param occasion when, by whom, why
   * @param strict whether one Violation, or one unreadable cell, refuses the whole
   * @throws BuildFault when the view that follows breaks the rules of the build
   */
  public Receipt bring(Reading reading, Occasion occasion, boolean strict) {
    return bring(reading, occasion, strict, Retold.by(reading), entry -> entry);
  }

  /**
   * Brings in many documents in one go, as if one after the other by {@link #bring}: each a
   * revision, but all or nothing, and things are described once, at the end. For a first or large
   * load: it takes memory for all that the store then holds, and nobody else may read meanwhile
   * ({@link Store#load}).
   *
   * @param documents hands them over
   * @return what was found when things were described
   * @throws BuildFault when the view that follows breaks the rules of the build
   */
  public Loaded load(Consumer<LargeLoad> documents) {
    LargeLoad load = new LargeLoad(onAllCores(), publication.onAllCores());
    Loaded loaded =
        store.load(
            tx -> {
              load.begin(tx);
              documents.accept(load);
              return load.finish();
            });
    quarantine.remove(load.retold(quarantine.list()));
    return loaded;
  }

  /** The same path over a store in memory, which several threads may read at once. */
  private Ingest onAllCores() {
    return new Ingest(store, gate.onAllCores(), publication.onAllCores(), consolidation);
  }

  /** Says what {@link #bring} would do; writes nothing, not even to the quarantine. */
  public Receipt rehearse(Reading reading, Occasion occasion, boolean strict) {
    return OneWrite.of(store, tx -> arrive(tx, reading, occasion, strict).receipt(), false);
  }

  /**
   * Brings in again what waits in quarantine, as it was said: the store may hold by now what was
   * missing. What goes in leaves the quarantine; the rest stays, with its new reasons.
   *
   * @param entries entries of one dataset; those of cells that could not be read are passed over
   */
  public Receipt retry(String dataset, Collection<Entry> entries, Occasion occasion) {
    Set<String> ids = entries.stream().map(Entry::id).collect(Collectors.toSet());
    Reading reading = Retry.reading(dataset, entries);
    return bring(
        reading,
        occasion,
        false,
        entry -> ids.contains(entry.id()) && !entry.statements().isEmpty(),
        entry -> entry);
  }

  /**
   * Brings in rows that a person corrected outside, each of which stands for an entry of the
   * quarantine. What goes in leaves the quarantine; what is still wrong stays, at the place where
   * it was first read, with its new words and reasons.
   *
   * @param corrected the corrected rows, read
   * @param rows for the line of a row in the corrected file, the identifier of the entry
   */
  public Receipt bringCorrected(Reading corrected, Map<Long, String> rows, Occasion occasion) {
    Set<String> ids = Set.copyOf(rows.values());
    Map<String, Entry> before =
        quarantine.list().stream()
            .filter(entry -> ids.contains(entry.id()))
            .collect(Collectors.toMap(Entry::id, entry -> entry));
    return bring(
        corrected,
        occasion,
        false,
        entry -> ids.contains(entry.id()),
        entry -> {
          Entry first = before.get(rows.getOrDefault(entry.place().line(), ""));
          return first == null ? entry : first.corrected(entry);
        });
  }

  /**
   * Reverts a revision by new claims and opinions; a revision of its own. What later revisions
   * built on stays, and is told.
   *
   * @param occasion when, by whom, why
   */
  public Undone undo(RevisionNumber number, Occasion occasion) {
    return store.write(tx -> Undo.revert(tx, store, number, publication, occasion));
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
              throw new OneWrite.NothingToKeep();
            }
            publication.check(difference[0].mend(tx), tx);
            tx.record(occasion.at(), occasion.agent(), occasion.reasons(), List.of(), List.of());
            return difference[0];
          });
    } catch (OneWrite.NothingToKeep expected) {
      return difference[0];
    }
  }

  /**
   * Brings the view up to a day: what became valid, or ceased to be, since the last revision. A
   * revision of its own when there is such a thing.
   *
   * @return how many things were described anew
   */
  public int catchUp(Occasion occasion) {
    if (store.<Boolean>read(snapshot -> Publication.due(snapshot, occasion).isEmpty())) {
      return 0;
    }
    return store.write(
        tx -> {
          int portraits = publication.repaint(tx, Set.of(), occasion).portraits();
          tx.record(occasion.at(), occasion.agent(), occasion.reasons(), List.of(), List.of());
          return portraits;
        });
  }

  private Receipt bring(
      Reading reading,
      Occasion occasion,
      boolean strict,
      Predicate<Entry> retold,
      UnaryOperator<Entry> as) {
    Set<String> waiting = new HashSet<>();
    Receipt receipt =
        write(
            tx -> {
              Arrival arrival = arrive(tx, reading, occasion, strict);
              List<Entry> entries = arrival.entries().stream().map(as).toList();
              quarantine.add(entries);
              entries.forEach(entry -> waiting.add(entry.id()));
              return arrival.receipt();
            });
    if (!(receipt instanceof Receipt.Refused)) {
      quarantine.remove(
          quarantine.list().stream()
              .filter(entry -> isOf(entry, reading.batch()) && retold.test(entry))
              .map(Entry::id)
              .filter(id -> !waiting.contains(id))
              .collect(Collectors.toSet()));
    }
    return receipt;
  }

  static boolean isOf(Entry entry, Batch batch) {
    return Graphs.dataset(entry.dataset()).equals(batch.dataset());
  }

  /** Package-private, so that a test can count the work of a transaction. */
  Arrival arrive(WriteTx tx, Reading reading, Occasion occasion, boolean strict) {
    return Arrival.of(reading, strict, tx, gate, publication, occasion);
  }

  Arrival arrive(
      WriteTx tx, Reading reading, Occasion occasion, boolean strict, Publication published) {
    return Arrival.of(reading, strict, tx, gate, published, occasion);
  }

  void wait(Collection<Entry> entries) {
    quarantine.add(entries);
  }

  Receipt accept(
      WriteTx tx,
      Batch tables,
      Map<Node, Graph> reference,
      Occasion occasion,
      Publication published) {
    boolean renewed = OneWrite.renew(tx, reference);
    Batch batch = new Reserved(tables, tx).withoutErased();
    List<Finding> reserved = new Reserved(batch, tx).findings();
    Known known = new Known(batch, Known.Teller.TABLES, tx);
    Graph said = judged(known.merged(), reference);
    Verdict verdict = gate.judge(said, known.prospect(said));
    if (verdict instanceof Verdict.Rejected || !reserved.isEmpty()) {
      return new Receipt.Refused(Reserved.join(reserved, verdict.findings()));
    }
    Batch stated = new Restatement(batch, Restatement.Return.AFTER_UNDO, tx).batch();
    Append append = new Append(tx, stated, Known.Teller.TABLES);
    append.run();
    Publication.Gated gated = new Publication.Gated(verdict.findings(), append.known(), Set.of());
    return published.publish(tx, append, gated, occasion, renewed);
  }

  private Receipt write(Function<WriteTx, Receipt> work) {
    return OneWrite.of(store, work, true);
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
}
