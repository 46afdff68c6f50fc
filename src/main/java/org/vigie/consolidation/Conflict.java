package org.vigie.consolidation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.vigie.claim.Key;
import org.vigie.vocab.Iris;

/**
 * Which eligible claims of a key oppose each other: incompatible values of a single-valued
 * property, a value and its denial, and what people state with {@code vigie:contradicts}.
 */
final class Conflict {
  private static final Node BY_STATUS = Iris.code("rule-status");

  private final boolean multi;
  private final Set<String> opposed = new TreeSet<>();

  Conflict(List<Position> positions, List<Appraisal> denials, boolean multi) {
    this.multi = multi;
    if (!multi) {
      opposeIncompatible(positions);
    }
    opposeDenied(positions, denials);
    opposeStated(positions, denials);
  }

  boolean exists() {
    return !opposed.isEmpty();
  }

  /** Several values that contain one another, of a property that has one. */
  boolean isRefinement(List<Position> positions) {
    return !multi && positions.size() > 1;
  }

  Optional<Disagreement> find(Key key, Decision decision) {
    if (!exists()) {
      return Optional.empty();
    }
    boolean settled =
        decision.rule().equals(BY_STATUS)
            && decision.chosen().stream()
                .allMatch(position -> position.best().status().equals(Scale.VERIFIED));
    return Optional.of(new Disagreement(key, opposed, settled));
  }

  private void opposeIncompatible(List<Position> positions) {
    for (Position one : positions) {
      for (Position other : positions) {
        if (!one.isCompatibleWith(other)) {
          one.claims().forEach(this::oppose);
        }
      }
    }
  }

  private void opposeDenied(List<Position> positions, List<Appraisal> denials) {
    for (Appraisal denial : denials) {
      for (Position position : positions) {
        if (Consolidator.saysTheSame(denial, position)) {
          oppose(denial);
          position.claims().forEach(this::oppose);
        }
      }
    }
  }

  private void opposeStated(List<Position> positions, List<Appraisal> denials) {
    List<Appraisal> all =
        Stream.concat(positions.stream().flatMap(p -> p.claims().stream()), denials.stream())
            .toList();
    Set<Node> eligible = all.stream().map(a -> a.claim().id()).collect(Collectors.toSet());
    for (Appraisal one : all) {
      for (Node other : one.claim().contradicts()) {
        if (eligible.contains(other) && !other.equals(one.claim().id())) {
          oppose(one);
          opposed.add(other.toString());
        }
      }
    }
  }

  private void oppose(Appraisal appraisal) {
    opposed.add(appraisal.claim().id().toString());
  }
}
