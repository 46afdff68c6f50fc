package org.vigie.doctor.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.vigie.doctor.examination.Allowance;

/** How a query that finds something does. */
class ExplanationTest {
  private static final String PREFIXES =
      """
      PREFIX vigie: <https://w3id.org/vigie/ns#>
      PREFIX ct: <https://w3id.org/vigie/id/contract/>
      """;

  @Test
  void anExplanationCountsTheRowsOfEachStep() {
    String query =
        PREFIXES
            + "SELECT ?c ?a { ?c a vigie:ImpactContract OPTIONAL { ?c vigie:investedAmount ?a } }"
            + " ORDER BY ?c";
    Explanation told =
        Explanation.of(
            QueryFactory.create(query),
            data(),
            new Allowance(Duration.ofSeconds(5), run -> {}),
            org.vigie.words.Lang.EN);

    assertThat(told.stopped()).isFalse();
    assertThat(told.rows()).isEqualTo(2);
    assertThat(told.steps()).extracting(Explanation.Seen::rows).contains(2L, 1L);
    assertThat(told.steps())
        .extracting(Explanation.Seen::code)
        .contains("?c a vigie:ImpactContract");
    assertThat(told.algebra()).contains("(project (?c ?a)");
    assertThat(told.summary(org.vigie.words.Lang.FR)).startsWith("2 lignes en");
  }

  private static DatasetGraph data() {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.fromString(
            PREFIXES
                + """
                ct:adie a vigie:ImpactContract ; vigie:investedAmount 3 .
                ct:bis a vigie:ImpactContract .
                """,
            Lang.TURTLE)
        .parse(data);
    return data;
  }
}
