package org.vigie.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** What the gate takes into account, and what its verdict turns on. */
class GateTest {
  /** What the store holds: all of a good contribution. */
  private static final Graph HELD = Case.unchanged("contribution");

  private static final String CLAIM =
      ":new a vigie:Claim ; vigie:about :contract ; vigie:property vigie:durationMonths ;"
          + " vigie:value 36 ; vigie:statedIn :report ; vigie:locator \"p. 4\" ;"
          + " vigie:recordedBy :paul ; vigie:recordedOn \"2026-01-10\"^^xsd:date .";

  @Test
  void aClaimMayRestOnWhatOnlyTheStoreHolds() {
    assertThat(judge(CLAIM)).isEqualTo(new Verdict.Admitted(List.of()));
    assertThat(TestShapes.judge(TestShapes.GATE, graph(CLAIM), TestShapes.CONTEXT).findings())
        .extracting(Finding::constraint)
        .containsExactly("C04");
  }

  @Test
  void anOpinionMayBeAboutAClaimThatOnlyTheStoreHolds() {
    String opinion =
        ":o a vigie:Assessment ; vigie:assesses :date ; vigie:givesStatus code:status-plausible ;"
            + " vigie:givesConfidence code:conf-low ; vigie:assessedBy :paul ;"
            + " vigie:rationale \"Le rapport est officiel.\"@fr .";
    assertThat(judge(opinion)).isInstanceOf(Verdict.Admitted.class);
    assertThat(constraints(judge(opinion))).containsExactly("A05");
  }

  @Test
  void aRetractionIsJudgedWithTheClaimItWithdraws() {
    assertThat(constraints(judge(":amount vigie:retractedOn \"2026-02-01\"^^xsd:date .")))
        .containsExactly("C19");
  }

  @Test
  void onlyWhatTheBatchTouchesIsJudged() {
    Graph held = union(HELD, graph(":old a vigie:Claim ."));
    assertThat(
            TestShapes.judge(TestShapes.GATE, graph(CLAIM), union(held, TestShapes.CONTEXT))
                .findings())
        .isEmpty();
  }

  /** The view in the store holds plain values of the same things; a dataset must not. */
  @Test
  void aShapeJudgedAloneDoesNotSeeWhatTheStoreHolds() {
    Graph held =
        union(HELD, graph(":contract vigie:investedAmount 5.0 ; vigie:plainTitle \"C\" ."));
    Graph again = graph(":contract a vigie:ImpactContract ; vigie:name \"Adie\" .");
    assertThat(
            constraints(TestShapes.judge(TestShapes.GATE, again, union(held, TestShapes.CONTEXT))))
        .doesNotContain("G01");
  }

  @Test
  void aShapeJudgedAloneSeesWhatTheBatchSaysOfAThingThatOnlyTheStoreDescribes() {
    assertThat(constraints(judge(":contract vigie:investedAmount 5.0 ."))).containsExactly("G01");
    assertThat(constraints(judge(":lea <http://xmlns.com/foaf/0.1/birthday> \"05-12\" .")))
        .containsExactly("K08");
  }

  /** In SHACL one piece of advice is enough for {@code sh:conforms} to be false. */
  @Test
  void warningsAndAdviceDoNotRefuse() {
    Verdict verdict = judge(CLAIM.replace("vigie:locator \"p. 4\" ;", ""));
    assertThat(verdict).isInstanceOf(Verdict.Admitted.class);
    assertThat(constraints(verdict)).containsExactly("C14");
    assertThat(
            constraints(
                judge(
                    CLAIM
                        + ":s a vigie:Source ; <http://purl.org/dc/terms/title>"
                        + " \"Page\" ; vigie:sourceType code:src-web .")))
        .containsExactly("S04");
  }

  /** Whoever replaces a description gives a context in which the old one no longer stands. */
  @Test
  void theContextIsWhatThereWouldBe() {
    Graph renamed = graph(":contract a vigie:ImpactContract ; vigie:name \"ADIE\" .");
    assertThat(constraints(TestShapes.judge(TestShapes.GATE, renamed, HELD))).contains("K01");
    assertThat(constraints(TestShapes.GATE.judge(renamed, union(renamed, TestShapes.CONTEXT))))
        .doesNotContain("K01");
  }

  @Test
  void oneViolationRefusesAndTheGravestIsSaidFirst() {
    Verdict verdict =
        judge(
            CLAIM.replace("vigie:locator \"p. 4\" ;", "")
                + ":new vigie:valueState code:value-unknown . :amount vigie:quote \""
                + "long ".repeat(61)
                + "\"@fr .");
    assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
    assertThat(constraints(verdict)).containsExactly("C03", "C15", "C14");
  }

  @Test
  void aFindingSaysWhereAndWhatWasMet() {
    Node claim = NodeFactory.createURI("https://example.org/new");
    assertThat(judge(CLAIM.replace("\"p. 4\"", "\"p. 4\" ; vigie:statedIn :bank")).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.focus()).isEqualTo(claim);
              assertThat(finding.path()).contains(org.vigie.vocab.Vigie.STATED_IN);
              assertThat(finding.value())
                  .contains(NodeFactory.createURI("https://example.org/bank"));
              assertThat(finding.component()).isEqualTo(TestShapes.sh("ClassConstraintComponent"));
            });
  }

  @Test
  void aShapeOfAnotherHouseIsNamedByItsAddress() {
    Gate gate =
        Gate.of(
            graph(
                "<https://example.org/s> a sh:NodeShape ; sh:targetClass vigie:Claim ; sh:property"
                    + " [ sh:path vigie:note ; sh:minCount 1 ] ."
                    + " <https://example.org/t> a sh:NodeShape ; sh:targetClass vigie:Claim ; sh:nodeKind sh:Literal ."));
    assertThat(TestShapes.judge(gate, graph(CLAIM), TestShapes.CONTEXT).findings())
        .extracting(Finding::constraint)
        .containsExactlyInAnyOrder("", "https://example.org/t");
  }

  @Test
  void shapesThatCannotBeReadAreRefusedWhenTheGateIsBuilt() {
    Graph broken =
        graph("<https://example.org/s> a sh:NodeShape ; sh:property [ sh:minCount 1 ] .");
    assertThatThrownBy(() -> Gate.of(broken)).isInstanceOf(ShaclParseException.class);
  }

  @Test
  void nothingIsAdmitted() {
    assertThat(judge("")).isEqualTo(new Verdict.Admitted(List.of()));
  }

  private static Verdict judge(String batch) {
    return TestShapes.judge(TestShapes.GATE, graph(batch), union(HELD, TestShapes.CONTEXT));
  }

  private static List<String> constraints(Verdict verdict) {
    return verdict.findings().stream().map(Finding::constraint).toList();
  }

  private static Graph union(Graph one, Graph other) {
    return new MultiUnion(new Graph[] {one, other});
  }

  private static Graph graph(String turtle) {
    String prefixes =
        """
        PREFIX : <https://example.org/>
        PREFIX vigie: <https://w3id.org/vigie/ns#>
        PREFIX code: <https://w3id.org/vigie/code/>
        PREFIX sh: <http://www.w3.org/ns/shacl#>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        """;
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(prefixes + turtle, Lang.TURTLE).parse(graph);
    return graph;
  }
}
