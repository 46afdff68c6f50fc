package org.vigie.gate;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.gate.Severity.INFO;
import static org.vigie.gate.Severity.VIOLATION;
import static org.vigie.gate.Severity.WARNING;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.words.Lang;

/** Each of the 49 constraints, on data that passes and on data that fails. */
class ConstraintsTest {
  /** The constraints of the design and that of a reply, by how grave they are. */
  private static final Map<Severity, List<String>> DESIGN =
      Map.of(
          VIOLATION,
          ids(
              "C01 C02 C03 C04 C05 C06 C07 C10 C11 C13 C17 C18 C19 S01 S02 S05 A01 A02 A03"
                  + " K01 K04 K08 R01 E02 D01 D02 G01 G02"),
          WARNING,
          ids("C08 C09 C12 C15 C20 S03 S04 A04 A05 A06 K02 K03 K05 K06 E01 E03 G03 V01"),
          INFO,
          ids("C14 C16 C21 K07"));

  private static final List<Case> CASES = Case.all();
  private static final Map<String, List<Finding>> JUDGED = new ConcurrentHashMap<>();
  private static final Map<String, Severity> SEVERITIES = new TreeMap<>();

  static {
    DESIGN.forEach((severity, ids) -> ids.forEach(id -> SEVERITIES.put(id, severity)));
  }

  @ParameterizedTest
  @MethodSource
  void passingDataIsLeftAlone(Case passing) {
    assertThat(judge(passing))
        .filteredOn(finding -> finding.constraint().equals(passing.constraint()))
        .isEmpty();
  }

  static Stream<Case> passingDataIsLeftAlone() {
    return CASES.stream().filter(Case::passes);
  }

  @ParameterizedTest
  @MethodSource
  void failingDataMeetsThatConstraintAndNoOther(Case failing) {
    List<Finding> findings = judge(failing);
    assertThat(findings).extracting(Finding::constraint).containsOnly(failing.constraint());
    assertThat(findings)
        .extracting(Finding::severity)
        .containsOnly(SEVERITIES.get(failing.constraint()));
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.messages()).containsOnlyKeys(Lang.values());
              assertThat(finding.message(Lang.FR)).isNotBlank();
              assertThat(finding.message(Lang.EN))
                  .isNotBlank()
                  .isNotEqualTo(finding.message(Lang.FR));
              assertThat(finding.shape().isURI()).isTrue();
            });
  }

  static Stream<Case> failingDataMeetsThatConstraintAndNoOther() {
    return CASES.stream().filter(Predicate.not(Case::passes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"contribution", "build"})
  void theDataThatCasesChangeMeetsEveryConstraint(String kind) {
    Gate gate = kind.equals("build") ? TestShapes.BUILD_GATE : TestShapes.GATE;
    assertThat(TestShapes.judge(gate, Case.unchanged(kind), TestShapes.CONTEXT).findings())
        .isEmpty();
  }

  @Test
  void theFilesHoldTheConstraintsOfTheDesign() {
    SortedSet<String> held = TestShapes.constraints(TestShapes.CONTRIBUTION);
    held.addAll(TestShapes.constraints(TestShapes.BUILD));
    assertThat(held).isEqualTo(new TreeSet<>(SEVERITIES.keySet())).hasSize(50);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyConstraintHasDataThatPassesAndDataThatFails(boolean passes) {
    assertThat(
            CASES.stream()
                .filter(data -> data.passes() == passes)
                .map(Case::constraint)
                .collect(toSet()))
        .isEqualTo(SEVERITIES.keySet());
  }

  @Test
  void everyPartOfAConstraintIsMetBySomeData() {
    assertThat(
            CASES.stream()
                .filter(Predicate.not(Case::passes))
                .flatMap(failing -> judge(failing).stream())
                .map(Finding::shape)
                .collect(toSet()))
        .containsExactlyInAnyOrderElementsOf(shapes());
  }

  /** Documentation, translations and lists of known exceptions need something to point to. */
  @Test
  void whatCarriesAMessageHasAnAddress() {
    for (Graph shapes : List.of(TestShapes.CONTRIBUTION, TestShapes.BUILD)) {
      for (String told : List.of("message", "severity", "targetClass", "targetSubjectsOf")) {
        assertThat(TestShapes.having(shapes, told)).allMatch(Node::isURI);
      }
      assertThat(
              shapes
                  .find(Node.ANY, null, TestShapes.sh("PropertyShape"))
                  .mapWith(Triple::getSubject)
                  .toList())
          .isNotEmpty()
          .allMatch(Node::isURI);
    }
  }

  /** The engine takes only one message there, and refuses the whole file. */
  @Test
  void aSparqlConstraintCarriesNoMessageItself() {
    for (Graph shapes : List.of(TestShapes.CONTRIBUTION, TestShapes.BUILD)) {
      assertThat(TestShapes.having(shapes, "select"))
          .isNotEmpty()
          .noneMatch(constraint -> shapes.contains(constraint, TestShapes.sh("message"), null))
          .noneMatch(constraint -> shapes.contains(constraint, TestShapes.sh("severity"), null));
    }
  }

  @Test
  void theOntologyAndTheCodesMeetV01() {
    assertThat(TestShapes.GATE.judge(TestShapes.ONTOLOGY, TestShapes.CONTEXT).findings()).isEmpty();
    assertThat(TestShapes.GATE.judge(TestShapes.CODES, TestShapes.CONTEXT).findings()).isEmpty();
    Graph glossary = TestShapes.read(Path.of("ontology/glossary.ttl"));
    assertThat(TestShapes.judge(TestShapes.GATE, glossary, TestShapes.CONTEXT).findings())
        .isEmpty();
  }

  private static List<Node> shapes() {
    return Stream.of(TestShapes.CONTRIBUTION, TestShapes.BUILD)
        .flatMap(shapes -> TestShapes.having(shapes, "message").stream())
        .distinct()
        .toList();
  }

  private static List<Finding> judge(Case data) {
    return JUDGED.computeIfAbsent(
        data.toString(),
        unseen -> {
          boolean build = TestShapes.constraints(TestShapes.BUILD).contains(data.constraint());
          Gate gate = build ? TestShapes.BUILD_GATE : TestShapes.GATE;
          return TestShapes.judge(gate, data.data(), TestShapes.CONTEXT).findings();
        });
  }

  private static List<String> ids(String spaced) {
    return List.of(spaced.split(" ", -1));
  }
}
