package org.vigie.safekeeping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.vigie.consolidation.Consolidation;
import org.vigie.gate.Finding;
import org.vigie.gate.Gate;
import org.vigie.gate.Severity;
import org.vigie.ingest.ViewDifference;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;

/** Holds the whole of a store to its invariants; writes nothing. */
public final class Inspection {
  private final Gate buildGate;
  private final Consolidation consolidation;

  /**
   * Wires the inspection.
   *
   * @param buildGate judges what consolidation makes
   * @param consolidation makes the view anew
   */
  public Inspection(Gate buildGate, Consolidation consolidation) {
    this.buildGate = buildGate;
    this.consolidation = consolidation;
  }

  /**
   * The faults of a store, in the order of the layers of data: what its graphs may hold, what its
   * claims and opinions name, its revisions, its decisions, its view. The view is compared as of
   * the day of the last revision.
   */
  public List<Fault> of(Snapshot snapshot) {
    Faults faults = new Faults();
    new GraphRules(snapshot, faults).check();
    new ReferenceRules(snapshot, faults).check();
    new RevisionRules(snapshot, faults).check();
    new FateRules(snapshot, faults).check();
    LocalDate day =
        snapshot
            .revisedAt()
            .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate())
            .orElseGet(() -> LocalDate.ofInstant(Instant.EPOCH, ZoneOffset.UTC));
    new DecisionRules(snapshot, faults, day).check();
    judge(snapshot, faults);
    ViewDifference difference = ViewDifference.of(consolidation, snapshot, day);
    difference.missing().forEach(triple -> faults.add("fault.viewLacks", triple));
    difference.extra().forEach(triple -> faults.add("fault.viewInvents", triple));
    return faults.list();
  }

  private void judge(Snapshot snapshot, Faults faults) {
    for (Finding finding :
        buildGate.judge(snapshot.graph(Graphs.CONSOLIDATED), snapshot.union()).findings()) {
      if (finding.severity() == Severity.VIOLATION) {
        faults.add("fault.shape", finding.constraint() + " " + finding.focus());
      }
    }
  }
}
