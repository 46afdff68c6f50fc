package org.vigie.web.panorama;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.web.facet.Option;
import org.vigie.web.panorama.Unmet.Choice;

/** What is said of a value that no contract has. */
class UnmetTest {
  private static final Option ANY = new Option("", "All", 3, false);
  private static final Option ADEME = new Option("ademe", "Ademe", 2, false);
  private static final Option BNP = new Option("bnp-paribas", "BNP Paribas", 1, false);
  private static final Option NOBODY = new Option("anah", "Anah", 0, false);

  @Test
  void aFewValuesAreAllTold() {
    assertThat(Unmet.of("zzz", List.of(ANY, ADEME, NOBODY, BNP), value -> "?payer=" + value))
        .isEqualTo(
            new Unmet(
                true,
                List.of(
                    new Choice("Ademe", "?payer=ademe"),
                    new Choice("BNP Paribas", "?payer=bnp-paribas"))));
  }

  @Test
  void ofManyTheNearestAreTold() {
    List<Option> many = new ArrayList<>(List.of(ANY, ADEME, BNP));
    IntStream.range(0, 20).forEach(i -> many.add(new Option("x" + i, "Somebody " + i, 1, false)));

    assertThat(Unmet.of("ademme", many, value -> value).meant())
        .containsExactly(new Choice("Ademe", "ademe"));
    assertThat(Unmet.of("Paribas", many, value -> value).meant())
        .containsExactly(new Choice("BNP Paribas", "bnp-paribas"));
    assertThat(Unmet.of("quite-another", many, value -> value))
        .isEqualTo(new Unmet(false, List.of()));
  }
}
