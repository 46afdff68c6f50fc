package org.vigie.source.indigo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.source.indigo.writing.Tongue;

/** A text is tagged with the language that its own words speak for. */
class TongueTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | GB | The provider delivers the service to families in need.
          en | FR | Unemployed people far from employment, in the Ardennes.
          en | FR | Caisse des Dépôts provides the capital and is repaid by the Ministry.
          en |    | Employment
          en | FR | Agriculture
          fr | FR | Lutte contre le gaspillage alimentaire : développer l’aide alimentaire
          fr |    | Recyclage de l'urine humaine en biostimulants
          fr | FR | Pays de la Loire
          en |    | Pays de la Loire
          fr | FR | Ariège, Allier, Alpes de Haute-Provence, France
          es | CO | Evolución del ecosistema de pago por resultados en Colombia
          pt | PT | Aprender e ensinar com a Khan Academy
          de |    | Jugendliche mit Perspektive und das Amt für Arbeit
          en | US | Las Vegas
          en | FR | Sanitary statement and proof (Fiche de déclaration et preuve)
          """)
  void theSmallWordsDecideAndTheCountryBreaksTies(String tag, String country, String text) {
    assertThat(Tongue.of(text, Optional.ofNullable(country))).isEqualTo(tag);
  }
}
