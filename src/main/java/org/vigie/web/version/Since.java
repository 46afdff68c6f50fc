package org.vigie.web.version;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vigie.dossier.Change;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/**
 * What changed since a day.
 *
 * @param day the day, ISO; empty for since ever
 * @param changes the revisions of that day and later, the newest first
 * @param things what they touched, the most changed first
 * @param more how many things more there are
 * @param before the number of the last revision before the day; 0 for none
 */
public record Since(String day, List<Change> changes, List<Touched> things, int more, int before) {
  private static final int MOST = 60;
  private static final int MOST_REVISIONS = 1_000;

  /** The kinds of things of which a reader may want to know. */
  private static final List<String> FOLLOWED =
      List.of("contract", "actor", "event", "evaluation", "metric", "source");

  /** Copies the lists. */
  public Since {
    changes = List.copyOf(changes);
    things = List.copyOf(things);
  }

  /**
   * A thing of which something is said otherwise.
   *
   * @param thing the thing
   * @param claims how many claims were added, withdrawn or judged
   */
  public record Touched(Ref thing, int claims) {}

  /** A day as an address gives it; empty when it is none. */
  public static Optional<String> findDay(String said) {
    try {
      return Optional.of(LocalDate.parse(said).toString());
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /** Some revisions, since ever. */
  public static Since ever(List<Change> changes) {
    return new Since("", changes, List.of(), 0, 0);
  }

  /** What a reader knows that it did not before a day, of the last thousand revisions. */
  public static Since of(DossierReader reader, String day) {
    List<Change> all = reader.listChanges(0, MOST_REVISIONS);
    List<Change> since = all.stream().filter(change -> !isBefore(change, day)).toList();
    Map<Ref, Set<Node>> claims = new HashMap<>();
    for (Change change : since) {
      for (Node node : reader.listTouched(change.node())) {
        Node claim = reader.findValue(node, Vigie.ASSESSES).map(Ref::node).orElse(node);
        reader
            .findValue(claim, Vigie.ABOUT)
            .ifPresent(
                about -> claims.computeIfAbsent(about, unseen -> new HashSet<>()).add(claim));
      }
    }
    List<Touched> things =
        claims.entrySet().stream()
            .filter(entry -> isFollowed(entry.getKey().node()))
            .map(entry -> new Touched(entry.getKey(), entry.getValue().size()))
            .sorted(
                comparingInt(Touched::claims)
                    .reversed()
                    .thenComparing(touched -> touched.thing().node().toString()))
            .toList();
    return new Since(
        day,
        since,
        things.subList(0, Math.min(MOST, things.size())),
        Math.max(0, things.size() - MOST),
        all.stream()
            .filter(change -> isBefore(change, day))
            .mapToInt(Change::number)
            .max()
            .orElse(0));
  }

  private static boolean isBefore(Change change, String day) {
    String at = change.at();
    return at != null && at.compareTo(day) < 0;
  }

  private static boolean isFollowed(Node node) {
    return Iris.findThing(node).filter(thing -> FOLLOWED.contains(thing.type())).isPresent();
  }
}
