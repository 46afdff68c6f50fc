package org.vigie.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.doctor.examination.Finding;

/** Why a query finds nothing. */
class DiagnosisTest {
  private static final Patient PATIENT =
      new Patient(
          """
          GRAPH g:consolidated {
            ct:adie a vigie:ImpactContract ; vigie:investedAmount 3 ; vigie:country "FR" ;
              rdfs:label "Adie"@fr ; vigie:start "2021-01-01"^^xsd:date ; vigie:year 2019 ;
              vigie:signed "2016-11" .
            ct:bis a vigie:ImpactContract .
            <https://w3id.org/vigie/id/actor/a> a vigie:Actor ; vigie:website "w" . }
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?c vigie:investedAmont ?a                                  | property  | vigie:investedAmount
          ?c a vigie:ImpactContrat                                   | class     | vigie:ImpactContract
          ct:adi ?p ?o                                               | thing     | ct:adie
          GRAPH g:consolidate { ?s ?p ?o }                           | graph     | g:consolidated
          ?c a vigie:Actor ; vigie:investedAmount ?a                 | unmet     | vigie:ImpactContract
          ?c rdfs:label "Adie"                                       | language  | "Adie"@fr
          ?c rdfs:label ?l FILTER(?l = "Adie")                       | language  | "Adie"@fr
          ?c rdfs:label ?l FILTER(lang(?l) = "de")                   | noLanguage | LANG(?l) = "fr"
          ?c vigie:start ?d FILTER(?d > "2020-01-01")                | date      | ?d > "2020-01-01"^^xsd:date
          ?c vigie:signed ?d FILTER(?d > "2010-01-01"^^xsd:date)     | date      | STR(?d) > "2010-01-01"
          ?c vigie:year "2019"                                       | datatype  | 2019
          ?c vigie:country "fr"                                      | letters   | "FR"
          ?c vigie:year ?y . ?c vigie:country "FR" FILTER(?y > 3000) | without   | ''
          """)
  void theReasonIsFoundAndAWayOut(String pattern, String kind, String instead) {
    Diagnosis diagnosis = PATIENT.diagnose(Patient.OURS, pattern);

    assertThat(diagnosis.findings()).extracting(Finding::key).contains(kind);
    assertThat(diagnosis.findings())
        .filteredOn(finding -> finding.key().equals(kind))
        .extracting(Finding::instead)
        .contains(instead);
    for (org.vigie.words.Lang lang : org.vigie.words.Lang.values()) {
      assertThat(diagnosis.findings().getFirst().says(lang)).doesNotContain("{0}");
    }
  }
}
