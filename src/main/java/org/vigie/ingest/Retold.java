package org.vigie.ingest;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.vigie.claim.Place;
import org.vigie.quarantine.Entry;
import org.vigie.source.Cell;
import org.vigie.source.Coverage;
import org.vigie.source.Reading;

/**
 * What waited at a place that a document tells anew: its new text decides. A document that merely
 * adds speaks for the cells that it has; any other speaks for all of its file, also for a cell that
 * was emptied.
 */
final class Retold {
  private Retold() {}

  /** The entries that the document decides. */
  static Predicate<Entry> by(Reading reading) {
    Set<Place> places = new HashSet<>(reading.batch().places().values());
    reading.cells().stream().map(Cell::place).forEach(places::add);
    if (reading.coverage() == Coverage.ADDS) {
      return entry -> places.contains(entry.place());
    }
    Set<Place> files = new HashSet<>();
    places.forEach(place -> files.add(file(place)));
    return entry -> files.contains(file(entry.place()));
  }

  private static Place file(Place place) {
    return new Place(place.file(), place.part(), 0, null);
  }
}
