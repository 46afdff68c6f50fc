package org.vigie.source.panorama;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;

/** What people write in cells, and what it means. */
class LenientValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          montant (EUR)|1300000|1300000.0 EUR
          montant (EUR)|1 300 000 €|1300000.0 EUR
          montant (EUR)|1\u202f300\u00a0000|1300000.0 EUR
          montant|1,3 M€|1300000.0 EUR
          montant|1.3 million euros|1300000.0 EUR
          montant (EUR)|1.3 million|1300000.0 EUR
          montant|€1.3m|1300000.0 EUR
          montant|450 k€|450000.0 EUR
          montant (k€)|450|450000.0 EUR
          montant|£1,300,000|1300000.0 GBP
          montant|1.300.000,50 €|1300000.5 EUR
          montant|près de 6 M€|~6000000.0 EUR
          montant|environ 6 millions d'euros|~6000000.0 EUR
          montant|jusqu'à 3 M€|~3000000.0 EUR
          paiement maximal|jusqu’à 3 M€|3000000.0 EUR
          montant|5,4 à 5,5 M€|5400000.0–5500000.0 EUR
          montant|entre 900 k€ et 1,2 M€|900000.0–1200000.0 EUR
          montant|5400000-5500000 €|5400000.0–5500000.0 EUR
          montant|non communiqué|value-undisclosed
          montant|Confidentiel|value-undisclosed
          montant|sans objet|value-not-applicable
          effectif visé|1000-1500|1000–1500 unit-unstated
          effectif visé|1 500|1500 unit-unstated
          effectif visé|68 familles|68 unit-family
          nombre de personnes|320|320 unit-person
          nombre de personnes|60 logements|60 unit-dwelling
          effectif visé|environ 200 personnes|~200 unit-person
          date de signature|24/11/2016|2016-11-24
          date de signature|24 novembre 2016|2016-11-24
          date de signature|1er mars 2021|2021-03-01
          date de signature|November 24, 2016|2016-11-24
          date de signature|novembre 2016|2016-11
          date de signature|nov. 2016|2016-11
          date de signature|11/2016|2016-11
          date de signature|2016-11|2016-11
          date de signature|2016-11-24T00:00:00|2016-11-24
          date de signature|2018 (automne)|2018
          date de signature|automne 2018|2018
          date de signature|vers 2019|~2019
          date de signature|2018-2020|2018–2020
          date de signature|entre 2018 et 2020|2018–2020
          rendement maximal|4,5 %|4.5
          rendement maximal|jusqu'à 4,5 %|4.5
          rendement maximal|3.5 % (IRR target)|3.5
          rendement maximal|3 à 4 %|3.0–4.0
          durée|78|78
          durée|6,5 ans|78
          durée|5 ans|60
          durée|3 ans et 6 mois|42
          durée|60 mois|60
          durée (ans)|5|60
          étape|Complete|stage-completed
          étape|en cours|stage-implementation
          étape|stage-signed|stage-signed
          étape|Signé|stage-signed
          domaine|Logement|field-housing
          territoire|Ariège|place-fr-d09
          pays|France|FR
          opérateur|Adie|adie
          opérateur|ADIE (association)|adie
          """)
  void aValueIsReadByItsKind(String heading, String text, String expected) {
    assertThat(shown(Bench.one(heading, text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          montant|1 300 000|value.currency
          montant (EUR)|beaucoup|value.money
          montant (EUR)|800000; 200000|value.money
          montant (EUR)|3 ans|value.money
          montant (EUR)|1 M€ 2 M£|value.money
          effectif visé|12,5|value.count
          effectif visé|500 €|value.count
          date de signature|24/11/16|value.date.lenient
          date de signature|31/02/2019|value.date.lenient
          date de signature|42698|value.date.lenient
          date de signature|bientôt|value.date.lenient
          durée|4,55 ans|value.duration
          durée|longtemps|value.integer.lenient
          étape|fini|code.unknown
          rendement maximal|élevé|value.percent
          montant (EUR)|#REF!|cell.error
          """)
  void whatCannotBeReadSaysWhatWouldBe(String heading, String text, String key) {
    assertThat(
            Bench.problems(
                Bench.read("contrat;" + heading + ";source\nadie;\"" + text + "\";rtes16\n")))
        .containsExactly("f.csv:2 [" + heading + "] " + key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,3 M€", "près de 6 M€", "non communiqué"})
  void theWordsAreKept(String text) {
    assertThat(Bench.one("montant", text).wording().originalText()).isEqualTo(text);
  }

  @Test
  void aPlainNumberNeedsNoWordsBesideIt() {
    assertThat(Bench.one("montant (EUR)", "1300000").wording().originalText()).isNull();
  }

  private static String shown(Claim claim) {
    return switch (claim.content()) {
      case Content.Exact exact ->
          (exact.approximate() ? "~" : "") + text(exact.value()) + unit(exact.measure());
      case Content.Range range ->
          text(range.min()) + "–" + text(range.max()) + unit(range.measure());
      case Content.Absence absence -> text(absence.state());
    };
  }

  private static String text(org.apache.jena.graph.Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI().replaceFirst(".*/", "");
  }

  private static String unit(Content.Measure measure) {
    return measure.currency() != null
        ? " " + measure.currency()
        : measure.unit() != null ? " " + text(measure.unit()) : "";
  }
}
