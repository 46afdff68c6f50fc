package org.vigie.web.network;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Dossier;

/** The part of a network that a reader asked for, counted anew. */
final class Selection {
  /** A contract with more actors links none of them to each other: it would link all to all. */
  static final int CROWD = 150;

  private final Choice choice;
  private final List<Said> roles;
  private final List<Tie.Shared> shared;
  private final List<Tie.Relation> relations;
  private final @Nullable Node focus;
  private int crowds;

  private Selection(Network network, Choice choice, @Nullable Node focus) {
    this.choice = choice;
    this.focus = focus;
    this.roles =
        network.roles().stream().filter(said -> choice.keepsRole(said, network.years())).toList();
    Set<Node> holders = new HashSet<>();
    roles.forEach(said -> holders.add(said.actor()));
    List<Tie.Relation> related =
        network.relations().stream()
            .filter(choice::keepsRelation)
            .filter(
                said ->
                    choice.role().isEmpty()
                        || holders.contains(said.subject())
                        || holders.contains(said.actor()))
            .map(Tie.Relation::new)
            .toList();
    List<Tie.Shared> met = choice.keepsShared() ? meet() : List.of();
    Set<Node> near = near(related, met);
    this.relations = related.stream().filter(tie -> isNear(tie, near)).sorted(byFamily()).toList();
    this.shared = met.stream().filter(tie -> isNear(tie, near)).sorted(byStrength()).toList();
  }

  /**
   * Keeps what was asked for.
   *
   * @param network all ties
   * @param choice what is asked
   * @param focus the actor in the middle: only it, those tied to it and the ties among them and to
   *     the next ones remain, two steps in all
   */
  static Selection of(Network network, Choice choice, @Nullable Node focus) {
    return new Selection(network, choice, focus);
  }

  private List<Tie.Shared> meet() {
    record Pair(Node one, Node other) {}
    Map<Node, Map<Node, String>> byContract = new TreeMap<>(comparing(Node::toString));
    for (Said said : roles) {
      byContract
          .computeIfAbsent(said.subject(), k -> new TreeMap<>(comparing(Node::toString)))
          .merge(said.actor(), said.status(), Selection::better);
    }
    Map<Pair, List<Node>> contracts = new LinkedHashMap<>();
    Map<Pair, String> statuses = new HashMap<>();
    byContract.forEach(
        (contract, parties) -> {
          if (parties.size() > CROWD) {
            crowds++;
            return;
          }
          List<Node> actors = List.copyOf(parties.keySet());
          for (int i = 0; i < actors.size(); i++) {
            for (int j = i + 1; j < actors.size(); j++) {
              Pair pair = new Pair(actors.get(i), actors.get(j));
              contracts.computeIfAbsent(pair, k -> new ArrayList<>()).add(contract);
              statuses.merge(
                  pair,
                  worse(
                      parties.getOrDefault(pair.one(), ""), parties.getOrDefault(pair.other(), "")),
                  Selection::better);
            }
          }
        });
    return contracts.entrySet().stream()
        .map(
            entry ->
                new Tie.Shared(
                    entry.getKey().one(),
                    entry.getKey().other(),
                    entry.getValue(),
                    statuses.getOrDefault(entry.getKey(), "unreviewed")))
        .toList();
  }

  private static String better(String one, String other) {
    return Dossier.rank(one) <= Dossier.rank(other) ? one : other;
  }

  private static String worse(String one, String other) {
    return Dossier.rank(one) > Dossier.rank(other) ? one : other;
  }

  /** The focus and those tied to it; empty without a focus. */
  private Set<Node> near(List<Tie.Relation> related, List<Tie.Shared> met) {
    Set<Node> near = new HashSet<>();
    if (focus != null) {
      near.add(focus);
      related.stream()
          .filter(tie -> tie.touches(focus))
          .forEach(tie -> near.add(tie.opposite(focus)));
      met.stream().filter(tie -> tie.touches(focus)).forEach(tie -> near.add(tie.opposite(focus)));
    }
    return near;
  }

  private boolean isNear(Tie tie, Set<Node> near) {
    return focus == null || near.contains(tie.one()) || near.contains(tie.other());
  }

  private Comparator<Tie.Relation> byFamily() {
    return Comparator.comparingInt((Tie.Relation tie) -> distance(tie))
        .thenComparing(tie -> Family.of(tie.said().property()))
        .thenComparing(tie -> tie.said().property().toString())
        .thenComparing(tie -> tie.one().toString())
        .thenComparing(tie -> tie.other().toString());
  }

  private Comparator<Tie.Shared> byStrength() {
    return Comparator.comparingInt((Tie.Shared tie) -> distance(tie))
        .thenComparing(Comparator.comparingInt(Tie.Shared::strength).reversed())
        .thenComparing(tie -> tie.one().toString())
        .thenComparing(tie -> tie.other().toString());
  }

  /** The ties of the focus come before those of its neighbours. */
  private int distance(Tie tie) {
    return focus == null || tie.touches(focus) ? 0 : 1;
  }

  /** The roles that count, whatever family of ties is asked for. */
  List<Said> roles() {
    return roles;
  }

  /** The roles that are listed; with a focus, those of the contracts that link somebody near. */
  List<Said> holdings() {
    if (!choice.keepsShared()) {
      return List.of();
    }
    if (focus == null) {
      return roles;
    }
    Set<Node> contracts = new HashSet<>();
    shared.forEach(tie -> contracts.addAll(tie.contracts()));
    roles.stream()
        .filter(said -> said.actor().equals(focus))
        .forEach(s -> contracts.add(s.subject()));
    return roles.stream().filter(said -> contracts.contains(said.subject())).toList();
  }

  /** The relations, by family. */
  List<Tie.Relation> relations() {
    return relations;
  }

  /** The pairs that meet in contracts, those that meet most often first. */
  List<Tie.Shared> shared() {
    return shared;
  }

  /** How many contracts link nobody because too many actors are in each. */
  int crowds() {
    return crowds;
  }

  /** The actor in the middle. */
  @Nullable Node focus() {
    return focus;
  }

  /** What was asked. */
  Choice choice() {
    return choice;
  }

  /** The actors by how much they are linked, the focus and its neighbours first. */
  List<Node> actors() {
    Map<Node, Integer> weights = weights();
    Set<Node> direct = near(relations, shared);
    return weights.keySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Node actor) ->
                        actor.equals(focus) ? 0 : focus == null || direct.contains(actor) ? 1 : 2)
                .thenComparing(
                    Comparator.comparingInt((Node actor) -> weights.getOrDefault(actor, 0))
                        .reversed())
                .thenComparing((Node actor) -> actor.toString()))
        .toList();
  }

  /** How much each actor is linked: relations, and contracts shared with each other actor. */
  Map<Node, Integer> weights() {
    Map<Node, Integer> weights = new HashMap<>();
    List<Tie> all = new ArrayList<>(relations);
    all.addAll(shared);
    for (Tie tie : all) {
      weights.merge(tie.one(), tie.strength(), Integer::sum);
      weights.merge(tie.other(), tie.strength(), Integer::sum);
    }
    return weights;
  }
}
