package org.vigie.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vigie.claim.Batch;
import org.vigie.gate.Finding;
import org.vigie.gate.Gate;
import org.vigie.quarantine.Entry;
import org.vigie.source.Coverage;
import org.vigie.source.Reading;
import org.vigie.store.WriteTx;

/**
 * What became of a document within a transaction.
 *
 * @param receipt what is told of it
 * @param entries what of it is to wait in quarantine
 */
record Arrival(Receipt receipt, List<Entry> entries) {
  Arrival {
    entries = List.copyOf(entries);
  }

  /**
   * Lets a document in as far as the gate allows: sorts, states again what no longer stood, draws
   * the consequences of silence, appends and publishes.
   */
  static Arrival of(
      Reading document,
      boolean strict,
      WriteTx tx,
      Gate gate,
      Publication publication,
      Occasion occasion) {
    Batch readable = new Reserved(document.batch(), tx).withoutErased();
    Reading reading =
        new Reading(readable, document.cells(), document.coverage(), document.remarks());
    Coverage coverage = reading.coverage();
    List<Finding> reserved = new Reserved(reading.batch(), tx).findings();
    Known known = new Known(reading.batch(), Known.Teller.DOCUMENT, tx);
    Sorting sorting = new Sorting(known.merged(), reserved, gate, known, tx.union());
    List<Entry> entries = new Holding(reading, sorting, occasion, tx.revision().value()).entries();
    if (strict && !entries.isEmpty()) {
      return new Arrival(new Receipt.Refused(sorting.findings()), List.of());
    }
    Restatement restatement =
        new Restatement(
            sorting.admitted(reading.batch().claims()), Restatement.Return.of(coverage), tx);
    Spared spared = Spared.of(reading, sorting.held());
    Batch batch = new Silence(restatement.batch(), coverage, spared, tx, occasion.day()).batch();
    Append append = new Append(tx, batch, Known.Teller.DOCUMENT);
    append.run();
    Set<Node> there = new HashSet<>(append.known());
    restatement.renamed().entrySet().stream()
        .filter(renamed -> append.known().contains(renamed.getValue()))
        .forEach(renamed -> there.add(renamed.getKey()));
    Publication.Gated gated = new Publication.Gated(sorting.findings(), there, sorting.held());
    return new Arrival(publication.publish(tx, append, gated, occasion, false), entries);
  }
}
