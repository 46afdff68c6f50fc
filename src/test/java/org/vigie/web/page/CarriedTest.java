package org.vigie.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.state.Standpoint;

/** A standpoint goes on in every link and form, and in nothing else. */
class CarriedTest {
  private static final String HOST = "https://vigie.example";
  private static final Standpoint SEEN =
      Standpoint.of(
          name ->
              Map.of("niveau", List.of("plausible"), "at", List.of("3"))
                  .getOrDefault(name, List.of()));

  @ParameterizedTest
  @CsvSource({
    "/fr, /fr?niveau=plausible&a=3",
    "/en, /en?level=plausible&at=3",
    "/fr/contrats/x#montant, /fr/contrats/x?niveau=plausible&a=3#montant",
    "/fr/recherche?q=a, /fr/recherche?q=a&niveau=plausible&a=3",
    "/data/contract/x.ttl, /data/contract/x.ttl?level=plausible&at=3",
    "/questions/R1.csv?lang=fr, /questions/R1.csv?lang=fr&level=plausible&at=3",
    "https://vigie.example/en/x, https://vigie.example/en/x?level=plausible&at=3",
  })
  void anAddressOfAPageOrOfDataTakesIt(String address, String with) {
    assertThat(new Carried(SEEN, HOST).to(address)).isEqualTo(with);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#sources",
        "/assets/1/vigie.css",
        "/sparql?query=ASK{}",
        "/q/abcdef",
        "/france",
        "https://example.org/fr",
        "https://vigie.example.org/fr",
        "/fr?niveau=verifie",
        "/en/x?q=1&at=2#y"
      })
  void anyOtherStaysAsItIs(String address) {
    assertThat(new Carried(SEEN, HOST).to(address)).isEqualTo(address);
  }

  @Test
  void tagsAreReadWithTheirQuotes() {
    String page =
        "<p title=\"a > b <a href='/fr'>\"><a title=\"x>y\" href=\"/fr?q=1&amp;r=2\">é</a></p>"
            + "<a href=\"/en\" data-free>all</a>"
            + "<form action=\"/fr/x\"><input></form><form method=\"post\" action=\"/fr/x\"></form>"
            + "<link rel=\"canonical\" href=\"https://vigie.example/fr\"><script src=\"/fr\"></script>"
            + "<!-- <b> -->1 < 2";

    assertThat(new Carried(SEEN, HOST).in(page))
        .isEqualTo(
            "<p title=\"a > b <a href='/fr'>\">"
                + "<a title=\"x>y\" href=\"/fr?q=1&amp;r=2&amp;niveau=plausible&amp;a=3\">é</a></p>"
                + "<a href=\"/en\" data-free>all</a>"
                + "<form action=\"/fr/x\">"
                + "<input type=\"hidden\" name=\"niveau\" value=\"plausible\">"
                + "<input type=\"hidden\" name=\"a\" value=\"3\"><input></form>"
                + "<form method=\"post\" action=\"/fr/x\"></form>"
                + "<link rel=\"canonical\" href=\"https://vigie.example/fr?niveau=plausible&amp;a=3\">"
                + "<script src=\"/fr\"></script><!-- <b> -->1 < 2");
  }

  @Test
  void nothingIsCarriedFromThePlainPage() {
    String page = "<a href=\"/fr\">x</a>";

    assertThat(new Carried(Standpoint.PLAIN, HOST).in(page)).isSameAs(page);
  }
}
