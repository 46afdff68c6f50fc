package org.vigie.web.network.file;

import java.util.List;
import java.util.stream.IntStream;
import org.vigie.web.network.Drawing;

/** The outlines of marks: a circle, or a polygon by its corners around the centre. */
final class Shapes {
  private Shapes() {}

  /** The corners of a form as fractions of the radius; empty for a circle. */
  static List<double[]> corners(Drawing.Form form) {
    return switch (form) {
      case INVESTOR, PROVIDER, OTHER -> List.of();
      case PAYER -> polygon(4, 45, 1.2);
      case STRUCTURER -> polygon(4, 0, 1.3);
      case EVALUATOR -> polygon(3, -90, 1.4);
      case ADVISER -> polygon(6, 0, 1.15);
      case CONTRACT ->
          List.of(
              new double[] {-1, -1.2},
              new double[] {1, -1.2},
              new double[] {1, 1.2},
              new double[] {-1, 1.2});
    };
  }

  /** Whether a form is filled with ink; the others show paper. */
  static boolean isFull(Drawing.Form form) {
    return switch (form) {
      case INVESTOR, PAYER, STRUCTURER, EVALUATOR, ADVISER -> true;
      case PROVIDER, OTHER, CONTRACT -> false;
    };
  }

  private static List<double[]> polygon(int corners, double turn, double reach) {
    return IntStream.range(0, corners)
        .mapToObj(
            i -> {
              double angle = StrictMath.toRadians(turn + 360.0 * i / corners);
              return new double[] {reach * StrictMath.cos(angle), reach * StrictMath.sin(angle)};
            })
        .toList();
  }
}
