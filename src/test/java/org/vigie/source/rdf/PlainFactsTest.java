package org.vigie.source.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;
import org.vigie.source.Cell;
import org.vigie.source.Directory;
import org.vigie.source.Literals;
import org.vigie.source.Problem;
import org.vigie.source.Use;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

class PlainFactsTest {
  private static final String PREFIXES =
      """
      @prefix : <http://partner.example/id/> .
      @prefix vigie: <https://w3id.org/vigie/ns#> .
      @prefix ct: <https://w3id.org/vigie/id/contract/> .
      @prefix code: <https://w3id.org/vigie/code/> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix dcat: <http://www.w3.org/ns/dcat#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  @TempDir private Path folder;

  @Test
  void whatTheContextOfJsonLdDoesNotMapIsTold() {
    Brought brought =
        Brought.from(
            folder,
            "f.jsonld",
            """
            {"@context": {"vigie": "https://w3id.org/vigie/ns#", "name": "vigie:name",
                "partner": {"@id": "vigie:hasParty"}, "internal": null},
             "@id": "http://partner.example/id/c", "@type": "vigie:ImpactContract",
             "name": "Passerelles", "clé à part": "emploi", "empty": null, "internal": 1,
             "contact": {"email": "x@example.org", "name": "Ida"},
             "partner": {"@id": "http://partner.example/id/p", "phone": ["1", 2]}}
            """);
    assertThat(brought.cells())
        .filteredOn(
            cell ->
                cell.use() instanceof Use.Left left
                    && left.reason().key().equals("rdf.left.unmapped"))
        .extracting(Cell::text)
        .containsExactlyInAnyOrder(
            "http://partner.example/id/c clé à part emploi",
            "http://partner.example/id/c contact/email x@example.org",
            "http://partner.example/id/c contact/https://w3id.org/vigie/ns#name Ida",
            "http://partner.example/id/p phone 1",
            "http://partner.example/id/p phone 2");
    assertThat(brought.cells()).hasSize(3 + 5);
  }

  @Test
  void aFactBecomesAClaimOfTheDatasetOfTheLowestCertainty() {
    Brought brought =
        read(
            """
            :c a vigie:ImpactContract ; rdfs:label "Passerelles"@fr, "Footbridges"@en ;
              vigie:investedAmount 450000 ; vigie:currency "EUR" ; vigie:signatureDate "2017-03" .
            """);
    assertThat(brought.reading().batch().claims()).hasSize(2);
    Claim claim = claim(brought, "investedAmount");
    assertThat(claim.key().subject()).isEqualTo(partner("c"));
    assertThat(claim.content())
        .isEqualTo(
            new Content.Exact(
                Literals.decimal("450000"), Content.Measure.ofCurrency("EUR"), false, false));
    Node source = Iris.thing("source", "dataset-partner");
    assertThat(claim.provenance().statedIn()).containsExactly(source);
    assertThat(claim.provenance().locator())
        .isEqualTo("http://partner.example/id/c vigie:investedAmount");
    assertThat(brought.reading().batch().assessments())
        .extracting(
            one -> one.claim().equals(claim.id()), one -> one.status(), one -> one.confidence())
        .contains(tuple(true, Iris.code("status-unreviewed"), Iris.code("conf-low")));
    assertThat(brought.reading().batch().assessments().getFirst().rationale()).hasSize(2);
    Graph declared = brought.reading().batch().declared();
    assertThat(declared.contains(source, W3c.RDF_TYPE, Vigie.SOURCE)).isTrue();
    assertThat(declared.contains(partner("c"), Vigie.NAME, Literals.string("Passerelles")))
        .isTrue();
    assertThat(declared.find(partner("c"), W3c.RDFS_LABEL, Node.ANY).toList()).hasSize(2);
    assertThat(declared.find(partner("c"), Iris.term("investedAmount"), Node.ANY).toList())
        .isEmpty();
    assertThat(brought.cells()).hasSize(6).extracting(Cell::place).allMatch(p -> p.line() > 11);
    assertThat(brought.problems()).isEmpty();
  }

  @Test
  void importedTwiceItIsTheSame() {
    String text = ":c vigie:investedAmount 450000 ; vigie:currency \"EUR\" .";
    assertThat(read("# moved down\n\n" + text).reading().batch().claims().getFirst().id())
        .isEqualTo(read(text).reading().batch().claims().getFirst().id());
  }

  @Test
  void numbersDatesAndCodesAreTakenHoweverTheyAreWritten() {
    Brought brought =
        read(
            """
            :c vigie:currency "GBP" ; vigie:investedAmount 4.5E5 ; vigie:programmeBudget "12.50" ;
              vigie:startDate "2017-03-01"^^xsd:date ; vigie:endDate "2018"^^xsd:gYear ;
              vigie:durationMonths "12"^^xsd:int ; vigie:stage "stage-signed" ;
              vigie:hasInvestor [ a vigie:Organisation ; foaf:name "BNP" ] .
            """);
    assertThat(brought.problems()).isEmpty();
    assertThat(value(brought, "investedAmount")).isEqualTo("450000.0");
    assertThat(value(brought, "programmeBudget")).isEqualTo("12.5");
    assertThat(value(brought, "startDate")).isEqualTo("2017-03-01");
    assertThat(value(brought, "endDate")).isEqualTo("2018");
    assertThat(claim(brought, "investedAmount").wording().originalText()).isEqualTo("4.5E5");
    assertThat(((Content.Exact) claim(brought, "hasInvestor").content()).value().getURI())
        .startsWith("https://w3id.org/vigie/graph/dataset-partner/genid/");
  }

  @Test
  void whatCannotBeReadWaitsWithItsReason() {
    Brought brought =
        read(
            """
            :c vigie:investedAmount 450000 ; vigie:startDate "spring" ; vigie:stage "no-such" ;
              vigie:durationMonths "ab"^^xsd:int ; vigie:alternativeName "x" ;
              vigie:hasInvestor "Nobody known" .
            :d vigie:investedAmount 1 ; vigie:currency "EUR", "GBP" .
            """);
    assertThat(brought.problems())
        .containsExactly(
            "rdf.currency",
            "rdf.value.date",
            "rdf.value.code",
            "rdf.value.datatype",
            "rdf.value.language",
            "rdf.value.thing",
            "rdf.currency");
    Use.Unreadable first = (Use.Unreadable) brought.cells().getFirst().use();
    assertThat(first.problem().place().line()).isEqualTo(12);
    assertThat(first.row())
        .containsEntry("about", "http://partner.example/id/c")
        .containsEntry("property", "investedAmount")
        .containsEntry("value", "450000");
  }

  @Test
  void everyStatementIsAccountedFor() {
    Brought brought =
        read(
            """
            :c a vigie:ImpactContract ; skos:prefLabel "P"@fr ; owl:sameAs ct:passerelles ;
              foaf:mbox <mailto:a@b.fr> ; vigie:signatureYear 2017 ; :own "x" .
            <> a dcat:Dataset ; dct:title "Partner"@fr ; dct:license <http://l.example/> .
            """);
    assertThat(brought.cells()).hasSize(9);
    assertThat(brought.problems())
        .containsExactly(
            "rdf.left.identity", "rdf.left.predicate", "rdf.left.derived", "rdf.left.predicate");
    assertThat(brought.summary().notices())
        .extracting(Problem::key)
        .containsExactly("rdf.dataset.missing", "rdf.dataset.missing", "rdf.dataset.missing");
    assertThat(
            brought
                .reading()
                .batch()
                .declared()
                .contains(
                    Iris.graph("dataset-partner"),
                    W3c.DCT_LICENSE,
                    NodeFactory.createURI("http://l.example/")))
        .isTrue();
  }

  @Test
  void aThingThatIsKnownKeepsItsName() {
    Graph known = GraphFactory.createDefaultGraph();
    known.add(Triple.create(Iris.thing("contract", "adie"), Vigie.NAME, Literals.string("Adie")));
    Brought brought =
        Brought.from(
            folder,
            "x.ttl",
            (PREFIXES + "ct:adie vigie:name \"Other\" ; vigie:startDate \"2017\" .")
                .getBytes(StandardCharsets.UTF_8),
            Directory.of(known));
    assertThat(brought.problems()).containsExactly("rdf.left.known");
    assertThat(brought.reading().batch().claims()).hasSize(1);
  }

  private Brought read(String text) {
    return Brought.from(folder, "x.ttl", PREFIXES + text);
  }

  private static Claim claim(Brought brought, String property) {
    return brought.reading().batch().claims().stream()
        .filter(claim -> claim.key().property().equals(Iris.term(property)))
        .findFirst()
        .orElseThrow();
  }

  private static String value(Brought brought, String property) {
    return ((Content.Exact) claim(brought, property).content()).value().getLiteralLexicalForm();
  }

  private static Node partner(String name) {
    return NodeFactory.createURI("http://partner.example/id/" + name);
  }
}
