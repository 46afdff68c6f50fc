package org.vigie.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Outlines are thinned so that neighbours still meet. */
class LandTest {
  /**
   * Two fields side by side; the border between them wavers, and each side rounds it its own way.
   */
  private static final String FIELDS =
      """
      export default {"label":"Fields","viewBox":"0 0 40 20","locations":[
      {"name":"West","id":"01","path":"m 0,0 20,0 0.3,5 -0.3,5 5,5 -5,5 -20,0 z"},
      {"name":"East","id":"02","path":"m 40,20 -20.04,0.02 5,-5 -5,-5 0.3,-5 -0.3,-5 20,0 z"}]};
      """;

  private final Land land = Land.of(FIELDS);

  @Test
  void bothSidesKeepTheSameBorder() {
    assertThat(land.shapes()).extracting(Land.Shape::code).containsExactly("01", "02");
    // The bend of half a unit is gone on both sides, that of five units has stayed.
    assertThat(land.shapes().get(0).path())
        .isEqualTo("M200 0l0 100 50 50-50 50-200 0 0-200 200 0z");
    assertThat(land.shapes().get(1).path())
        .isEqualTo("M200 200l50-50-50-50 0-100 200 0 0 200-200 0z");
  }

  @Test
  void aBorderWithinAGroupIsNotDrawn() {
    String inner = "M200 0l0 100 50 50-50 50";

    assertThat(land.borders(code -> code)).contains(inner);
    assertThat(land.borders(code -> "one")).doesNotContain(inner).contains("-200 0");
  }

  @Test
  void theCentreIsThatOfTheArea() {
    Land.Shape west = Land.of(FIELDS).shapes().get(0);

    assertThat(west.area()).isBetween(424.0, 427.0);
    assertThat(west.centre().x()).isBetween(10.0, 11.0);
    assertThat(west.centre().y()).isBetween(9.5, 10.6);
  }
}
