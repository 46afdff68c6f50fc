package org.vigie.bench.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measured times of one kind, in milliseconds. */
final class Series {
  private static final double P95 = 0.95;

  private final List<Double> values = new ArrayList<>();

  void add(double millis) {
    values.add(millis);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  double median() {
    return at(0.5);
  }

  /** So that 95 of 100 took no longer. */
  double p95() {
    return at(P95);
  }

  private double at(double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
  }

  /** The geometric mean of some ratios; NaN of none. */
  static double mean(List<Double> ratios) {
    return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
  }
}
