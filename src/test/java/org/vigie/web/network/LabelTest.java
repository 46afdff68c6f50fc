package org.vigie.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Names on a few lines, whatever they are. */
class LabelTest {
  private static final double WIDEST = 180;
  private static final String SPACE = "(?U)\\s";

  @Property(tries = 300)
  void aNameFitsOnItsLinesAndLosesNothingUnlessItSaysSo(
      @ForAll @NotBlank @StringLength(max = 200) String name,
      @ForAll @IntRange(min = 1, max = 3) int most) {
    Label label = Label.of(name, most);
    assertThat(label.lines()).hasSizeBetween(1, most);
    assertThat(label.width()).isLessThan(WIDEST);
    if (!label.cut()) {
      assertThat(String.join("", label.lines()).replaceAll(SPACE, ""))
          .isEqualTo(name.replaceAll(SPACE, ""));
    }
  }

  @Test
  void aLongNameIsBrokenBetweenWords() {
    Label label = Label.of("Agence de l’environnement et de la maîtrise de l’énergie (ADEME)", 3);
    assertThat(label.lines())
        .allSatisfy(line -> assertThat(line).doesNotStartWith(" ").doesNotEndWith(" "));
    assertThat(label.lines().getFirst()).startsWith("Agence de");
    assertThat(Label.of("BNP Paribas", 3).lines()).containsExactly("BNP Paribas");
  }
}
