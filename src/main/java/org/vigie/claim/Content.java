package org.vigie.claim;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** What a claim says of its key: exactly one of a value, a range or a reasoned absence (C03). */
public sealed interface Content {

  /** What it says that there is: a value or both ends of a range, nothing that it denies. */
  default Stream<Node> affirmed() {
    return switch (this) {
      case Exact exact -> exact.denied() ? Stream.empty() : Stream.of(exact.value());
      case Range range -> Stream.of(range.min(), range.max());
      case Absence absence -> Stream.empty();
    };
  }

  /** What its numbers count. */
  default Measure measure() {
    return switch (this) {
      case Exact exact -> exact.measure();
      case Range range -> range.measure();
      case Absence absence -> Measure.NONE;
    };
  }

  /**
   * One value.
   *
   * @param value an IRI or a literal of the property's kind
   * @param measure what a number counts, if it is a number
   * @param approximate whether the source says "about"
   * @param denied whether the source says that this is <em>not</em> a value ({@code vigie:denies})
   */
  record Exact(Node value, Measure measure, boolean approximate, boolean denied)
      implements Content {
    /** Gives the value its canonical form. */
    public Exact {
      value = Canonical.of(value);
    }
  }

  /**
   * An interval, both ends included.
   *
   * @param min the lowest value, a number or a date
   * @param max the highest value, of the same datatype
   * @param measure what the numbers count
   */
  record Range(Node min, Node max, Measure measure) implements Content {
    /** Gives the ends their canonical form. */
    public Range {
      min = Canonical.of(min);
      max = Canonical.of(max);
    }
  }

  /**
   * A reasoned absence.
   *
   * @param state a code of the scheme of value states
   */
  record Absence(Node state) implements Content {}

  /**
   * What a number counts. Two numbers with different measures are never equal.
   *
   * @param currency ISO 4217 code of an amount
   * @param unit code of a count, such as {@code unit-household}
   */
  record Measure(@Nullable String currency, @Nullable Node unit) {
    /** No measure: the value is not a number, or the source states none. */
    public static final Measure NONE = new Measure(null, null);

    /** An amount of money. */
    public static Measure ofCurrency(String currency) {
      return new Measure(currency, null);
    }

    /** A count of something. */
    public static Measure ofUnit(Node unit) {
      return new Measure(null, unit);
    }
  }
}
