package org.vigie.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** The rules as they are read from the shapes of the repository. */
class RulesTest {
  private final Graph shapes = Editions.present(Publication.SHAPES);
  private final Map<String, Rule> rules =
      Rules.list(shapes).stream().collect(Collectors.toMap(Rule::id, Function.identity()));

  private Rule rule(String id) {
    Rule rule = rules.get(id);
    if (rule == null) {
      throw new AssertionError("No rule " + id);
    }
    return rule;
  }

  @Test
  void eachRuleHasWordsInBothLanguagesAndSaysWhatItJudges() {
    assertThat(rules).hasSizeGreaterThan(60);
    for (Rule rule : rules.values()) {
      assertThat(rule.messages().keySet()).as(rule.id()).containsExactlyInAnyOrder("fr", "en");
      assertThat(rule.severity()).isIn("Violation", "Warning", "Info");
      assertThat(rule.targets().isEmpty()).as(rule.id()).isEqualTo(!rule.active());
    }
  }

  @Test
  void aRuleSaysItsConditions() {
    Rule title = rule("S01-1");

    assertThat(title.targets()).containsExactly(Vigie.SOURCE);
    assertThat(title.paths()).containsExactly(W3c.DCT_TITLE);
    assertThat(title.limits()).extracting(Rule.Limit::name).containsExactly("minCount");
    assertThat(title.form()).isEqualTo(Rule.Form.PROPERTY);
    assertThat(rule("A03-1").limits()).contains(new Rule.Limit("inScheme", Iris.code("statuses")));
    assertThat(rule("K02-2").limits())
        .contains(new Rule.Limit("languageIn", NodeFactory.createLiteralString("fr")));
    assertThat(rule("C05").form()).isEqualTo(Rule.Form.QUERY);
    assertThat(rule("C07").mentions()).contains(Iris.code("kind-money"), Vigie.VALUE_MIN);
    assertThat(rule("K08").form()).isEqualTo(Rule.Form.CLOSED);
    assertThat(rule("N01").form()).isEqualTo(Rule.Form.PROGRAM);
  }

  /** The page tells the rules of the build apart by this list. */
  @Test
  void theRulesOfTheBuildAreListed() {
    Graph build = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(build, "shapes/build.ttl");
    List<Node> listed =
        build
            .find(NodeFactory.createURI(Iris.SHAPE + "build"), W3c.DCT_HAS_PART, Node.ANY)
            .mapWith(Triple::getObject)
            .toList();

    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(Rules.list(build).stream().map(Rule::node).toList());
  }

  @Test
  void theTableOfAlignmentsIsRead() {
    Map<Node, List<Alignment>> all = Alignment.all();

    assertThat(all.values().stream().mapToInt(List::size).sum()).isGreaterThan(90);
    assertThat(all.getOrDefault(Vigie.CLAIM, List.of()))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.iri()).startsWith("http");
              assertThat(row.match()).endsWith("Match");
            });
  }
}
