package org.vigie.account;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Cells that fared alike for the same reason, together; what to mend first comes first. */
final class Groups {
  private Groups() {}

  /**
   * A group.
   *
   * @param fate what became of its cells
   * @param reason the reason of the first; the others have the same, of their own words
   * @param entries the cells, at least one
   */
  record Group(Fate fate, Reason reason, List<Entry> entries) {
    Group {
      entries = List.copyOf(entries);
    }
  }

  /** The groups of the cells that have a reason; a cell with two reasons is in two groups. */
  static List<Group> of(Account account) {
    Map<Fate, Map<String, List<Entry>>> groups = new LinkedHashMap<>();
    Map<String, Reason> first = new HashMap<>();
    for (Entry entry : account.entries()) {
      for (Reason reason : entry.reasons()) {
        groups
            .computeIfAbsent(entry.fate(), unseen -> new LinkedHashMap<>())
            .computeIfAbsent(reason.id(), unseen -> new ArrayList<>())
            .add(entry);
        first.putIfAbsent(entry.fate() + reason.id(), reason);
      }
    }
    return groups.entrySet().stream()
        .flatMap(
            byFate ->
                byFate.getValue().entrySet().stream()
                    .map(
                        byReason ->
                            new Group(
                                byFate.getKey(),
                                Objects.requireNonNull(
                                    first.get(byFate.getKey() + byReason.getKey())),
                                byReason.getValue())))
        .sorted(
            comparing(Group::fate)
                .thenComparing(comparingInt((Group group) -> group.entries().size()).reversed())
                .thenComparing(group -> group.reason().id()))
        .toList();
  }
}
