package org.vigie.web.play;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.vocab.Vigie;
import org.vigie.web.overview.Desk;

/**
 * The figures of the French contracts, each computed when it is asked for. The reader may be that
 * of any state of knowledge: nothing else is read.
 */
public final class StateOfPlay {
  /** From this rank on, the outcomes contract is signed. */
  private static final int SIGNED = 5;

  private final DossierReader reader;
  private final List<Dossier> contracts;

  private StateOfPlay(DossierReader reader, List<Dossier> contracts) {
    this.reader = reader;
    this.contracts = List.copyOf(contracts);
  }

  /** The state of play as a reader tells it. */
  public static StateOfPlay of(DossierReader reader) {
    return new StateOfPlay(reader, new Desk(reader).contracts());
  }

  /** The contracts, by slug. */
  public List<Dossier> contracts() {
    return contracts;
  }

  /** How many contracts. */
  public int whole() {
    return contracts.size();
  }

  /** By the stage that they have reached, the farthest first. */
  public Split stages() {
    return Split.of(contracts, "stage")
        .ordered(
            Comparator.comparingInt((Split.Group group) -> -rank(group))
                .thenComparing(group -> group.value().slug()));
  }

  /** How many are given as signed, at work or at their end. */
  public int signed(Split stages) {
    return stages.groups().stream()
        .filter(group -> rank(group) >= SIGNED)
        .mapToInt(Split.Group::count)
        .sum();
  }

  private int rank(Split.Group group) {
    return reader.findText(group.value().node(), Vigie.RANK).map(Integer::parseInt).orElse(0);
  }

  /** By the year of their signature. */
  public Years years() {
    return Years.of(contracts);
  }

  /** By policy field. */
  public Split fields() {
    return Split.of(contracts, "policyField");
  }

  /** By place. */
  public Places places() {
    return Places.of(reader, contracts);
  }

  /** The places on a map; none when the build could not bring one. */
  public Optional<PlaceMap> map(Places places) {
    return PlaceMap.find(places);
  }

  /** The sum of an amount, by its property. */
  public Sum sum(String property) {
    return Sum.of(contracts, property);
  }

  /** By who repays. */
  public Split payers() {
    return Split.of(contracts, "hasOutcomePayer");
  }

  /** The counts that sources publish. */
  public Tallies tallies() {
    return Tallies.of(reader, contracts);
  }

  /** All claims about the contracts, by status. */
  public Map<String, Integer> claims() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String status : Dossier.STATUSES) {
      counts.put(
          status,
          contracts.stream()
              .mapToInt(contract -> contract.countsByStatus().getOrDefault(status, 0))
              .sum());
    }
    return counts;
  }

  /**
   * What should be public of each contract and was found for few: the kind of document or sum, with
   * the number of contracts for which it was found.
   */
  public Map<String, Integer> missing() {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (String kind : List.of("contract", "evaluation")) {
      found.put(kind, count(contract -> contract.countsBySpeaker().containsKey(kind)));
    }
    for (String property : List.of("outcomePaymentsMade", "structuringCost", "evaluationCost")) {
      found.put(property, count(contract -> Coverage.isKnown(contract, property)));
    }
    return found;
  }

  private int count(Predicate<Dossier> wanted) {
    return (int) contracts.stream().filter(wanted).count();
  }
}
