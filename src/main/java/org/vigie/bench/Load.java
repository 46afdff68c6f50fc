package org.vigie.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.Place;
import org.vigie.ingest.Ingest;
import org.vigie.ingest.Occasion;
import org.vigie.source.Cell;
import org.vigie.source.Coverage;
import org.vigie.source.Reading;
import org.vigie.source.Use;
import org.vigie.store.Store;

/** Brings an observatory into a store, share by share, past gate and consolidation. */
public final class Load {
  private final Observatory observatory;
  private final Store store;
  private final Ingest ingest;
  private final Occasion occasion;

  /** A load into a store, by its write path. */
  public Load(Observatory observatory, Store store, Ingest ingest, Occasion occasion) {
    this.observatory = observatory;
    this.store = store;
    this.ingest = ingest;
    this.occasion = occasion;
  }

  /**
   * What a load took.
   *
   * @param claims how many claims went in
   * @param quads how many quads the store then held
   * @param seconds the time of the clock, without the making of the data
   * @param processor the time of all threads on a processor, which other work on the machine does
   *     not lengthen
   * @param peak the most of the heap in use, in bytes
   * @param bytes the size of the database
   */
  public record Measure(
      long claims, long quads, double seconds, double processor, long peak, long bytes) {
    /** Quads of the resulting store a second. */
    public double quadRate() {
      return quads / seconds;
    }

    /** Claims a second. */
    public double claimRate() {
      return claims / seconds;
    }
  }

  /**
   * Loads contracts by the ordinary path, one revision a share.
   *
   * @param reference the named graphs of the program's own files
   */
  public Measure ordinary(int contracts, Map<Node, Graph> reference, IntConsumer progress) {
    Clock clock = new Clock();
    clock.go();
    ingest.accept(observatory.foundation(), reference, occasion);
    clock.stop();
    for (int from = 0; from < contracts; from += Document.SHARE) {
      Reading reading =
          reading(observatory.contracts(from, Math.min(contracts, from + Document.SHARE)));
      clock.go();
      ingest.bring(reading, occasion, false);
      clock.stop();
      progress.accept(Math.min(contracts, from + Document.SHARE));
    }
    return measure(contracts, clock);
  }

  /**
   * Loads contracts in one go.
   *
   * @param reference the named graphs of the program's own files
   */
  public Measure large(int contracts, Map<Node, Graph> reference, IntConsumer progress) {
    Clock clock = new Clock();
    clock.go();
    ingest.load(
        load -> {
          load.accept(observatory.foundation(), reference, occasion);
          for (int from = 0; from < contracts; from += Document.SHARE) {
            clock.stop();
            Reading reading =
                reading(observatory.contracts(from, Math.min(contracts, from + Document.SHARE)));
            clock.go();
            load.bring(reading, occasion, false);
            progress.accept(Math.min(contracts, from + Document.SHARE));
          }
        });
    clock.stop();
    return measure(contracts, clock);
  }

  private Measure measure(int contracts, Clock clock) {
    long peak = Clock.peak();
    return new Measure(
        (long) contracts * Observatory.CLAIMS,
        store.count(),
        clock.seconds(),
        clock.processor(),
        peak,
        store.bytes());
  }

  /** A document of which each claim is a row. */
  static Reading reading(Batch batch) {
    List<Cell> cells = new ArrayList<>();
    for (Claim claim : batch.claims()) {
      Place place = new Place("bench", cells.size() + 2L, null);
      cells.add(new Cell(place, "", new Use.Says(List.of(claim.id()))));
    }
    return new Reading(batch, cells, Coverage.ADDS);
  }
}
