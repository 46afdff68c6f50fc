package org.vigie.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Where bodies come to lie, for any number of them and any springs. */
class LayoutTest {
  private static final double WIDTH = 880;
  private static final double HEIGHT = 700;

  @Property(tries = 60)
  void theSameTiesAlwaysGiveTheSameDrawing(
      @ForAll @IntRange(min = 0, max = 40) int bodies, @ForAll long seed) {
    assertThat(layout(bodies, seed)).isEqualTo(layout(bodies, seed));
    assertThat(layout(bodies, seed).points()).hasSize(bodies);
  }

  @Property(tries = 60)
  void bodiesStayInTheFrameAndDoNotCoverEachOther(
      @ForAll @IntRange(min = 1, max = 60) int bodies, @ForAll long seed) {
    List<Layout.Box> boxes = boxes(bodies, seed);
    Layout.Places places = layout(bodies, seed);
    List<Layout.Point> points = places.points();
    for (int i = 0; i < bodies; i++) {
      double halfWidth = boxes.get(i).width() / 2;
      double halfHeight = boxes.get(i).height() / 2;
      assertThat(points.get(i).x()).isBetween(halfWidth, WIDTH - halfWidth);
      assertThat(points.get(i).y()).isBetween(halfHeight, places.height() - halfHeight);
      for (int j = 0; j < i; j++) {
        double apartX = Math.abs(points.get(i).x() - points.get(j).x());
        double apartY = Math.abs(points.get(i).y() - points.get(j).y());
        boolean clear =
            apartX >= (boxes.get(i).width() + boxes.get(j).width()) / 2
                || apartY >= (boxes.get(i).height() + boxes.get(j).height()) / 2;
        assertThat(clear).as("boxes %d and %d of %d", i, j, bodies).isTrue();
      }
    }
  }

  private static Layout.Places layout(int bodies, long seed) {
    Random random = new Random(seed);
    List<Layout.Spring> springs = new ArrayList<>();
    for (int i = 1; i < bodies; i++) {
      springs.add(new Layout.Spring(i, random.nextInt(i), 1 + random.nextInt(4)));
    }
    return Layout.of(boxes(bodies, seed), springs, WIDTH, HEIGHT);
  }

  private static List<Layout.Box> boxes(int bodies, long seed) {
    Random random = new Random(seed + 1);
    List<Layout.Box> boxes = new ArrayList<>();
    for (int i = 0; i < bodies; i++) {
      boxes.add(new Layout.Box(20 + random.nextInt(110), 25 + random.nextInt(35)));
    }
    return boxes;
  }
}
