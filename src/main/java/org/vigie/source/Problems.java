package org.vigie.source;

import java.util.ArrayList;
import java.util.List;
import org.vigie.claim.Place;

/** Collects problems while everything else goes on being read. Used by one thread. */
public final class Problems {
  private final List<Problem> all = new ArrayList<>();

  /** Notes a problem. */
  public void add(Place place, String key, String... arguments) {
    all.add(Problem.of(place, key, arguments));
  }

  /** What was noted so far, in its order. */
  public List<Problem> list() {
    return List.copyOf(all);
  }

  /** Ends the reading if anything was wrong. */
  public void throwIfAny() {
    if (!all.isEmpty()) {
      throw new TableException(all);
    }
  }
}
