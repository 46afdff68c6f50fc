package org.vigie.web.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Statement;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Prefixes;
import org.vigie.words.Lang;

/** What is said of values that real data hold and that a tidy example does not. */
class SpeechTest {
  private static final String DATA =
      """
      ct:one rdfs:label "Un"@fr .
      src:ind vigie:publisherName "Lab" ; vigie:sourceType code:src-dataset .
      src:rev vigie:publisherName "Revue" ; vigie:sourceType code:src-press .
      ag:bank rdfs:label "Banque"@fr .
      cl:a1 a vigie:Claim ; vigie:about ct:one ; vigie:property vigie:targetCount ;
        vigie:value 500 ; vigie:unit code:unit-person ; vigie:statedIn src:rev .
      cl:a2 a vigie:Claim ; vigie:about ct:one ; vigie:property vigie:targetCount ;
        vigie:value 320 ; vigie:unit code:unit-unstated ; vigie:statedIn src:ind ; vigie:statedBy ag:bank .
      dis:a a vigie:Disagreement ; vigie:about ct:one ; vigie:property vigie:targetCount ;
        vigie:opposes cl:a1, cl:a2 ; vigie:state code:dis-open .
      cl:b1 a vigie:Claim ; vigie:about ct:one ; vigie:property vigie:investedAmount ;
        vigie:valueMin 5400000 ; vigie:valueMax 5500000 ; vigie:currency "EUR" ; vigie:statedIn src:rev .
      cl:c1 a vigie:Claim ; vigie:about ct:one ; vigie:property vigie:country ;
        vigie:value "GB" ; vigie:statedIn src:rev .
      cl:d1 a vigie:Claim ; vigie:about ct:one ; vigie:property vigie:targetPopulation ;
        vigie:value "job seekers"@en ; vigie:gloss "demandeurs d’emploi"@fr ; vigie:statedIn src:ind .
      cl:e1 a vigie:Claim ; vigie:about ct:one ; vigie:property vigie:hasInvestor ;
        vigie:value ag:bank ; vigie:statedIn src:rev .
      cl:e2 a vigie:Claim ; vigie:about ct:one ; vigie:property vigie:hasInvestor ;
        vigie:value ag:fund ; vigie:statedIn src:rev .
      cl:e3 a vigie:Claim ; vigie:about ct:one ; vigie:property vigie:hasInvestor ;
        vigie:value ag:third ; vigie:statedIn src:ind .
      dis:e a vigie:Disagreement ; vigie:about ct:one ; vigie:property vigie:hasInvestor ;
        vigie:opposes cl:e2, cl:e3 ; vigie:state code:dis-open .
      cl:f1 a vigie:Claim ; vigie:about ct:one ; vigie:property vigie:effect ;
        vigie:value "moins de chômage"@fr ; vigie:statedIn src:rev .
      cl:g1 a vigie:Claim ; vigie:about ct:two ; vigie:property vigie:targetCount ;
        vigie:value 500 ; vigie:unit code:unit-person ; vigie:statedIn src:rev .
      cl:g2 a vigie:Claim ; vigie:about ct:two ; vigie:property vigie:targetCount ;
        vigie:value 320 ; vigie:unit code:unit-job ; vigie:statedIn src:ind .
      dis:g a vigie:Disagreement ; vigie:about ct:two ; vigie:property vigie:targetCount ;
        vigie:opposes cl:g1, cl:g2 ; vigie:state code:dis-open .
      cl:h1 a vigie:Claim ; vigie:about ct:three ; vigie:property vigie:targetCount ;
        vigie:value 500 ; vigie:unit code:unit-person ; vigie:statedIn src:rev .
      cl:h2 a vigie:Claim ; vigie:about ct:three ; vigie:property vigie:targetCount ;
        vigie:value 320 ; vigie:unit code:unit-unstated ; vigie:statedIn src:ind .
      cl:h3 a vigie:Claim ; vigie:about ct:three ; vigie:property vigie:targetCount ;
        vigie:value 320 ; vigie:unit code:unit-person ; vigie:statedIn src:rev .
      dis:h a vigie:Disagreement ; vigie:about ct:three ; vigie:property vigie:targetCount ;
        vigie:opposes cl:h1, cl:h2, cl:h3 ; vigie:state code:dis-open .
      line:f a vigie:EvidenceLine ; vigie:evidenceFor cl:f1 ; vigie:evidenceFrom src:ind ;
        vigie:direction code:dir-disputes ; vigie:strength code:sms-3 .
      """;

  private static final Speech SAY = new Speech(Lang.FR);
  private static DossierReader reader;

