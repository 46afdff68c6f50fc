package org.vigie.source.tidy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;
import org.vigie.claim.EdtfDate;
import org.vigie.claim.Key;
import org.vigie.vocab.Iris;

/**
 * Claims that people oppose: the rows of one subject and property that carry the same {@code
 * contradicts_key} and do not say the same.
 */
final class Opposition {
  private static final Node UNSTATED = Iris.code("unit-unstated");

  private record Group(Key key, String name) {}

  private final Map<Group, List<Claim>> groups = new HashMap<>();
  private final Map<Node, Group> groupOf = new HashMap<>();

  void add(String name, Claim claim) {
    Group group = new Group(claim.key(), name);
    groups.computeIfAbsent(group, unseen -> new ArrayList<>()).add(claim);
    groupOf.put(claim.id(), group);
  }

  /** The claims of a group that one source states. */
  List<Claim> list(String name, Key key, Node source) {
    return groups.getOrDefault(new Group(key, name), List.of()).stream()
        .filter(claim -> claim.provenance().statedIn().contains(source))
        .toList();
  }

  /** The claim with the claims that it contradicts. */
  Claim apply(Claim claim) {
    Group group = groupOf.get(claim.id());
    if (group == null) {
      return claim;
    }
    List<Node> others =
        groups.getOrDefault(group, List.of()).stream()
            .filter(other -> !sayTheSame(other.content(), claim.content()))
            .filter(other -> !sameSource(other, claim))
            .map(Claim::id)
            .sorted(java.util.Comparator.comparing(Node::getURI))
            .toList();
    return new Claim(
        claim.id(),
        claim.dataset(),
        claim.key(),
        claim.content(),
        claim.provenance(),
        claim.wording(),
        claim.lifecycle(),
        others);
  }

  /** A month and a day in it, or a number with and without its unit, do not exclude each other. */
  private static boolean sayTheSame(Content one, Content other) {
    if (one instanceof Content.Exact first && other instanceof Content.Exact second) {
      return one.equals(other) || isWithin(first, second) || isSameNumber(first, second);
    }
    return one.equals(other);
  }

  private static boolean isWithin(Content.Exact one, Content.Exact other) {
    if (one.denied() || other.denied() || !one.value().isLiteral() || !other.value().isLiteral()) {
      return false;
    }
    String first = one.value().getLiteralLexicalForm();
    String second = other.value().getLiteralLexicalForm();
    return EdtfDate.find(first).isPresent()
        && EdtfDate.find(second).isPresent()
        && (first.startsWith(second) || second.startsWith(first));
  }

  private static boolean isSameNumber(Content.Exact one, Content.Exact other) {
    return one.value().equals(other.value())
        && one.denied() == other.denied()
        && (UNSTATED.equals(one.measure().unit()) || UNSTATED.equals(other.measure().unit()));
  }

  /** A source that gives a list does not contradict itself. */
  private static boolean sameSource(Claim one, Claim other) {
    return one.provenance().statedIn().equals(other.provenance().statedIn());
  }
}
