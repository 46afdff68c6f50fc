package org.vigie.source.mindmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.source.Cell;
import org.vigie.source.Consignment;
import org.vigie.source.Directory;
import org.vigie.source.Literals;
import org.vigie.source.Reading;
import org.vigie.source.Reference;
import org.vigie.source.TableException;
import org.vigie.source.Use;
import org.vigie.source.intake.Budget;
import org.vigie.source.intake.Parcel;
import org.vigie.source.intake.Parcels;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** What a mind map proposes, and what is not taken from one. */
class MindMapTest {
  private static final Reference REFERENCE =
      new Reference(PropertyCatalogue.from(ontology("vigie.ttl")), ontology("codes.ttl"));
  private static final Graph WORLD = world();

  @TempDir private Path folder;

  @Test
  void aRelationUnderAnActorIsAClaimThatNobodyReviewed() {
    Reading reading =
        read(
            """
            <map version="1.0.1"><node TEXT="Promoteurs">
            <node TEXT="Banques">
            <node TEXT="bnp paribas"><node TEXT="investit dans"><node TEXT="INCO"/></node></node>
            </node></node></map>
            """);
    assertThat(ties(reading)).containsExactly("actor/bnp-paribas investsIn actor/inco");
    Claim claim = reading.batch().claims().getFirst();
    assertThat(reading.batch().assessments())
        .singleElement()
        .satisfies(
            opinion -> {
              assertThat(opinion.claim()).isEqualTo(claim.id());
              assertThat(opinion.status()).isEqualTo(Iris.code("status-unreviewed"));
            });
    Node source = claim.provenance().statedIn().getFirst();
    assertThat(reading.batch().declared().contains(source, W3c.RDF_TYPE, Vigie.SOURCE)).isTrue();
    assertThat(uses(reading)).containsExactly("Frame", "Frame", "Frame", "Frame", "Says");
  }

  @Test
  void aRoleIsHeldInAContractWhicheverStandsAbove() {
    String role = "contract/adie hasInvestor actor/inco";
    assertThat(ties(read(tree("INCO", "investisseur", "Adie")))).containsExactly(role);
    assertThat(ties(read(tree("Adie", "Investor", "INCO")))).containsExactly(role);
    Reading nowhere = read(tree("INCO", "investisseur", "BNP Paribas"));
    assertThat(ties(nowhere)).isEmpty();
    assertThat(problems(nowhere)).containsExactly("mindmap.role");
  }

  @Test
  void anArrowWithWordsAndALineWithAColonAreRelationsToo() {
    Reading reading =
        read(
            """
            <map version="1.0.1"><node TEXT="Carte">
            <node TEXT="INCO" ID="a"><arrowlink DESTINATION="b" MIDDLE_LABEL="est partenaire de"/>
            <arrowlink DESTINATION="b"/><node TEXT="finance : BNP Paribas"/></node>
            <node TEXT="BNP Paribas" ID="b"/>
            </node></map>
            """);
    assertThat(ties(reading))
        .containsExactlyInAnyOrder(
            "actor/inco partnerOf actor/bnp-paribas", "actor/inco fundsActor actor/bnp-paribas");
    assertThat(problems(reading)).containsExactly("mindmap.arrow");
  }