  @BeforeAll
  static void read() {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, "ontology/vigie.ttl");
    RDFDataMgr.read(graph, "ontology/codes.ttl");
    StringBuilder text = new StringBuilder();
    Prefixes.map().forEach((prefix, iri) -> text.append("PREFIX " + prefix + ": <" + iri + ">\n"));
    for (String[] own :
        new String[][] {
          {"ct", "contract"},
          {"src", "source"},
          {"ag", "actor"},
          {"cl", "claim"},
          {"dis", "disagreement"},
          {"line", "evidence"}
        }) {
      text.append("PREFIX " + own[0] + ": <" + Iris.ID + own[1] + "/>\n");
    }
    RDFParser.create()
        .source(new StringReader(text + DATA))
        .lang(org.apache.jena.riot.Lang.TURTLE)
        .parse(graph);
    reader = new DossierReader(graph);
  }

  @Test
  void aUnitThatTheSourceDoesNotStateIsSaidInWords() {
    assertThat(plain(SAY.value(claim("targetCount", 320), fact("targetCount").property()).text()))
        .isEqualTo("320 (unité non précisée)");
  }

  @Test
  void numbersOfDifferentUnitsAreNotSetInOrder() {
    assertThat(plain(SAY.summary(fact("two", "targetCount"))))
        .startsWith("Deux sources, deux valeurs dans des unités différentes");
  }

  @Test
  void aNumberWithoutItsUnitIsNotSaidToBeOfAnotherUnit() {
    assertThat(plain(SAY.summary(fact("targetCount"))))
        .startsWith("Deux sources, deux valeurs ; l’unité n’est pas toujours précisée.");
  }

  @Test
  void aNumberIsNotOpposedToItselfWithoutItsUnit() {
    assertThat(SAY.opposed(fact("three", "targetCount")).stream().map(SpeechTest::plain))
        .containsExactlyInAnyOrder("320 personnes", "500 personnes");
  }

  @Test
  void aNumberIsAlsoOfThoseWhoGiveItWithoutItsUnit() {
    assertThat(fact("three", "targetCount").opposedValues())
        .filteredOn(value -> value.statements().size() == 2)
        .singleElement()
        .satisfies(
            value -> {
              assertThat(plain(SAY.value(value.best(), fact("targetCount").property()).text()))
                  .isEqualTo("320 personnes");
              assertThat(value.sourceCount()).isEqualTo(2);
            });
  }

  @Test
  void theUnitThatIsMissingIsSetApartFromTheFigure() {
    Shown shown = SAY.value(claim("targetCount", 320), fact("targetCount").property());

    assertThat(plain(shown.figure())).isEqualTo("320");
    assertThat(plain(shown.caveat())).isEqualTo("(unité non précisée)");
  }

  @Test
  void bothEndsOfARangeShareTheirUnit() {
    Fact amount = fact("investedAmount");
    assertThat(plain(SAY.value(amount.statements().getFirst(), amount.property()).text()))
        .isEqualTo("de 5,4 à 5,5 M€");
  }

  @Test
  void aCountryHasItsName() {
    Fact country = fact("country");
    assertThat(SAY.value(country.statements().getFirst(), country.property()).text())
        .isEqualTo("Royaume-Uni");
  }

  @Test
  void aForeignTextIsShownInOurTranslationAndComparedInItsOwnWords() {
    Fact population = fact("targetPopulation");
    Statement claim = population.statements().getFirst();

    Shown shown = SAY.value(claim, population.property());
    assertThat(shown.text()).isEqualTo("demandeurs d’emploi");
    assertThat(shown.translated()).isTrue();
    assertThat(shown.foreignTag()).isNull();
    Shown original = SAY.original(claim, population.property());
    assertThat(original.text()).isEqualTo("Job seekers");
    assertThat(original.foreignTag()).isEqualTo("en");
  }

  @Test
  void whoReportsIsNamedBesideWhoSpeaks() {
    assertThat(SAY.voice(claim("targetCount", 320))).isEqualTo("Banque, d’après Lab");
    assertThat(SAY.voice(claim("targetCount", 500))).isEqualTo("Revue");
  }

  @Test
  void onlyTheOpposedValuesOfAListAreOpposed() {
    assertThat(fact("hasInvestor").values()).hasSize(3);
    assertThat(SAY.opposed(fact("hasInvestor"))).containsExactly("fund", "third");
  }

  @Test
  void aClaimOfEffectCarriesWhatDisputesIt() {
    Statement.Evidence line =
        fact("effect").statements().getFirst().standing().evidence().getFirst();
    assertThat(SAY.grade(line)).startsWith("Contredit, niveau de preuve 3");
  }

  @Test
  void datesAndAmountsInATextDoNotBreak() {
    assertThat(SAY.set("signé le 24 novembre 2016, 195 000 €, 2 M€, le 1er mars"))
        .isEqualTo(
            "signé le 24\u00a0novembre 2016, 195\u202f000\u00a0€, 2\u00a0M€, le 1er\u00a0mars");
  }

  private static Fact fact(String property) {
    return fact("one", property);
  }

  private static Fact fact(String contract, String property) {
    return reader.read(Iris.thing("contract", contract)).findFact(property).orElseThrow();
  }

  private static Statement claim(String property, int value) {
    return fact(property).statements().stream()
        .filter(s -> s.content().toString().contains(Integer.toString(value)))
        .findFirst()
        .orElseThrow();
  }

  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }
}
