package org.vigie.web.panorama;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/** An address is understood in the words of either language, whatever the page speaks. */
class AskedTest {
  private static final Map<String, String> FRENCH =
      Map.ofEntries(
          Map.entry("territoire", "fr-r11"),
          Map.entry("sujet", "employment"),
          Map.entry("annee", "non-trouve"),
          Map.entry("payeur", "ademe"),
          Map.entry("investisseur", "bnp-paribas"),
          Map.entry("etape", "completed"),
          Map.entry("certitude", "sans-conteste"),
          Map.entry("desaccord", "oui"),
          Map.entry("q", "mentorat"),
          Map.entry("tri", "-montant"),
          Map.entry("page", "2"),
          Map.entry("ailleurs", "3"));

  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("territory", "fr-r11"),
          Map.entry("subject", "employment"),
          Map.entry("year", "not-found"),
          Map.entry("payer", "ademe"),
          Map.entry("investor", "bnp-paribas"),
          Map.entry("stage", "completed"),
          Map.entry("certainty", "uncontested"),
          Map.entry("disputed", "yes"),
          Map.entry("q", "mentorat"),
          Map.entry("sort", "-amount"),
          Map.entry("page", "2"),
          Map.entry("elsewhere", "3"));

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theSameIsAskedInTheWordsOfEitherLanguage(Lang lang) {
    Speech say = new Speech(lang);
    Asked french = Asked.of(FRENCH, say);

    assertThat(french).isEqualTo(Asked.of(ENGLISH, say));
    assertThat(french.filters())
        .hasSize(8)
        .containsEntry("year", Asked.NONE)
        .containsEntry("certainty", "contested")
        .containsEntry("disputed", "yes");
    assertThat(french.sort()).isEqualTo("-amount");
    assertThat(french.page()).isEqualTo(2);
    assertThat(french.abroad()).isEqualTo(3);
  }

  /** A form sends its empty fields too. */
  @Test
  void thePagesOwnWordsComeFirstUnlessTheySayNothing() {
    Speech say = new Speech(Lang.EN);

    assertThat(Asked.of(Map.of("payer", "anah", "payeur", "ademe"), say).filter("payer"))
        .isEqualTo("anah");
    assertThat(Asked.of(Map.of("payer", " ", "payeur", "ademe"), say).filter("payer"))
        .isEqualTo("ademe");
  }

  @Test
  void whatIsAskedInOtherWordsIsSaidInThoseOfThePage() {
    Speech say = new Speech(Lang.EN);

    assertThat(Asked.of(Map.of("desaccord", "oui", "payeur", "ademe"), say).query(say))
        .isEqualTo("?payer=ademe&disputed=yes");
    assertThat(Asked.of(Map.of("disputed", "oui"), say).filter("disputed")).isEqualTo("yes");
  }
}
