package org.vigie.consolidation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.claim.Content;
import org.vigie.claim.Content.Measure;
import org.vigie.vocab.Iris;

/**
 * Step 4: one value, and all the eligible claims that say it. They corroborate each other.
 *
 * @param canonical the value as text: equal texts are equal values
 * @param content the content of its best claim
 * @param extent what it can mean, for a number or a date
 * @param claims the claims that say it, best first; at least one
 */
record Position(
    String canonical, Content content, Optional<Extent> extent, List<Appraisal> claims) {
  private static final Node UNSTATED = Iris.code("unit-unstated");
  private static final Comparator<Appraisal> BEST_FIRST =
      comparingInt(Appraisal::statusRank)
          .thenComparingInt(Appraisal::confidenceRank)
          .thenComparingInt(Appraisal::reliabilityRank)
          .thenComparing(Appraisal::said)
          .thenComparing(appraisal -> appraisal.claim().id().toString())
          .reversed();

  static Position of(String canonical, List<Appraisal> claims, boolean date, BigDecimal margin) {
    List<Appraisal> sorted = claims.stream().sorted(BEST_FIRST).toList();
    Content content = sorted.getFirst().claim().content();
    return new Position(canonical, content, Extent.find(content, date, margin), sorted);
  }

  /** The text by which equal values are equal: 1300000 and 1300000.00 euros are one value. */
  static String canonical(Content content) {
    return switch (content) {
      case Content.Exact exact ->
          text(exact.value()) + measure(exact.measure()) + (exact.approximate() ? " about" : "");
      case Content.Range range ->
          text(range.min()) + ".." + text(range.max()) + measure(range.measure());
      case Content.Absence absence -> "absent " + absence.state();
    };
  }

  Appraisal best() {
    return claims.getFirst();
  }

  boolean isAbsence() {
    return content instanceof Content.Absence;
  }

  /** Whether one contains the other: a refinement, not a disagreement. */
  boolean isCompatibleWith(Position other) {
    if (canonical.equals(other.canonical)) {
      return true;
    }
    if (extent.isEmpty() || other.extent.isEmpty() || !sameMeasure(other)) {
      return false;
    }
    return extent.get().isWithin(other.extent.get()) || other.extent.get().isWithin(extent.get());
  }

  /** Currencies must be equal; a unit that one source does not state conflicts with none. */
  private boolean sameMeasure(Position other) {
    Measure one = measureOf(content);
    Measure two = measureOf(other.content);
    return Objects.equals(one.currency(), two.currency())
        && (isUnstated(one) || isUnstated(two) || Objects.equals(one.unit(), two.unit()));
  }

  private static boolean isUnstated(Measure measure) {
    return measure.unit() == null || measure.unit().equals(UNSTATED);
  }

  static Measure measureOf(Content content) {
    return switch (content) {
      case Content.Exact exact -> exact.measure();
      case Content.Range range -> range.measure();
      case Content.Absence absence -> Measure.NONE;
    };
  }

  private static String measure(Measure measure) {
    return " " + measure.currency() + " " + measure.unit();
  }

  private static String text(Node value) {
    if (value.isLiteral() && value.getLiteralValue() instanceof Number) {
      return new BigDecimal(value.getLiteralLexicalForm()).stripTrailingZeros().toPlainString();
    }
    return value.toString();
  }

  static Comparator<Position> byText() {
    return comparing(Position::canonical);
  }
}
