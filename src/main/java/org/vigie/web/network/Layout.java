package org.vigie.web.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places of bodies that pull and push one another (Fruchterman and Reingold, 1991), then moved
 * apart until no two boxes overlap, in a higher frame when they need one. The same bodies and
 * springs always give the same places: they begin on a spiral in their order, and {@link
 * StrictMath} is the same on every machine.
 */
public final class Layout {
  private static final int STEPS = 400;
  private static final int PARTINGS = 600;
  private static final double TURN = 2.399963229728653;
  private static final double GRAVITY = 0.06;
  private static final double STIFFNESS = 2.2;
  private static final double GAP = 6;
  private static final double GROWTH = 1.08;

  private final double width;
  private double height;
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
   * Where boxes lie.
   *
   * @param points the centres, in the order of the boxes
   * @param height of the frame
   */
  record Places(List<Point> points, double height) {
    /** Copies the list. */
    Places {
      points = List.copyOf(points);
    }
  }

  /**
   * Places boxes in a frame so that no two overlap.
   *
   * @param boxes none wider than the frame; the first one is nearest to the middle when the springs
   *     allow
   * @param springs between them
   * @param height of the frame unless the boxes need more
   */
  static Places of(List<Box> boxes, List<Spring> springs, double width, double height) {
    if (boxes.isEmpty()) {
      return new Places(List.of(), height);
    }
    Layout layout = new Layout(boxes, width, height);
    layout.settle(springs);
    layout.fit();
    return new Places(
        IntStream.range(0, boxes.size())
            .mapToObj(i -> new Point(layout.x[i], layout.y[i]))
            .toList(),
        layout.height);
  }

  /** From the plane to the frame, which grows until the boxes find room side by side. */
  private void fit() {
    double[] planeX = x.clone();
    double[] planeY = y.clone();
    double column = Arrays.stream(halfHeight).map(half -> 2 * half + GAP).sum() + GAP;
    spread();
    while (!part()) {
      if (height > column) {
        stack(planeY, column);
        return;
      }
      height *= GROWTH;
      System.arraycopy(planeX, 0, x, 0, x.length);
      System.arraycopy(planeY, 0, y, 0, y.length);
      spread();
    }
  }

  /** One under the other: there is always room for that. */
  private void stack(double[] planeY, double column) {
    height = column;
    double top = GAP;
    for (int i :
        IntStream.range(0, x.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> planeY[i]))
            .mapToInt(Integer::intValue)
            .toArray()) {
      x[i] = width / 2;
      y[i] = top + halfHeight[i];
      top += 2 * halfHeight[i] + GAP;
    }
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

  /** Moves overlapping boxes apart along the shorter way; tells whether none is left. */
  private boolean part() {
    for (int round = 0; round < PARTINGS; round++) {
      boolean moved = false;
      for (int i = 0; i < x.length; i++) {
        for (int j = i + 1; j < x.length; j++) {
          moved |= part(i, j);
        }
      }
      if (!moved) {
        return true;
      }
      for (int i = 0; i < x.length; i++) {
        x[i] = inside(x[i], halfWidth[i], width);
        y[i] = inside(y[i], halfHeight[i], height);
      }
    }
    return false;
  }

  /** Not so near to the edge that it would touch the frame, where there is room. */
  private static double inside(double place, double half, double room) {
    double margin = Math.min(half + GAP, room / 2);
    return Math.clamp(place, margin, room - margin);
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
