package org.vigie.consolidation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;

/**
 * Step 5: the six criteria, compared one after the other. The first three are those of one claim,
 * the best of its position, so that virtues of different claims are never added up.
 */
record Rank(
    int status,
    int confidence,
    int reliability,
    int corroboration,
    BigDecimal precision,
    String recency)
    implements Comparable<Rank> {
  private static final int ENOUGH_ROOTS = 3;

  private record Criterion(Node rule, Comparator<Rank> order) {}

  private static final List<Criterion> CRITERIA =
      List.of(
          new Criterion(Iris.code("rule-status"), Comparator.comparingInt(Rank::status)),
          new Criterion(Iris.code("rule-confidence"), Comparator.comparingInt(Rank::confidence)),
          new Criterion(Iris.code("rule-reliability"), Comparator.comparingInt(Rank::reliability)),
          new Criterion(
              Iris.code("rule-corroboration"), Comparator.comparingInt(Rank::corroboration)),
          new Criterion(
              Iris.code("rule-precision"), Comparator.comparing(Rank::precision).reversed()),
          new Criterion(Iris.code("rule-recency"), Comparator.comparing(Rank::recency)));

  private static final Comparator<Rank> ORDER =
      CRITERIA.stream().map(Criterion::order).reduce(Comparator::thenComparing).orElseThrow();

  /** The rank of a position among all positions of its key. */
  static Rank of(Position position, Collection<Position> all, Knowledge knowledge) {
    Appraisal best = position.best();
    int roots =
        all.stream()
            .filter(position::isCompatibleWith)
            .flatMap(other -> other.claims().stream())
            .flatMap(a -> knowledge.roots(a.claim().provenance().statedIn()).stream())
            .collect(Collectors.toSet())
            .size();
    return new Rank(
        best.statusRank(),
        best.confidenceRank(),
        best.reliabilityRank(),
        Math.min(roots, ENOUGH_ROOTS),
        position.extent().map(Extent::width).orElse(BigDecimal.ZERO),
        position.claims().stream().map(Appraisal::said).max(Comparator.naturalOrder()).orElse(""));
  }

  /** The first criterion on which two ranks differ; empty for an exact tie. */
  Optional<Node> findDifference(Rank other) {
    return CRITERIA.stream()
        .filter(criterion -> criterion.order().compare(this, other) != 0)
        .map(Criterion::rule)
        .findFirst();
  }

  @Override
  public int compareTo(Rank other) {
    return ORDER.compare(this, other);
  }
}
