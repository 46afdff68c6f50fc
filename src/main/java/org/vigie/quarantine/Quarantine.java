package org.vigie.quarantine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.claim.ClaimId;

/**
 * What could not enter, in files of the store's folder: {@code quarantine/{name}.jsonl}, one line
 * an entry, one file an import, named by its content; and the traces of what people discarded. What
 * is written is on the disk when a method returns. Safe for many threads of one process.
 */
public final class Quarantine {
  private static final String DISCARDED = "discarded";

  private final Lines<Entry> waiting;
  private final Lines<Discarded> traces;

  private Quarantine(Path folder) {
    this.waiting = new Lines<>(folder, Entry.class);
    this.traces = new Lines<>(folder.resolve(DISCARDED), Discarded.class);
  }

  /** The quarantine of the store in a folder; made when something comes in. */
  public static Quarantine of(Path store) {
    return new Quarantine(store.resolve("quarantine"));
  }

  /**
   * Takes entries in. One that waits already is replaced when its reasons or its words changed; one
   * that a person discarded does not come back.
   *
   * @return how many are new
   */
  public synchronized int add(Collection<Entry> entries) {
    if (entries.isEmpty()) {
      return 0;
    }
    Set<String> discarded =
        discarded().stream().map(trace -> trace.entry().id()).collect(Collectors.toSet());
    Map<String, Entry> given = new LinkedHashMap<>();
    entries.stream()
        .filter(entry -> !discarded.contains(entry.id()))
        .forEach(entry -> given.put(entry.id(), entry));
    Set<String> known = new HashSet<>();
    for (String file : waiting.files()) {
      waiting.rewrite(
          file,
          entry -> {
            Entry again = given.get(entry.id());
            if (again == null) {
              return Optional.of(entry);
            }
            known.add(entry.id());
            return Optional.of(entry.isTheSameAs(again) ? entry : again);
          });
    }
    given.keySet().removeAll(known);
    if (!given.isEmpty()) {
      waiting.write(ClaimId.hash(String.join("\n", given.keySet())), given.values());
    }
    return given.size();
  }

  /** All that waits, by file and place. */
  public synchronized List<Entry> list() {
    Map<String, Entry> all = new HashMap<>();
    waiting.files().forEach(file -> waiting.read(file).forEach(e -> all.put(e.id(), e)));
    return all.values().stream().sorted(Order.BY_PLACE).toList();
  }

  /** The entry of an identifier, or of the beginning of one when no other begins so. */
  public Optional<Entry> find(String id) {
    List<Entry> found = list().stream().filter(entry -> entry.id().startsWith(id)).toList();
    return found.size() == 1 && !id.isEmpty() ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Lets entries go: what they said is in. */
  public synchronized void remove(Set<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    for (String file : waiting.files()) {
      waiting.rewrite(
          file, entry -> ids.contains(entry.id()) ? Optional.empty() : Optional.of(entry));
    }
  }

  /** Puts entries aside for good, and keeps a trace of each. */
  public synchronized void discard(Collection<Discarded> traced) {
    if (traced.isEmpty()) {
      return;
    }
    List<String> ids = new ArrayList<>(traced.stream().map(t -> t.entry().id()).toList());
    traces.write(ClaimId.hash(String.join("\n", ids)), traced);
    remove(Set.copyOf(ids));
  }

  /** The traces of what was discarded. */
  public synchronized List<Discarded> discarded() {
    return traces.files().stream().flatMap(file -> traces.read(file).stream()).toList();
  }
}
