package org.vigie.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.doctor.examination.Finding;
import org.vigie.words.Lang;

/** The traps of this model: where its triples stand, and in what form its values are. */
class TrapsTest {
  private static final Patient PATIENT =
      new Patient(
          """
          GRAPH g:ontology {
            vigie:Organisation rdfs:subClassOf vigie:Actor . vigie:Actor a rdfs:Class .
            vigie:ImpactContract a rdfs:Class .
            vigie:signatureDate a rdfs:Property . vigie:signatureYear a rdfs:Property .
            vigie:signatureNotBefore a rdfs:Property . vigie:signatureNotAfter a rdfs:Property .
            vigie:shareAmount a rdfs:Property .
            vigie:investedAmountEUR a rdfs:Property . }
          GRAPH g:shapes { g:shapes vigie:languages ("fr" "en") . }
          GRAPH g:codes { code:level-three vigie:rank 3 . }
          GRAPH g:codes {
            code:status-contested a skos:Concept ; skos:prefLabel "contesté"@fr, "Contesté"@fr .
            code:status-verified a skos:Concept .
            code:justice skos:prefLabel "criminal justice"@en . }
          GRAPH g:dataset-one { ct:claim a vigie:Claim ; vigie:valueMin 5 ; vigie:valueMax 6 .
            ct:one a vigie:ImpactContract ; vigie:name "The One" . ct:range a vigie:ImpactContract ; vigie:name "The range" .
            ct:part a vigie:Participation . ct:step a vigie:Component ; vigie:paidAmount 3 .
            <https://w3id.org/vigie/id/actor/bnp> a vigie:Organisation .
            <https://w3id.org/vigie/id/actor/credit-foncier> a vigie:Organisation .
            ct:told a vigie:Claim ; vigie:about ct:one ;
              vigie:value "Du travail en prison"@fr ; vigie:gloss "Work in prison"@en .
            ct:said a vigie:Claim ; vigie:about ct:range ; vigie:value "Work at home"@en .
            ct:one vigie:summary "Microcredit for the self-employed"@en, "Du travail en prison"@fr . }
          GRAPH g:consolidated {
            ct:claim vigie:status code:status-contested .
            ct:other vigie:status code:status-verified .
            ct:one vigie:evidenceLevel code:level-three ; vigie:country "FR" .
            ct:range vigie:country "BE" .
            ct:one vigie:policyField code:justice ; vigie:investedAmount 10.0 ;
              vigie:signatureDate "2019-07", "2020-01" ; vigie:signatureYear 2019 ;
              vigie:signatureNotBefore "2019-07-01"^^xsd:date ;
              vigie:signatureNotAfter "2019-07-31"^^xsd:date ;
              vigie:hasInvestor <https://w3id.org/vigie/id/actor/bnp> .
            ct:decision vigie:about ct:range ; vigie:property vigie:investedAmount ;
              vigie:outcome code:outcome-range ; vigie:chosenClaim ct:claim .
            ct:tie vigie:about ct:range ; vigie:property vigie:signatureDate ;
              vigie:outcome code:outcome-tied . }
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GRAPH ?g { ?c a vigie:Claim ; vigie:status ?s } | apart | GRAPH ?g { ?c a vigie:Claim } ?c vigie:status ?s
          GRAPH g:consolidated { ?c a vigie:Claim } | elsewhere | GRAPH g:dataset-one { ?c a vigie:Claim }
          GRAPH ?g { ?c vigie:status ?s . ?c a vigie:Claim ; vigie:valueMin ?v } | apart | GRAPH ?g { ?c a vigie:Claim . ?c vigie:valueMin ?v } ?c vigie:status ?s
          ?a a vigie:Actor | classAbove | ?a a/rdfs:subClassOf* vigie:Actor
          ?c vigie:policyField/skos:prefLabel "criminal justice" | language | "criminal justice"@en
          ?f ^vigie:policyField/vigie:signatureYear "2019" | datatype | 2019
          ?f ^vigie:policyField/vigie:name "the one" | letters | "The One"
          ?c vigie:name "RANGE" | contained | FILTER(CONTAINS(LCASE(STR(?value)), "range"))
          ?c vigie:signatureDate 2019 | kindOf | vigie:signatureYear 2019
          ?c vigie:signatureDate 2020 | kindOf | FILTER(STRSTARTS(STR(?value), "2020"))
          ?c vigie:investedAmount 10 | datatype | 10.0
          ?c vigie:signatureDate ?x FILTER(?x >= "2019-07-01"^^xsd:date) | date | ?c vigie:signatureNotBefore ?date FILTER(?date >= "2019-07-01"^^xsd:date)
          ?c vigie:signatureDate ?x FILTER(?x < "2019-07-01"^^xsd:date) | date | ?c vigie:signatureNotAfter ?date FILTER(?date < "2019-07-01"^^xsd:date)
          ?c vigie:signatureDate ?x FILTER(YEAR(?x) = 2019) | datePart | ?c vigie:signatureYear ?year
          ?c vigie:signatureDate ?x FILTER(MONTH(?x) = 7) | datePart | ?c vigie:signatureNotBefore ?date
          ?c a vigie:Claim ; vigie:status "contested" | iri | code:status-contested
          ?c vigie:status ?s FILTER(?s = "Contesté") | iri | code:status-contested
          ?c vigie:status code:contested | thing | code:status-contested
          ?a vigie:hasInvestor ?c . ?c a vigie:ImpactContract | reversed | ?c vigie:hasInvestor ?a
          <https://w3id.org/vigie/id/actor/bnp> vigie:hasInvestor ?c | reversed | ?c vigie:hasInvestor <https://w3id.org/vigie/id/actor/bnp>
          ?c a vigie:ImpactContract ; vigie:investedAmount ?a FILTER(?amount > 5) | unbound | ?a
          ?p a vigie:Participation ; vigie:shareAmount ?a | propertyUnused | ''
          ?p a vigie:Component ; vigie:shareAmount ?a | propertyUnused | vigie:paidAmount
          ct:range vigie:investedAmount ?a | range | ?decision a vigie:Decision ; vigie:about ct:range ; vigie:property vigie:investedAmount ; vigie:chosenClaim ?claim . ?claim vigie:valueMin ?min ; vigie:valueMax ?max
          ?c vigie:name "The range" ; vigie:investedAmount ?a | range | ?decision a vigie:Decision ; vigie:about ct:range ; vigie:property vigie:investedAmount ; vigie:chosenClaim ?claim . ?claim vigie:valueMin ?min ; vigie:valueMax ?max
          ?c vigie:country "France" | none | ''
          ?c vigie:signatureYear 1999 | none | ''
          ?c vigie:name ?l FILTER(LANG(?l) = "en") | noLanguage | LANG(?l) = ""
          ?c vigie:about ct:one ; vigie:value ?v FILTER(LANG(?v) = "en") | gloss | '?c vigie:value|vigie:gloss ?v'
          ?c vigie:about ct:one ; vigie:value ?v FILTER(LANGMATCHES(LANG(?v), "EN")) | gloss | '?c vigie:value|vigie:gloss ?v'
          ?c vigie:summary ?l FILTER(LANG(?l) = "EN") | tag | LANG(?l) = "en"
          ?c vigie:name ?l FILTER(CONTAINS(?l, "the one")) | capitals | CONTAINS(LCASE(STR(?l)), "the one")
          ?c vigie:name ?l FILTER(STRSTARTS(LCASE(?l), "The")) | capitals | STRSTARTS(LCASE(STR(?l)), "the")
          ?c vigie:name ?l FILTER(REGEX(?l, "the one")) | capitals | REGEX(LCASE(STR(?l)), "the one")
          ?c vigie:evidenceLevel ?l FILTER(?l >= 3) | rank | ?l vigie:rank ?rank FILTER(?rank >= 3)
          ?c vigie:evidenceLevel ?l FILTER(?l > "high") | code | ''
          ?c vigie:amountInvested ?a | property | vigie:investedAmount
          ?c vigie:invested ?a | property | vigie:investedAmount
          ?c a vigie:Contract | class | vigie:ImpactContract
          <https://w3id.org/vigie/id/actor/credit> ?p ?o | thing | <https://w3id.org/vigie/id/actor/credit-foncier>
          ?c text:querry "microcredit" | property | text:query
          ?c text:query "microcrdit" | word | "microcrdit~"  "microcr*"
          ?c text:query ("prison microcrdit" 5) | word | "prison microcrdit~"  "prison microcr*"
          ?c text:query (vigie:summary "prison microcredit") | wordsApart | "prison OR microcredit"
          ct:range vigie:signatureDate ?a | withheld | ?claim a vigie:Claim ; vigie:about ct:range ; vigie:property vigie:signatureDate ; ?p ?o
          """)
  void theTrapIsNamedAndTheWayOut(String pattern, String kind, String instead) {
    List<Finding> findings = findings(Patient.OURS, pattern);

    assertThat(findings).extracting(Finding::key).contains(kind);
    assertThat(findings)
        .filteredOn(finding -> finding.key().equals(kind))
        .extracting(Finding::instead)
        .containsExactly(instead);
    for (Lang lang : Lang.values()) {
      assertThat(findings).allSatisfy(each -> assertThat(each.says(lang)).doesNotContain("{"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FROM g:dataset-two | ?c a vigie:Claim | graph | g:dataset-one
          FROM NAMED g:dataset-two | GRAPH ?g { ?c a vigie:Claim } | graph | g:dataset-one
          FROM g:dataset-one | ?c vigie:investedAmount ?a | elsewhere | GRAPH g:consolidated { ?c vigie:investedAmount ?a }
          """)
  void aGraphOfTheDatasetIsLookedAtAsAnyGraph(
      String from, String pattern, String kind, String instead) {
    assertThat(PATIENT.diagnose(Patient.OURS, from, pattern).findings())
        .filteredOn(finding -> finding.key().equals(kind))
        .extracting(Finding::instead)
        .containsExactly(instead);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FROM g:dataset-two | ?c a vigie:Claim
          FROM NAMED g:dataset-two | GRAPH g:dataset-two { ?c a vigie:Claim }
          '' | GRAPH g:dataset-two { ?c a vigie:Claim }
          """)
  void ofAGraphThatIsNotThereNothingMoreIsSaid(String from, String pattern) {
    assertThat(PATIENT.diagnose(Patient.OURS, from, pattern).findings())
        .extracting(Finding::key)
        .containsExactly("graph");
  }

  @Test
  void aTranslationIsNotProposedWhereTheOriginalHasTheLanguageOrNothingHasIt() {
    assertThat(
            List.of(
                "?c vigie:value ?v FILTER(LANG(?v) = \"en\")",
                "?c vigie:about ct:one ; vigie:value ?v FILTER(LANG(?v) = \"de\")"))
        .flatExtracting(pattern -> findings(Patient.OURS, pattern))
        .extracting(Finding::key)
        .containsExactly("noLanguage");
  }

  @Test
  void theArgumentsOfASearchAreNoConditions() {
    assertThat(
            findings(
                Patient.OURS,
                "(?c ?s ?t) text:query (vigie:summary \"microcredit\") . ?c vigie:country \"BE\""))
        .extracting(finding -> finding.says(Lang.EN))
        .noneMatch(said -> said.contains("rdf:first") || said.contains("rdf:rest"));
  }

  @Test
  void theGraphsOfEachPartAndTheBoundsOfARangeAreSaid() {
    assertThat(findings(Patient.OURS, "GRAPH ?g { ?c a vigie:Claim ; vigie:status ?s }").getFirst())
        .extracting(finding -> finding.says(Lang.EN))
        .asString()
        .contains("?c a vigie:Claim → g:dataset-one", "?c vigie:status ?s → g:consolidated");
    assertThat(findings(Patient.OURS, "ct:range vigie:investedAmount ?a").getFirst().says(Lang.FR))
        .contains("de 5 à 6");
    assertThat(findings(Patient.OURS, "ct:range vigie:signatureDate ?a").getFirst().says(Lang.EN))
        .contains("code:outcome-tied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?c a vigie:ImpactContract MINUS { ?c vigie:signatureYear ?y FILTER(?y = 2019) }",
        "?c vigie:name 'The One' SERVICE <https://example.org/sparql> { ?c vigie:nothing ?x }",
        "?list <http://jena.apache.org/ARQ/list#index> (?place ?member)",
        "?c a vigie:ImpactContract { SELECT ?c { ?c vigie:signatureYear ?y FILTER(?y > 2000) } }"
      })
  void whatIsInOrderIsNotBlamed(String pattern) {
    assertThat(findings(Patient.OURS, pattern))
        .extracting(Finding::key)
        .doesNotContain("unbound", "property", "propertyUnused", "thing");
  }

  @Test
  void valuesThatAreThereAreShownBesideTheConditionToBlame() {
    List<Finding> findings =
        findings(Patient.OURS, "?c a vigie:ImpactContract ; vigie:country \"France\"");

    assertThat(findings).extracting(Finding::key).containsExactly("none", "without");
    assertThat(findings.getFirst().says(Lang.EN)).contains("\"FR\"", "\"BE\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?c text:query (\"microcredit\" 5)",
        "(?c ?score ?text) text:query (vigie:summary \"microcredit\" 5) FILTER(?score > 0)",
        "GRAPH ?g { ?c text:query (\"microcredit\" 5) ; vigie:summary ?s }",
        "?c text:query \"microcredit self-employed\"",
        "?c vigie:summary ?l FILTER(LANGMATCHES(LANG(?l), \"EN\"))",
        "?c vigie:summary ?l FILTER(CONTAINS(LCASE(?l), \"microcredit\"))",
        "?list rdf:first \"fr\"",
        "?list rdf:first ?one ; rdf:rest/rdf:first ?two"
      })
  void whatHasAnAnswerAilsNothing(String pattern) {
    assertThat(findings(Patient.OURS, pattern)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?c a vigie:ImpactContract OPTIONAL { ?c vigie:investedAmountEUR ?a }",
        "?c a vigie:ImpactContract ; vigie:signatureYear ?y FILTER(?y > 2000)",
        "?c a vigie:ImpactContract FILTER NOT EXISTS { ?c vigie:investedAmount ?none }",
        "GRAPH ?g { ?c a vigie:Claim } ?c vigie:status ?s",
        "?c vigie:investedAmount ?a FILTER(?a = 10)"
      })
  void noConditionIsToBlameWhereThereIsAnAnswer(String pattern) {
    assertThat(findings(Patient.OURS, pattern))
        .extracting(Finding::key)
        .isSubsetOf("propertyUnused", "property");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PREFIX vigie: <http://w3id.org/vigie/ns#>    | ?c a vigie:ImpactContract      | prefix    | PREFIX vigie: <https://w3id.org/vigie/ns#>
          PREFIX vigie: <https://w3id.org/vigie/ns/>   | ?c a vigie:ImpactContrat       | prefix    | PREFIX vigie: <https://w3id.org/vigie/ns#>
          PREFIX v: <https://w3id.org/vigie/ns/>       | ?c a v:ImpactContract ; v:signatureYear ?y | namespace | PREFIX v: <https://w3id.org/vigie/ns#>
          PREFIX ct: <https://w3id.org/vigie/contract/>| ct:one ?p ?o                   | prefix    | PREFIX ct: <https://w3id.org/vigie/id/contract/>
          PREFIX x: <https://example.org/>             | <https://w3id.org/vigie/contract/one> ?p ?o | namespace | <https://w3id.org/vigie/id/contract/one>
          """)
  void aNamespaceThatIsNotOursIsTold(String prefix, String pattern, String kind, String instead) {
    assertThat(findings(prefix + "\n", pattern))
        .extracting(Finding::key, Finding::instead)
        .containsOnly(org.assertj.core.groups.Tuple.tuple(kind, instead));
  }

  private static List<Finding> findings(String prefixes, String pattern) {
    return PATIENT.diagnose(prefixes, pattern).findings();
  }
}
