package org.vigie.web.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.web.speech.Speech;

/** What the map shows, in sentences that lead to the part of the map that shows it. */
public final class Findings {
  private static final int MOST_DOUBLE = 12;

  private final Selection selection;
  private final DossierReader reader;
  private final Speech say;

  Findings(Selection selection, DossierReader reader, Speech say) {
    this.selection = selection;
    this.reader = reader;
    this.say = say;
  }

  /** A sentence and the query of the map that shows it. */
  public record Stop(String text, String query) {}

  /**
   * An actor that holds several roles.
   *
   * @param actor the actor
   * @param roles in words, each with how many contracts
   * @param together how many contracts in which it holds at least two at once
   */
  public record Twofold(Ref actor, String roles, int together) {}

  /** The stops of a walk over the map. */
  List<Stop> stops() {
    List<Stop> stops = new ArrayList<>();
    Choice choice = selection.choice();
    selection.actors().stream()
        .filter(actor -> !actor.equals(selection.focus()))
        .findFirst()
        .ifPresent(
            actor -> {
              Ref ref = reader.ref(actor);
              stops.add(
                  new Stop(
                      say.t(
                          "map.stop.most",
                          say.name(ref),
                          selection.weights().getOrDefault(actor, 0)),
                      choice.about(ref.slug()).query(say)));
            });
    selection.shared().stream()
        .max(
            Comparator.comparingInt(Tie.Shared::strength)
                .thenComparing(tie -> tie.one().toString(), Comparator.reverseOrder()))
        .filter(tie -> tie.strength() > 1)
        .ifPresent(tie -> stops.add(pair(tie)));
    if (choice.role().isEmpty() && selection.focus() == null) {
      stops.add(new Stop(say.t("map.stop.investors"), choice.ofRole("hasInvestor").query(say)));
      stops.add(new Stop(say.t("map.stop.money"), choice.ofTie(Family.MONEY.key()).query(say)));
    }
    return stops;
  }

  private Stop pair(Tie.Shared tie) {
    Ref one = reader.ref(tie.one());
    Ref other = reader.ref(tie.other());
    return new Stop(
        say.t("map.stop.pair", say.name(one), say.name(other), tie.strength()),
        selection.choice().between(one.slug(), other.slug()).query(say));
  }

  /** The actors with two roles or more in one and the same contract, those with most first. */
  List<Twofold> doubles() {
    Map<Node, Map<Node, Set<String>>> held = new HashMap<>();
    for (Said said : selection.holdings()) {
      String role = Iris.findTerm(said.property()).orElse("");
      if (!role.equals("hasParty")) {
        held.computeIfAbsent(said.actor(), k -> new HashMap<>())
            .computeIfAbsent(said.subject(), k -> new TreeSet<>())
            .add(role);
      }
    }
    return held.entrySet().stream()
        .map(entry -> of(reader.ref(entry.getKey()), entry.getValue()))
        .filter(one -> one.together() > 0)
        .sorted(
            Comparator.comparingInt(Twofold::together)
                .reversed()
                .thenComparing(one -> one.actor().slug()))
        .limit(MOST_DOUBLE)
        .toList();
  }

  private Twofold of(Ref actor, Map<Node, Set<String>> contracts) {
    Map<String, Integer> counts = new HashMap<>();
    contracts.values().forEach(roles -> roles.forEach(role -> counts.merge(role, 1, Integer::sum)));
    List<String> words =
        Facets.ROLES.stream()
            .filter(counts::containsKey)
            .map(
                role -> {
                  int count = counts.getOrDefault(role, 0);
                  return say.t("actor.as." + role, count, say.count(count));
                })
            .toList();
    return new Twofold(
        actor,
        say.list(words),
        (int) contracts.values().stream().filter(roles -> roles.size() > 1).count());
  }
}
