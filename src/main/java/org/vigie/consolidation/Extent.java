package org.vigie.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.claim.Content;
import org.vigie.claim.EdtfDate;

/**
 * What a number or a date can mean, as an interval: a number a point, "about" a margin on both
 * sides, a date all the days it does not exclude, counted from 1970.
 *
 * @param low the least
 * @param high the greatest
 */
record Extent(BigDecimal low, BigDecimal high) {

  /** The extent of a content; empty for what is neither a number nor a date. */
  static Optional<Extent> find(Content content, boolean date, BigDecimal margin) {
    return switch (content) {
      case Content.Exact exact ->
          of(exact.value(), date)
              .map(extent -> exact.approximate() ? extent.widen(date, margin) : extent);
      case Content.Range range ->
          of(range.min(), date)
              .flatMap(low -> of(range.max(), date).map(high -> new Extent(low.low, high.high)));
      case Content.Absence absence -> Optional.empty();
    };
  }

  /** Whether it lies within another, ends included. */
  boolean isWithin(Extent other) {
    return other.low.compareTo(low) <= 0 && high.compareTo(other.high) <= 0;
  }

  BigDecimal width() {
    return high.subtract(low);
  }

  private Extent widen(boolean date, BigDecimal margin) {
    BigDecimal more =
        date ? width().add(BigDecimal.ONE) : low.abs().max(high.abs()).multiply(margin);
    return new Extent(low.subtract(more), high.add(more));
  }

  private static Optional<Extent> of(Node value, boolean date) {
    if (!value.isLiteral()) {
      return Optional.empty();
    }
    String text = value.getLiteralLexicalForm();
    if (date) {
      return EdtfDate.find(text).map(day -> new Extent(day(day.notBefore()), day(day.notAfter())));
    }
    return value.getLiteralValue() instanceof Number
        ? Optional.of(new Extent(new BigDecimal(text), new BigDecimal(text)))
        : Optional.empty();
  }

  private static BigDecimal day(LocalDate day) {
    return BigDecimal.valueOf(day.toEpochDay());
  }
}
