package org.vigie.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.guide.Pair;
import org.vigie.guide.Term;
import org.vigie.words.Lang;

/** The first occurrence of a word, in what Vigie itself says, leads to the glossary. */
class GlossaryLinksTest {
  private static final GlossaryLinks LINKS =
      new GlossaryLinks(
          List.of(
              term("outcome-payer", "payeur", "tiers payeur"),
              term("impact-contract", "contrat à impact", "contrat à impact social")),
          Lang.FR);

  private static Term term(String key, String label, String other) {
    Pair<String> nothing = new Pair<>("", "");
    return new Term(
        key,
        new Pair<>(label, label),
        new Pair<>(List.of(other), List.of()),
        nothing,
        nothing,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  @Test
  void onlyTheFirstOccurrenceIsLinked() {
    assertThat(LINKS.in("<main><p>Les Payeurs et un payeur.</p><p>Un payeur.</p></main>"))
        .isEqualTo(
            "<main><p>Les <a class=\"gl\" href=\"/fr/glossaire#outcome-payer\">Payeurs</a>"
                + " et un payeur.</p><p>Un payeur.</p></main>");
  }

  @Test
  void theLongestWordIsTaken() {
    assertThat(LINKS.in("<main><dt>Contrats\u00a0à impact social</dt></main>"))
        .contains(
            "<dt><a class=\"gl\" href=\"/fr/glossaire#impact-contract\">Contrats\u00a0à impact social</a>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>payeur</p>",
        "<main><h2>payeur</h2><div>payeur</div></main>",
        "<main><p><a href=\"/x\">payeur</a> <q>payeur</q></p></main>",
        "<main><p><span lang=\"en\">payeur</span></p></main>",
        "<main><details><p>payeur</p></details></main>",
        "<main><p title=\"payeur\">copayeur, payeur-né</p></main>",
        "<main><p>ESSEC Payeur, puis Payeur Capital</p></main>",
        "<main><p>payeur</p><p><a href=\"/fr/glossaire#outcome-payer\">x</a></p></main>"
      })
  void whatOthersSayAndWhatLeadsElsewhereStays(String page) {
    assertThat(LINKS.in(page)).isEqualTo(page);
  }
}
