package org.vigie.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.claim.Place;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;

/** What a person and a program read of findings. */
class ReportTest {
  private static final Node CONTRACT = Iris.thing("contract", "adie");

  @Test
  void equalFindingsAreOneLineWithTheirNumberAndThreePlaces() {
    List<Finding> many = Collections.nCopies(100_000, finding("C04", Severity.VIOLATION));

    List<String> lines = new Report(many, Map.of()).lines(Lang.EN);

    assertThat(lines).hasSize(5);
    assertThat(lines.getFirst()).contains("C04", "100,000", "C04 in English");
    assertThat(lines.subList(1, 4)).containsOnly("    contract/adie name \"Adie\"");
    assertThat(lines.getLast()).contains("99,997");
  }

  @Test
  void oneFindingIsNotSaidInThePlural() {
    Report report = new Report(List.of(finding("C04", Severity.VIOLATION)), Map.of());
    assertThat(report.lines(Lang.EN).getFirst()).isEqualTo("To mend (C04, once): C04 in English");
    assertThat(report.lines(Lang.FR).getFirst()).startsWith("À corriger (C04, 1 fois)");
  }

  @Test
  void whatToMendFirstStandsFirst() {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(Collections.nCopies(9, finding("C14", Severity.INFO)));
    findings.addAll(Collections.nCopies(2, finding("S03", Severity.WARNING)));
    findings.addAll(Collections.nCopies(5, finding("C12", Severity.WARNING)));
    findings.add(finding("C01", Severity.VIOLATION));
    findings.addAll(Collections.nCopies(2, finding("C04", Severity.VIOLATION)));

    assertThat(headings(findings, Lang.FR))
        .extracting(line -> line.replaceAll(".*\\((\\w+),.*", "$1"))
        .containsExactly("C04", "C01", "C12", "S03", "C14");
  }

  @Test
  void partsOfAConstraintHaveEachTheirLine() {
    List<Finding> findings =
        List.of(finding("C02-1", Severity.VIOLATION), finding("C02-2", Severity.VIOLATION));
    assertThat(headings(findings, Lang.EN))
        .hasSize(2)
        .allMatch(line -> line.contains("(C02, "))
        .anyMatch(line -> line.contains("C02-1 in English"))
        .anyMatch(line -> line.contains("C02-2 in English"));
  }

  @ParameterizedTest
  @EnumSource
  void aFindingIsToldWithTheRowThatWroteIt(Lang lang) {
    Place row = new Place("contracts.csv", 12, null);
    Report report = new Report(List.of(finding("K01", Severity.VIOLATION)), Map.of(CONTRACT, row));
    assertThat(report.lines(lang))
        .last()
        .asString()
        .startsWith("    contracts.csv:12 contract/adie");
  }

  @Test
  void nothingFoundIsNothingSaid() {
    Report report = new Report(List.of(), Map.of());
    assertThat(report.lines(Lang.FR)).isEmpty();
    assertThat(report.counts()).isEmpty();
  }

  @Test
  void theGraphIsAReportOfShacl() {
    Finding first = finding("C04", Severity.VIOLATION);
    Finding second = finding("C12", Severity.WARNING);
    Graph graph = new Report(List.of(first, second), Map.of()).graph();

    ValidationReport read = ValidationReport.fromGraph(graph);
    assertThat(read.getEntries()).hasSize(2);
    Node result = graph.find(null, TestShapes.sh("sourceShape"), first.shape()).next().getSubject();
    assertThat(objects(graph, result, "resultSeverity"))
        .containsExactly(TestShapes.sh("Violation"));
    assertThat(objects(graph, result, "focusNode")).containsExactly(CONTRACT);
    assertThat(objects(graph, result, "resultPath")).containsExactly(Iris.term("name"));
    assertThat(objects(graph, result, "value")).containsExactly(first.value().orElseThrow());
    assertThat(objects(graph, result, "sourceConstraintComponent"))
        .containsExactly(first.component());
    assertThat(objects(graph, result, "resultMessage"))
        .extracting(Node::getLiteralLanguage)
        .containsExactlyInAnyOrder("fr", "en");
  }

  /** SHACL asks for one {@code sh:conforms}, false as soon as there is a result of any severity. */
  @Test
  void theGraphSaysWhetherTheDataConforms() {
    assertThat(conforms(List.of())).isEqualTo("true");
    assertThat(conforms(List.of(finding("C14", Severity.INFO)))).isEqualTo("false");
  }

  @Test
  void twoReportsCanStandInOneGraph() {
    Graph graph = new Report(List.of(finding("C04", Severity.VIOLATION)), Map.of()).graph();
    new Report(List.of(finding("C12", Severity.WARNING)), Map.of())
        .graph()
        .find()
        .forEachRemaining(graph::add);
    assertThat(graph.find(null, W3c.RDF_TYPE, TestShapes.sh("ValidationReport")).toList())
        .hasSize(2);
  }

  private static String conforms(List<Finding> findings) {
    return new Report(findings, Map.of())
        .graph()
        .find(null, TestShapes.sh("conforms"), null)
        .toList()
        .getFirst()
        .getObject()
        .getLiteralLexicalForm();
  }

  private static List<String> headings(List<Finding> findings, Lang lang) {
    return new Report(findings, Map.of())
        .lines(lang).stream().filter(line -> !line.startsWith("    ")).toList();
  }

  private static List<Node> objects(Graph graph, Node subject, String property) {
    return graph.find(subject, TestShapes.sh(property), null).mapWith(Triple::getObject).toList();
  }

  static Finding finding(String shape, Severity severity) {
    return new Finding(
        NodeFactory.createURI(Iris.SHAPE + shape),
        severity,
        TestShapes.sh("MinCountConstraintComponent"),
        CONTRACT,
        Optional.of(Iris.term("name")),
        Optional.of(NodeFactory.createLiteralString("Adie")),
        Map.of(Lang.FR, shape + " en français", Lang.EN, shape + " in English"));
  }
}
