package org.vigie.bench.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was measured, while it is measured: the first entrant is the one that all are compared with.
 */
final class Outcome {
  private final List<Endpoint> entrants;
  private final Map<String, Map<String, Series>> times = new LinkedHashMap<>();
  private final Map<String, Integer> rows = new LinkedHashMap<>();
  private final Map<String, Series> again = new LinkedHashMap<>();
  private final Map<Integer, Map<String, Double>> throughput = new LinkedHashMap<>();
  private final List<Agreement.Difference> differences = new ArrayList<>();
  private final Map<String, Map<String, String>> failures = new LinkedHashMap<>();
  private final Set<String> outvoted = new TreeSet<>();
  private int compared;
  private int kept;

  Outcome(List<Endpoint> entrants) {
    this.entrants = List.copyOf(entrants);
  }

  Endpoint first() {
    return entrants.getFirst();
  }

  List<Endpoint> entrants() {
    return entrants;
  }

  List<Endpoint> peers() {
    return entrants.subList(1, entrants.size());
  }

  /** A reply of a round that counts. */
  void took(String query, Endpoint who, Reply reply) {
    times
        .computeIfAbsent(query, unseen -> new LinkedHashMap<>())
        .computeIfAbsent(who.name(), unseen -> new Series())
        .add(reply.millis());
    kept += reply.isKept() ? 1 : 0;
  }

  /** The first entrant answered a question again that it had just answered. */
  void tookAgain(String query, Reply reply) {
    again.computeIfAbsent(query, unseen -> new Series()).add(reply.millis());
  }

  void counted(String query, int size) {
    rows.merge(query, size, Math::max);
  }

  /** The answers of some peers were compared with that of the first entrant. */
  void compared(String query, int peers, List<Agreement.Difference> found) {
    compared += peers;
    differences.addAll(found);
    if (found.size() * 2 > peers) {
      outvoted.add(query);
    }
  }

  /** Questions to which most peers once gave another answer than the first entrant. */
  Set<String> outvoted() {
    return outvoted;
  }

  /** An entrant does not answer a question: from now on it is not asked again. */
  void failed(String query, Endpoint who, String complaint) {
    failures
        .computeIfAbsent(who.name(), unseen -> new LinkedHashMap<>())
        .putIfAbsent(query, complaint);
  }

  boolean answers(String query, Endpoint who) {
    return !failures.getOrDefault(who.name(), Map.of()).containsKey(query);
  }

  /** Answers a second of an entrant under so many clients. */
  void served(int clients, Endpoint who, double rate) {
    throughput.computeIfAbsent(clients, unseen -> new LinkedHashMap<>()).put(who.name(), rate);
  }

  Map<Integer, Map<String, Double>> throughput() {
    return throughput;
  }

  List<Agreement.Difference> differences() {
    return differences;
  }

  Map<String, Map<String, String>> failures() {
    return failures;
  }

  /** How many pairs of answers were compared. */
  int compared() {
    return compared;
  }

  /** How many answers in the rounds were none of a query never asked before. */
  int kept() {
    return kept;
  }

  List<String> queries() {
    return List.copyOf(times.keySet());
  }

  int rows(String query) {
    return rows.getOrDefault(query, 0);
  }

  Optional<Series> find(String query, Endpoint who) {
    return Optional.ofNullable(times.getOrDefault(query, Map.of()).get(who.name()))
        .filter(series -> answers(query, who));
  }

  Optional<Series> findAgain(String query) {
    return Optional.ofNullable(again.get(query));
  }

  /** The time of the first entrant in multiples of a peer's, of the medians. */
  OptionalDouble ratio(String query, Endpoint peer) {
    Optional<Series> ours = find(query, first());
    Optional<Series> theirs = find(query, peer);
    return ours.isPresent() && theirs.isPresent()
        ? OptionalDouble.of(ours.get().median() / theirs.get().median())
        : OptionalDouble.empty();
  }

  /** The geometric mean of the ratios of all questions that both answer. */
  double mean(Endpoint peer) {
    return Series.mean(
        queries().stream()
            .map(query -> ratio(query, peer))
            .filter(OptionalDouble::isPresent)
            .map(OptionalDouble::getAsDouble)
            .toList());
  }

  /** How many times faster than a peer the first entrant answers again, the geometric mean. */
  double advantage(Endpoint peer) {
    return Series.mean(
        queries().stream()
            .filter(query -> findAgain(query).isPresent() && find(query, peer).isPresent())
            .map(
                query ->
                    find(query, peer).orElseThrow().median()
                        / findAgain(query).orElseThrow().median())
            .toList());
  }

  /** How many times faster the first entrant answers again, the geometric mean of questions. */
  double speedup(double atLeastMillis) {
    return Series.mean(
        queries().stream()
            .filter(query -> findAgain(query).isPresent())
            .filter(query -> fresh(query).median() >= atLeastMillis)
            .map(query -> fresh(query).median() / findAgain(query).orElseThrow().median())
            .toList());
  }

  private Series fresh(String query) {
    return Objects.requireNonNull(find(query, first()).orElseGet(Series::new));
  }
}
