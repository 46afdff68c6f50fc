package org.vigie.consolidation;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.vigie.claim.Content;
import org.vigie.claim.Key;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.claim.PropertySpec;
import org.vigie.vocab.Iris;

/**
 * Consolidation as a pure function, key by key ({@code design/model.md} section 3): no clock,
 * network, randomness or store; the order of the input does not matter.
 *
 * <p>Where the design leaves a choice: a value that an eligible claim of equal or higher rank
 * denies is not displayed, for single-valued keys too; the laws on the winner then hold among the
 * values that are not denied. A range is decided when it ranks first.
 */
final class Consolidator {
  private static final Node ONLY = Iris.code("rule-only");
  private static final Node TIE = Iris.code("rule-tie");
  private static final Node DENIAL = Iris.code("rule-denial");
  private static final Node PARTY = Iris.code("src-party");

  private final PropertyCatalogue properties;
  private final Knowledge knowledge;
  private final Policy policy;
  private final Eligibility eligibility;

  Consolidator(PropertyCatalogue properties, Knowledge knowledge, Policy policy, LocalDate asOf) {
    this.properties = properties;
    this.knowledge = knowledge;
    this.policy = policy;
    this.eligibility = new Eligibility(policy, asOf);
  }

  /**
   * The ruling on one key.
   *
   * @param appraisals the appraised claims of that key
   */
  Ruling rule(Key key, Collection<Appraisal> appraisals) {
    List<Appraisal> known =
        appraisals.stream()
            .filter(eligibility::isKnown)
            .sorted(comparing(a -> a.claim().id().toString()))
            .toList();
    List<Appraisal> eligible = eligibility.eligible(known);
    if (eligible.isEmpty()) {
      return new Ruling(key, known, Optional.empty(), Optional.empty());
    }
    PropertySpec spec = properties.get(key.property());
    List<Appraisal> denials = eligible.stream().filter(Consolidator::denies).toList();
    Map<String, List<Appraisal>> byValue = new TreeMap<>();
    eligible.stream()
        .filter(a -> !denies(a))
        .forEach(
            a ->
                byValue
                    .computeIfAbsent(
                        Position.canonical(a.claim().content()), unseen -> new ArrayList<>())
                    .add(a));
    boolean date = spec.valueKind().equals(Iris.code("kind-date"));
    List<Position> positions =
        byValue.entrySet().stream()
            .map(e -> Position.of(e.getKey(), e.getValue(), date, policy.margin()))
            .toList();
    Conflict conflict = new Conflict(positions, denials, spec.multi());
    Node agreement = agreement(eligible, positions, conflict);
    Decision decision = decide(key, spec, positions, denials, agreement);
    return new Ruling(key, known, Optional.of(decision), conflict.find(key, decision));
  }

  private Decision decide(
      Key key,
      PropertySpec spec,
      List<Position> positions,
      List<Appraisal> denials,
      Node agreement) {
    List<Ranked> ranked =
        positions.stream()
            .map(position -> new Ranked(position, Rank.of(position, positions, knowledge)))
            .sorted(comparing(Ranked::rank).reversed().thenComparing(r -> r.position().canonical()))
            .toList();
    List<Ranked> standing = ranked.stream().filter(r -> !isDenied(r, denials)).toList();
    boolean denied = standing.size() < ranked.size();
    List<Position> all = ranked.stream().map(Ranked::position).toList();
    Choice choice = spec.multi() ? chooseEach(standing, denied) : chooseOne(standing, denied);
    boolean partyOnly =
        !choice.chosen().isEmpty()
            && choice.chosen().stream().map(Position::best).allMatch(this::isOfParty);
    return new Decision(
        key, choice.outcome(), choice.rule(), agreement, choice.chosen(), all, denials, partyOnly);
  }

  private record Ranked(Position position, Rank rank) {}

  private record Choice(Node outcome, Node rule, List<Position> chosen) {}

  private static Choice chooseOne(List<Ranked> standing, boolean denied) {
    if (standing.isEmpty()) {
      return new Choice(Iris.code("outcome-none"), DENIAL, List.of());
    }
    Ranked top = standing.getFirst();
    if (standing.size() == 1) {
      return choice(top.position(), denied ? DENIAL : ONLY);
    }
    Optional<Node> difference = top.rank().findDifference(standing.get(1).rank());
    return difference
        .map(rule -> choice(top.position(), rule))
        .orElseGet(() -> new Choice(Decision.TIED, TIE, List.of()));
  }

  private static Choice choice(Position position, Node rule) {
    return new Choice(outcome(position), rule, List.of(position));
  }

  /** Several values may hold at once: each stands unless it is denied. */
  private static Choice chooseEach(List<Ranked> standing, boolean denied) {
    Node rule = denied ? DENIAL : ONLY;
    List<Position> values =
        standing.stream()
            .map(Ranked::position)
            .filter(position -> position.content() instanceof Content.Exact)
            .toList();
    if (!values.isEmpty()) {
      return new Choice(Decision.DECIDED, rule, values);
    }
    return standing.isEmpty()
        ? new Choice(Iris.code("outcome-none"), DENIAL, List.of())
        : choice(standing.getFirst().position(), rule);
  }

  private static Node outcome(Position position) {
    return switch (position.content()) {
      case Content.Exact exact -> Decision.DECIDED;
      case Content.Range range -> Decision.RANGE;
      case Content.Absence absence -> outcomeOf(absence.state());
    };
  }

  /** A refusal to tell is an undisclosed value; the claim says which. */
  private static Node outcomeOf(Node state) {
    String name = Iris.findCode(state).orElse("value-unknown").replaceFirst("^value-", "");
    return Iris.code("outcome-" + (name.equals("refused") ? "undisclosed" : name));
  }

  private static Node agreement(
      List<Appraisal> eligible, List<Position> positions, Conflict conflict) {
    String name;
    if (conflict.exists()) {
      name = "contradicted";
    } else if (eligible.size() == 1) {
      name = "single";
    } else {
      name = conflict.isRefinement(positions) ? "refined" : "unanimous";
    }
    return Iris.code("agree-" + name);
  }

  private static boolean denies(Appraisal appraisal) {
    return appraisal.claim().content() instanceof Content.Exact exact && exact.denied();
  }

  private boolean isDenied(Ranked ranked, List<Appraisal> denials) {
    return denials.stream()
        .filter(denial -> saysTheSame(denial, ranked.position()))
        .anyMatch(denial -> compare(denial, ranked.position().best()) >= 0);
  }

  static boolean saysTheSame(Appraisal denial, Position position) {
    return Position.canonical(denial.claim().content()).equals(position.canonical());
  }

  private static int compare(Appraisal one, Appraisal other) {
    return java.util.Comparator.comparingInt(Appraisal::statusRank)
        .thenComparingInt(Appraisal::confidenceRank)
        .thenComparingInt(Appraisal::reliabilityRank)
        .compare(one, other);
  }

  private boolean isOfParty(Appraisal appraisal) {
    List<Node> stated = appraisal.claim().provenance().statedIn();
    Set<Node> types = new HashSet<>();
    for (Node source : stated) {
      var record = knowledge.sources().get(source);
      types.add(record == null || record.type() == null ? source : record.type());
    }
    return types.equals(Set.of(PARTY));
  }
}
