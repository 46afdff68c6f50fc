package org.vigie.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.consolidation.Consolidation;
import org.vigie.gate.Finding;
import org.vigie.gate.Gate;
import org.vigie.gate.Verdict;
import org.vigie.state.Recall;
import org.vigie.state.WholeView;
import org.vigie.store.Revision;
import org.vigie.store.Snapshot;
import org.vigie.store.WriteTx;

/**
 * The end of the write path: the view follows what was written, and is checked; then a revision.
 */
final class Publication {
  private final Gate buildGate;
  private final Consolidation consolidation;
  private final Painting painting;

  Publication(Gate buildGate, Consolidation consolidation) {
    this.buildGate = buildGate;
    this.consolidation = consolidation;
    this.painting = this::paintNow;
  }

  private Publication(Publication other, Painting painting) {
    this.buildGate = other.buildGate;
    this.consolidation = other.consolidation;
    this.painting = painting;
  }

  /** Describes what changed, now or later. */
  interface Painting {
    /**
     * Some things are to be described anew.
     *
     * @param all whether everything is
     */
    View.Painted paint(WriteTx tx, Collection<Node> subjects, Occasion occasion, boolean all);
  }

  /** The same, for a store in memory, which several threads may read at once. */
  Publication onAllCores() {
    return new Publication(buildGate.onAllCores(), consolidation);
  }

  /** The same, but that things are described by somebody else. */
  Publication with(Painting other) {
    return new Publication(this, other);
  }

  /**
   * What a receipt says of the nodes of a batch.
   *
   * @param findings what the gate found
   * @param known the nodes that the store held already
   * @param held the nodes that the gate kept back
   */
  record Gated(List<Finding> findings, Set<Node> known, Set<Node> held) {}

  /** Publishes what was appended. */
  Receipt publish(WriteTx tx, Append append, Gated gated, Occasion occasion, boolean renewed) {
    if (!renewed && !append.changedAnything()) {
      return new Receipt.AlreadyKnown(tx.revision(), gated.findings(), gated.held());
    }
    View.Painted painted = painting.paint(tx, append.subjects(), occasion, renewed);
    List<Finding> findings = new ArrayList<>(gated.findings());
    findings.addAll(check(painted.triples(), tx));
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
        gated.known(),
        gated.held());
  }

  /**
   * Describes some things anew, and those whose day has come.
   *
   * @throws BuildFault when what was described breaks the rules of the build
   */
  View.Painted repaint(WriteTx tx, Collection<Node> subjects, Occasion occasion) {
    View.Painted painted = paint(tx, subjects, occasion);
    check(painted.triples(), tx);
    return painted;
  }

  private View.Painted paintNow(
      WriteTx tx, Collection<Node> subjects, Occasion occasion, boolean all) {
    return all
        ? new View(consolidation, tx, occasion.day()).rebuild()
        : paint(tx, subjects, occasion);
  }

  /**
   * The view after a write is the whole view as of its day. A day before that of the last revision,
   * by a clock that was set back, leaves nothing of the view sure: all is described anew.
   */
  private View.Painted paint(WriteTx tx, Collection<Node> subjects, Occasion occasion) {
    if (WholeView.day(tx).isAfter(occasion.day())) {
      return new View(consolidation, tx, occasion.day()).rebuild();
    }
    Set<Node> all = new HashSet<>(subjects);
    all.addAll(due(tx, occasion));
    return new View(consolidation, tx, occasion.day()).repaint(all);
  }

  /** The things that change by the passing of days since the last revision. */
  static Set<Node> due(Snapshot snapshot, Occasion occasion) {
    return snapshot
        .revisedAt()
        .map(Occasion::day)
        .filter(last -> last.isBefore(occasion.day()))
        .map(last -> new Recall(snapshot).subjectsDue(last, occasion.day()))
        .orElse(Set.of());
  }

  View view(WriteTx tx, Occasion occasion) {
    return new View(consolidation, tx, occasion.day());
  }

  /** What readers would like to know and nobody has said yet; a violation is a fault of ours. */
  List<Finding> check(Graph built, WriteTx tx) {
    Verdict verdict = buildGate.judge(built, tx.union());
    if (verdict instanceof Verdict.Rejected rejected) {
      throw new BuildFault(rejected.findings());
    }
    return verdict.findings();
  }
}
