package org.vigie.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;

/** A question is read from its file, and its values are terms, never text. */
class QuestionTest {
  private static final String FILE =
      """
      # who
      # fr: Qui est lié à cet acteur ?
      # en: Who is tied to this actor?
      # fr keywords: acteur, lien
      # about: vigie:Organisation
      # ?actor: actor vigie:hasInvestor
      # ?actor fr: Acteur
      # ?word: text
      # ?year: year
      #defaultView:BarChart
      PREFIX vigie: <https://w3id.org/vigie/ns#>
      PREFIX ag: <https://w3id.org/vigie/id/actor/>
      SELECT ?c WHERE {
        VALUES ?actor { ag:x }
        VALUES ?word { "emploi" }
        VALUES ?year { UNDEF }
        ?c a vigie:ImpactContract ; ?p ?actor FILTER(?p != ?word)
        { SELECT ?c WHERE { VALUES ?year { UNDEF } ?c vigie:signatureYear ?year } }
      }
      """;

  private final Question question = QuestionFile.read("who", FILE);

  @Test
  void theFileSaysAll() {
    assertThat(question.label(Lang.EN)).isEqualTo("Who is tied to this actor?");
    assertThat(question.keywords(Lang.FR)).containsExactly("acteur", "lien");
    assertThat(question.classes())
        .containsExactly(Iris.term("ImpactContract"), Iris.term("Organisation"));
    assertThat(question.view()).isEqualTo("BarChart");
    assertThat(question.parameters())
        .extracting(Parameter::name)
        .containsExactly("actor", "word", "year");
    Parameter actor = question.findParameter("actor").orElseThrow();
    assertThat(actor.fallback()).hasValue(Iris.thing("actor", "x"));
    assertThat(actor.choices().orElseThrow()).contains("hasInvestor");
    assertThat(question.findParameter("year").orElseThrow().optional()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bnp", "ag:bnp", "https://w3id.org/vigie/id/actor/bnp"})
  void aThingIsGivenInThreeWays(String text) {
    assertThat(question.text(Map.of("actor", text))).contains("ag:bnp").doesNotContain("ag:x");
  }

  /** Whatever the text, the query has the same shape: one term is another. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\" } } SELECT * { ?s ?p ?o } #",
        "a\\\" . ?s ?p ?o",
        "l'emploi\n} DROP ALL",
        "'''\"\"\"",
        "?c",
        "<http://x>"
      })
  void aTextStaysOneLiteral(String text) {
    var bound = question.bind(Map.of("word", text));
    var again = QueryFactory.create(question.text(Map.of("word", text)));

    assertThat(again).isEqualTo(bound);
    assertThat(Blanks.find(again, "word").orElseThrow().orElseThrow().getLiteralLexicalForm())
        .isEqualTo(text.strip());
  }

  @Test
  void anOptionalValueReachesEachOfItsPlaces() {
    String text = question.text(Map.of("year", "2017"));

    assertThat(text).startsWith("#defaultView:BarChart").doesNotContain("UNDEF");
    assertThat(text.split("2017", -1)).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void anotherValueIsRefused(Map<String, String> values, String says) {
    assertThatThrownBy(() -> question.bind(values))
        .isInstanceOfSatisfying(
            BadValueException.class, bad -> assertThat(bad.say(Lang.EN)).contains(says));
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> refused() {
    return Stream.of(
        org.junit.jupiter.params.provider.Arguments.of(Map.of("acteur", "x"), "actor, word, year"),
        org.junit.jupiter.params.provider.Arguments.of(Map.of("actor", "a b"), "actor"),
        org.junit.jupiter.params.provider.Arguments.of(Map.of("actor", "http://x/<y>"), "actor"),
        org.junit.jupiter.params.provider.Arguments.of(Map.of("year", "17"), "four digits"));
  }

  @Test
  void aCountryThatTheDataDoNotHaveIsRefusedWithThoseThatTheyHave() {
    Question asked =
        QuestionFile.read(
            "where",
            """
            # where
            # fr: Où ?
            # en: Where?
            # fr keywords: pays
            # en keywords: country
            # ?country: country vigie:country
            # ?country fr: Pays
            # ?country en: Country
            PREFIX vigie: <https://w3id.org/vigie/ns#>
            SELECT ?c WHERE { VALUES ?country { "FR" } ?c vigie:country ?country }
            """);
    DatasetGraph data = DatasetGraphFactory.create();
    asked.requireAnswerable(Map.of("country", "ZZ"), data);
    for (String country : List.of("GB", "FR")) {
      data.getDefaultGraph()
          .add(
              Iris.thing("contract", country),
              Iris.term("country"),
              NodeFactory.createLiteralString(country));
    }

    asked.requireAnswerable(Map.of("country", "GB"), data);
    assertThatThrownBy(() -> asked.requireAnswerable(Map.of("country", "ZZ"), data))
        .isInstanceOfSatisfying(
            BadValueException.class,
            bad -> {
              assertThat(bad.say(Lang.EN)).contains("“ZZ”", "accepted: FR, GB");
              assertThat(bad.say(Lang.FR)).contains("ZZ", "acceptés", "FR, GB");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# ?x: nothing\nSELECT * { VALUES ?x { 1 } }",
        "# ?x: year\nSELECT * { ?x ?p ?o }",
        "# ?x: code nope:x\nSELECT * { VALUES ?x { 1 } }",
        "SELECT"
      })
  void aWrongFileIsNamed(String text) {
    assertThatThrownBy(() -> QuestionFile.read("wrong", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("wrong.rq: ");
  }

  @Test
  void theLibraryIsAnRdfGraphWithoutBlankNodes() {
    var graph = QuestionGraph.of(List.of(question));

    assertThat(graph.find().filterKeep(t -> t.getSubject().isBlank() || t.getObject().isBlank()))
        .toIterable()
        .isEmpty();
    assertThat(graph.size()).isGreaterThan(100);
  }
}
