package org.vigie.safekeeping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects faults: equal ones together, with their number and the first few of them. */
final class Faults {
  private static final int EXAMPLES = 10;

  private final Map<String, List<String>> examples = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();

  void add(String key, Object what) {
    counts.merge(key, 1L, Long::sum);
    List<String> shown = examples.computeIfAbsent(key, unseen -> new ArrayList<>());
    if (shown.size() < EXAMPLES) {
      shown.add(String.valueOf(what));
    }
  }

  List<Fault> list() {
    List<Fault> all = new ArrayList<>();
    counts.forEach((key, count) -> all.add(new Fault(key, count, examples.get(key))));
    return all;
  }
}
