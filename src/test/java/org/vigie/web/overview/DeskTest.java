package org.vigie.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Mention;
import org.vigie.vocab.Iris;
import org.vigie.web.speech.Speech;

/** What is counted, and in which order things are listed. */
class DeskTest {
  private static final String DATA =
      """
      PREFIX vigie: <https://w3id.org/vigie/ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX id: <https://w3id.org/vigie/id/>
      BASE <https://w3id.org/vigie/id/>
      <contract/a> a vigie:ImpactContract ; rdfs:label "A"@fr .
      <contract/b> a vigie:ImpactContract ; rdfs:label "B"@fr .
      <contract/c> a vigie:ImpactContract ; rdfs:label "C"@fr .
      <claim/a> a vigie:Claim ; vigie:about <contract/a> ; vigie:property vigie:country ; vigie:value "FR" .
      <decision/a> a vigie:Decision ; vigie:about <contract/a> ; vigie:property vigie:country ;
        vigie:chosenClaim <claim/a> .
      <claim/b> a vigie:Claim ; vigie:about <contract/b> ; vigie:property vigie:country ; vigie:value "GB" .
      <decision/b> a vigie:Decision ; vigie:about <contract/b> ; vigie:property vigie:country ;
        vigie:chosenClaim <claim/b> .
      <contract/a> vigie:country "FR" .
      <contract/b> vigie:country "GB" .
      <contract/c> vigie:country "FR" .
      <contract/d> a vigie:ImpactContract ; vigie:sameEntityAs <contract/a> .
      <contract/e> a vigie:ImpactContract .
      <actor/etoile> a vigie:Organisation ; rdfs:label "Étoile"@fr .
      <actor/zebre> a vigie:Organisation ; rdfs:label "Zèbre"@fr .
      <actor/improve> a vigie:Organisation ; rdfs:label "(Im)prove"@fr .
      <claim/z> a vigie:Claim ; vigie:about <contract/a> ; vigie:property vigie:hasInvestor ;
        vigie:value <actor/zebre> ; vigie:denies true .
      <claim/k0> a vigie:Claim ; vigie:about <contract/c> ; vigie:property vigie:hasEvaluator ;
        vigie:value <actor/improve> ; vigie:status <https://w3id.org/vigie/code/status-unreviewed> .
      <claim/k1> a vigie:Claim ; vigie:about <contract/c> ; vigie:property vigie:hasEvaluator ;
        vigie:value <actor/improve> ; vigie:status <https://w3id.org/vigie/code/status-plausible> .
      <claim/k2> a vigie:Claim ; vigie:about <contract/c> ; vigie:property vigie:hasEvaluator ;
        vigie:value <actor/improve> ; vigie:status <https://w3id.org/vigie/code/status-unreviewed> .
      <decision/k> a vigie:Decision ; vigie:about <contract/c> ; vigie:property vigie:hasEvaluator ;
        vigie:chosenClaim <claim/k1> .
      <claim/e> a vigie:Claim ; vigie:about <contract/a> ; vigie:property vigie:hasInvestor ;
        vigie:value <actor/etoile> .
      """;

  private static DossierReader reader;

  @BeforeAll
  static void read() {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, "ontology/vigie.ttl");
    RDFParser.create().source(new StringReader(DATA)).lang(Lang.TURTLE).parse(graph);
    reader = new DossierReader(graph);
  }

  @Test
  void contractsOfOtherCountriesAreNotCountedWithTheFrenchOnes() {
    Desk desk = new Desk(reader);

    assertThat(desk.contracts()).extracting(d -> d.thing().slug()).containsExactly("a", "c");
    assertThat(desk.listAbroad()).extracting(d -> d.slug()).containsExactly("b", "e");
  }

  @Test
  void actorsStandUnderTheirFirstLetterWithoutItsAccent() {
    Listing listing =
        new Lists(reader, say(), "/fr/acteurs", 1).actors(new Desk(reader).actors(), "");

    assertThat(listing.part().groups())
        .extracting(Listing.Group::heading)
        .containsExactly("E", "I", "Z");
  }

  @Test
  void aLongListHasPagesAndEachHeadingLeadsToItsOwn() {
    Lists second = new Lists(reader, say(), "/fr/acteurs", 2, 2);
    Listing listing = second.actors(new Desk(reader).actors(), "");

    assertThat(listing.part().pages().pages()).isEqualTo(2);
    assertThat(listing.part().groups()).extracting(Listing.Group::heading).containsExactly("Z");
    assertThat(listing.part().jumps())
        .extracting(Listing.Jump::href)
        .containsExactly("/fr/acteurs#l-e", "/fr/acteurs#l-i", "#l-z");
    assertThat(listing.part().pages().before()).isEqualTo("/fr/acteurs");
  }

  @Test
  void aDeniedRoleIsNotCounted() {
    assertThat(reader.countMentions(Iris.thing("actor", "zebre"))).isEmpty();
    Listing listing =
        new Lists(reader, say(), "/fr/acteurs", 1).actors(new Desk(reader).actors(), "hasInvestor");

    assertThat(listing.part().groups()).hasSize(1);
    assertThat(listing.part().groups().getFirst().items())
        .extracting(item -> item.text())
        .containsExactly("Investisseur d’un contrat");
  }

  @Test
  void anActorsPageGivesARoleTheStatusThatTheContractsPageGives() {
    Fact evaluators =
        reader.read(Iris.thing("contract", "c")).findFact("hasEvaluator").orElseThrow();
    Mention mention = reader.listMentions(Iris.thing("actor", "improve")).getFirst();

    assertThat(mention.statements()).isEqualTo(evaluators.statements());
    assertThat(mention.best().status()).isEqualTo("plausible").isEqualTo(evaluators.status());
  }

  private static Speech say() {
    return new Speech(org.vigie.words.Lang.FR);
  }
}
