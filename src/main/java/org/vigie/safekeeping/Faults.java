package org.vigie.safekeeping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects faults: equal ones together, with their number and the first few of them. */
final class Faults {
  private static final int EXAMPLES = 10;

  private final Map<String, Fault> faults = new LinkedHashMap<>();

  void add(String key, Object what) {
    Fault met = faults.getOrDefault(key, new Fault(key, 0, List.of()));
    List<String> examples = new ArrayList<>(met.examples());
    if (examples.size() < EXAMPLES) {
      examples.add(String.valueOf(what));
    }
    faults.put(key, new Fault(key, met.count() + 1, examples));
  }

  List<Fault> list() {
    return List.copyOf(faults.values());
  }
}
