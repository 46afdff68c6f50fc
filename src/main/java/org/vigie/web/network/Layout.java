package org.vigie.web.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places of bodies that pull and push one another (Fruchterman and Reingold, 1991), then moved
 * apart until no two boxes overlap. The same bodies and springs always give the same places: they
 * begin on a spiral in their order, and {@link StrictMath} is the same on every machine.
 */
public final class Layout {
  private static final int STEPS = 400;
  private static final int PARTINGS = 600;
  private static final double TURN = 2.399963229728653;
  private static final double GRAVITY = 0.06;
  private static final double STIFFNESS = 2.2;
  private static final double GAP = 6;

  private final double width;
  private final double height;
  private final double[] x;
  private final double[] y;
  private final double[] halfWidth;
  private final double[] halfHeight;

  private Layout(List<Box> boxes, double width, double height) {
    this.width = width;
    this.height = height;
    int n = boxes.size();
    this.x = new double[n];
    this.y = new double[n];
    this.halfWidth = boxes.stream().mapToDouble(box -> box.width() / 2).toArray();
    this.halfHeight = boxes.stream().mapToDouble(box -> box.height() / 2).toArray();
    for (int i = 0; i < n; i++) {
      double radius = StrictMath.sqrt((i + 0.5) / n);
      x[i] = radius * StrictMath.cos(i * TURN);
      y[i] = radius * StrictMath.sin(i * TURN);
    }
  }

  /** The room that a body and its label take. */
  record Box(double width, double height) {}

  /** A spring between two bodies, by their places in the list. */
  record Spring(int one, int other, double strength) {}

  /** The centre of a box. */
  public record Point(double x, double y) {}

  /**
   * Places boxes in a frame.
   *
   * @param boxes the first one is nearest to the middle when the springs allow
   * @param springs between them
   * @return the centres, in the order of the boxes
   */
  static List<Point> of(List<Box> boxes, List<Spring> springs, double width, double height) {
    if (boxes.isEmpty()) {
      return List.of();
    }
    Layout layout = new Layout(boxes, width, height);
    layout.settle(springs);
    layout.spread();
    layout.part();
    return IntStream.range(0, boxes.size())
        .mapToObj(i -> new Point(layout.x[i], layout.y[i]))
        .toList();
  }

  private void settle(List<Spring> springs) {
    int n = x.length;
    double[] pulls = new double[n];
    for (Spring spring : springs) {
      pulls[spring.one()] += spring.strength();
      pulls[spring.other()] += spring.strength();
    }
    double k = StrictMath.sqrt(4.0 / n);
    double heat = 0.2;
    for (int step = 0; step < STEPS; step++) {
      double[] dx = new double[n];
      double[] dy = new double[n];
      push(dx, dy, k);
      for (Spring spring : springs) {
        double ex = x[spring.one()] - x[spring.other()];
        double ey = y[spring.one()] - y[spring.other()];
        // Divided by what pulls at both ends, or those with many ties would fall into one heap.
        double share = StrictMath.sqrt(pulls[spring.one()] * pulls[spring.other()]);
        double pull =
            STIFFNESS * StrictMath.sqrt(ex * ex + ey * ey) / k * spring.strength() / share;
        dx[spring.one()] -= ex * pull;
        dy[spring.one()] -= ey * pull;
        dx[spring.other()] += ex * pull;
        dy[spring.other()] += ey * pull;
      }
      move(dx, dy, heat);
      heat *= 0.99;
    }
  }

  /** Each body pushes every other away and is drawn to the middle. */
  private void push(double[] dx, double[] dy, double k) {
    int n = x.length;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double ex = x[i] - x[j];
        double ey = y[i] - y[j];
        double square = Math.max(1e-6, ex * ex + ey * ey);
        double push = k * k / square;
        dx[i] += ex * push;
        dy[i] += ey * push;
        dx[j] -= ex * push;
        dy[j] -= ey * push;
      }
      dx[i] -= x[i] * GRAVITY * n * k;
      dy[i] -= y[i] * GRAVITY * n * k;
    }
  }

  private void move(double[] dx, double[] dy, double heat) {
    for (int i = 0; i < x.length; i++) {
      double length = Math.max(1e-9, StrictMath.sqrt(dx[i] * dx[i] + dy[i] * dy[i]));
      double step = Math.min(length, heat);
      x[i] += dx[i] / length * step;
      y[i] += dy[i] / length * step;
    }
  }

  /** From the plane to the frame, both ways as far as the boxes allow. */
  private void spread() {
    scale(x, halfWidth, width);
    scale(y, halfHeight, height);
  }

  private static void scale(double[] places, double[] halves, double room) {
    double low = Arrays.stream(places).min().orElse(0);
    double high = Arrays.stream(places).max().orElse(0);
    double margin = Arrays.stream(halves).max().orElse(0) + GAP;
    for (int i = 0; i < places.length; i++) {
      places[i] =
          high - low < 1e-9
              ? room / 2
              : margin + (places[i] - low) / (high - low) * Math.max(0, room - 2 * margin);
    }
  }

  /** Moves overlapping boxes apart along the shorter way, until none does. */
  private void part() {
    for (int round = 0; round < PARTINGS; round++) {
      boolean moved = false;
      for (int i = 0; i < x.length; i++) {
        for (int j = i + 1; j < x.length; j++) {
          moved |= part(i, j);
        }
      }
      for (int i = 0; i < x.length; i++) {
        x[i] = Math.clamp(x[i], halfWidth[i], Math.max(halfWidth[i], width - halfWidth[i]));
        y[i] = Math.clamp(y[i], halfHeight[i], Math.max(halfHeight[i], height - halfHeight[i]));
      }
      if (!moved) {
        return;
      }
    }
  }

  private boolean part(int i, int j) {
    double overlapX = halfWidth[i] + halfWidth[j] + GAP - Math.abs(x[i] - x[j]);
    double overlapY = halfHeight[i] + halfHeight[j] + GAP - Math.abs(y[i] - y[j]);
    if (overlapX <= 0.01 || overlapY <= 0.01) {
      return false;
    }
    if (overlapX < overlapY) {
      double half = overlapX / 2 * (x[i] < x[j] ? -1 : 1);
      x[i] += half;
      x[j] -= half;
    } else {
      double half = overlapY / 2 * (y[i] < y[j] ? -1 : 1);
      y[i] += half;
      y[j] -= half;
    }
    return true;
  }
}
