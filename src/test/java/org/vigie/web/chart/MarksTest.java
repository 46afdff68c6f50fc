package org.vigie.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Marks that can be counted, and bars whose parts say how sure they are. */
class MarksTest {
  private static final Units.Mark SURE = new Units.Mark(Shares.SURE, "a", false);
  private static final Units.Mark ELSEWHERE = new Units.Mark(Shares.DISPUTED, "b", true);

  @Test
  void whatAnotherSourcePutsThereIsDrawnAndNotCounted() {
    Units units =
        Units.of(
            List.of(
                new Units.Group("2016", List.of(SURE, SURE, ELSEWHERE)),
                new Units.Group("2017", List.of(ELSEWHERE))));

    assertThat(units.columns()).extracting(Units.Column::count).containsExactly(2, 0);
    assertThat(units.columns()).extracting(Units.Column::x).containsExactly("25%", "75%");
    List<Units.Box> boxes = units.columns().getFirst().boxes();
    assertThat(boxes).extracting(Units.Box::fill).containsExactly("f1", "f1", "els");
    assertThat(boxes.get(2).y()).as("above the count").isLessThan(boxes.get(1).y() - 40);
  }

  @Test
  void manyMarksKeepTheHeightOfTheDrawing() {
    List<Units.Mark> many = Collections.nCopies(700, SURE);
    Units units = Units.of(List.of(new Units.Group("2016", many)));

    assertThat(units.height()).isLessThan(320);
    assertThat(units.columns().getFirst().boxes()).allMatch(box -> box.y() >= 0);
  }

  @Test
  void aBarHasASurePartAHollowOneAndADisputedOne() {
    Map<String, Integer> counts =
        Map.of("verified", 1, "plausible", 2, "unreviewed", 3, "contested", 4);

    assertThat(Shares.of(counts, 20))
        .containsExactly(
            new Shares.Part("0%", "14.5%", "f1"),
            new Shares.Part("15%", "14.5%", "hol"),
            new Shares.Part("30%", "19.5%", "f3"));
    assertThat(Shares.of(counts, 0)).isEmpty();
  }
}
