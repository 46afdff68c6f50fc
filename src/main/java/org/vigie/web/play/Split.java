package org.vigie.web.play;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.vigie.claim.Content;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Ref;

/**
 * Contracts by the displayed values of one property. A contract with two values counts for each.
 *
 * @param groups one per value
 * @param unknown the contracts of which no value is known
 * @param whole how many contracts there are
 */
public record Split(List<Group> groups, List<Dossier> unknown, int whole) {
  /** Copies the lists. */
  public Split {
    groups = List.copyOf(groups);
    unknown = List.copyOf(unknown);
  }

  /**
   * The contracts of one value.
   *
   * @param value a code or an actor
   * @param members the contracts
   */
  public record Group(Ref value, List<Member> members) {
    /** Copies the list. */
    public Group {
      members = List.copyOf(members);
    }

    /** How many contracts. */
    public int count() {
      return members.size();
    }

    /** How sure that is. */
    public Certainty certainty() {
      return Certainty.of(members);
    }
  }

  /** Splits contracts by a property, the largest group first. */
  static Split of(List<Dossier> contracts, String property) {
    return of(contracts, property, List::of);
  }

  /**
   * Splits contracts by a property, the largest group first.
   *
   * @param within the groups in which a value counts, itself first; a contract counts once in each,
   *     by the surest of its values
   */
  static Split of(List<Dossier> contracts, String property, Function<Ref, List<Ref>> within) {
    Map<Node, Ref> names = new LinkedHashMap<>();
    Map<Node, Map<Node, Member>> members = new LinkedHashMap<>();
    List<Dossier> unknown = new ArrayList<>();
    for (Dossier contract : contracts) {
      List<Fact.Value> values = contract.findFact(property).map(Split::said).orElse(List.of());
      if (values.isEmpty()) {
        unknown.add(contract);
      }
      for (Fact.Value value : values) {
        Ref named = value.best().named();
        Fact fact = contract.findFact(property).orElseThrow();
        if (named != null) {
          Member member = Member.of(contract, fact, value);
          for (Ref group : within.apply(named)) {
            names.putIfAbsent(group.node(), group);
            members
                .computeIfAbsent(group.node(), k -> new LinkedHashMap<>())
                .merge(contract.thing().node(), member, Member::surer);
          }
        }
      }
    }
    List<Group> groups = new ArrayList<>();
    names.forEach(
        (node, ref) ->
            groups.add(new Group(ref, List.copyOf(members.getOrDefault(node, Map.of()).values()))));
    groups.sort(
        Comparator.comparingInt((Group group) -> -group.count())
            .thenComparing(group -> group.value().slug()));
    return new Split(groups, unknown, contracts.size());
  }

  /** The same with the groups in another order. */
  Split ordered(Comparator<Group> order) {
    return new Split(groups.stream().sorted(order).toList(), unknown, whole);
  }

  /** The displayed values that name something: no absence, and nothing denied. */
  private static List<Fact.Value> said(Fact fact) {
    return fact.kept().stream()
        .filter(value -> value.best().named() != null)
        .filter(value -> value.content() instanceof Content.Exact exact && !exact.denied())
        .toList();
  }

  /** For how many contracts a value is known. */
  public int known() {
    return whole - unknown.size();
  }

  /** How many contracts the largest group has. */
  public int most() {
    return groups.stream().mapToInt(Group::count).max().orElse(0);
  }
}