  @Test
  void whatIsNotKnownWaitsWithItsReasonAndWhatIsKnownOfIt() {
    Reading reading =
        read(
            """
            <map version="1.0.1"><node TEXT="Carte">
            <node TEXT="INCO"><node TEXT="finance"><node TEXT="Banque Inconnue"/></node>
            <node TEXT="aime bien"><node TEXT="BNP Paribas"/></node></node>
            <node TEXT="Banque Inconnue"><node TEXT="finance"><node TEXT="INCO"/></node></node>
            <node TEXT="seul"/>
            </node></map>
            """);
    assertThat(ties(reading)).isEmpty();
    assertThat(problems(reading))
        .containsExactly(
            "mindmap.unknown",
            "mindmap.relation",
            "mindmap.lost",
            "mindmap.unknown",
            "mindmap.lost",
            "mindmap.lost",
            "mindmap.unknown");
    Use.Unreadable first =
        reading.cells().stream()
            .map(Cell::use)
            .filter(Use.Unreadable.class::isInstance)
            .map(Use.Unreadable.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(first.row())
        .isEqualTo(
            Map.of("about", "actor/inco", "property", "fundsActor", "value", "Banque Inconnue"));
  }

  @Test
  void aLinkToAnIdentifierTellsWhoIsMeantWhateverTheName() {
    Reading reading =
        read(
            """
            <map version="1.0.1"><node TEXT="Carte"><node TEXT="Notre banque"
            LINK="https://w3id.org/vigie/id/actor/bnp-paribas"><node TEXT="possède">
            <node><richcontent TYPE="NODE"><html><body><p>INCO</p></body></html></richcontent>
            <richcontent TYPE="NOTE"><html><body><p>à vérifier</p></body></html></richcontent>
            </node></node></node></node></map>
            """);
    assertThat(ties(reading)).containsExactly("actor/bnp-paribas owns actor/inco");
    assertThat(reading.cells())
        .filteredOn(cell -> cell.use() instanceof Use.Left)
        .extracting(Cell::text)
        .containsExactly("à vérifier");
  }

  @Test
  void whatTheStoreSaysAlreadyIsNotSaidAgain() {
    Graph claims = GraphFactory.createDefaultGraph();
    Node claim = Iris.thing("claim", "one");
    claims.add(claim, Vigie.ABOUT, Iris.thing("actor", "bnp-paribas"));
    claims.add(claim, Vigie.PROPERTY, Iris.term("owns"));
    claims.add(claim, Vigie.VALUE, Iris.thing("actor", "inco"));
    String map = tree("BNP Paribas", "possède", "INCO");
    assertThat(uses(read(map, KnownTies.of(claims)))).endsWith("Known");
    claims.add(claim, Vigie.RETRACTED_ON, Literals.day(LocalDate.of(2026, 1, 1)));
    assertThat(uses(read(map, KnownTies.of(claims)))).endsWith("Says");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE map [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><map><node TEXT=\"a\">&x;</node></map>",
        "<!DOCTYPE map [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><map><node TEXT=\"&b;\"/></map>",
        "<map version=\"1.0.1\"><node TEXT=\"cut",
        "<map version=\"1.0.1\"><node TEXT=\"&unknown;\"/></map>",
        "<map version=\"1.0.1\"></map>"
      })
  void aHostileOrBrokenMapIsRefusedAsAWhole(String map) {
    TableException refused = catchThrowableOfType(TableException.class, () -> read(map));
    assertThat(refused.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.key()).startsWith("mindmap."));
  }

  @Test
  void aMapDeeperThanAnybodyDrawsIsRefused() {
    String deep = "<map>" + "<node TEXT=\"a\">".repeat(200) + "</node>".repeat(200) + "</map>";
    TableException refused = catchThrowableOfType(TableException.class, () -> read(deep));
    assertThat(refused.problems().getFirst().key()).isEqualTo("mindmap.depth");
  }

  private Reading read(String map) {
    return read(map, KnownTies.none());
  }

  private Reading read(String map, KnownTies known) {
    try {
      Path file = Files.writeString(folder.resolve("carte.mm"), map);
      try (Parcels parcels = Parcels.open(file, Budget.STANDARD)) {
        Parcel parcel = parcels.list().getFirst();
        assertThat(MindMap.isOne(parcel)).isTrue();
        return MindMap.read(
            parcel,
            new Consignment("carte", Iris.thing("actor", "lea"), LocalDate.of(2026, 11, 26)),
            REFERENCE,
            Directory.of(WORLD),
            known);
      }
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  private static String tree(String one, String relation, String other) {
    return "<map version=\"1.0.1\"><node TEXT=\"Carte\"><node TEXT=\"%s\"><node TEXT=\"%s\"><node TEXT=\"%s\"/></node></node></node></map>"
        .formatted(one, relation, other);
  }

  private static List<String> ties(Reading reading) {
    return reading.batch().claims().stream()
        .map(
            claim ->
                slug(claim.key().subject())
                    + " "
                    + Iris.findTerm(claim.key().property()).orElseThrow()
                    + " "
                    + slug(((Content.Exact) claim.content()).value()))
        .toList();
  }

  private static String slug(Node node) {
    Iris.Thing thing = Iris.findThing(node).orElseThrow();
    return thing.type() + "/" + thing.slug();
  }

  private static List<String> uses(Reading reading) {
    return reading.cells().stream().map(cell -> cell.use().getClass().getSimpleName()).toList();
  }

  private static List<String> problems(Reading reading) {
    return reading.cells().stream()
        .map(Cell::use)
        .filter(Use.Unreadable.class::isInstance)
        .map(use -> ((Use.Unreadable) use).problem().key())
        .toList();
  }

  private static Graph ontology(String name) {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = Files.newInputStream(Path.of("ontology", name))) {
      RDFDataMgr.read(graph, in, Lang.TURTLE);
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
    return graph;
  }

  private static Graph world() {
    Graph graph = GraphFactory.createDefaultGraph();
    Map.of("bnp-paribas", "BNP Paribas", "inco", "INCO")
        .forEach(
            (slug, name) ->
                graph.add(
                    Iris.thing("actor", slug), Vigie.NAME, NodeFactory.createLiteralString(name)));
    graph.add(Iris.thing("contract", "adie"), Vigie.NAME, NodeFactory.createLiteralString("Adie"));
    return graph;
  }
}
