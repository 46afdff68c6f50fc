package org.vigie.web.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.ontology.Alignment;
import org.vigie.ontology.Editions;
import org.vigie.ontology.Publication;
import org.vigie.ontology.Rule;
import org.vigie.ontology.Rules;
import org.vigie.ontology.Schema;
import org.vigie.ontology.Term;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** What the pages about the vocabulary say with words of their own. */
class FamiliesTest {
  private final Schema schema = Schema.of(Editions.of(Publication.ONTOLOGY).newest().graph());

  @Test
  void eachClassIsOfOneFamily() {
    List<String> placed = Families.all().values().stream().flatMap(List::stream).toList();

    assertThat(placed)
        .containsExactlyInAnyOrderElementsOf(
            schema.classes().stream()
                .map(term -> Iris.findTerm(term.node()).orElseThrow())
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNamedByAKeyHasItsWords(Lang lang) {
    Words words = Words.of("org.vigie.web", lang);
    Stream<String> families =
        Families.all().keySet().stream()
            .flatMap(key -> Stream.of("family." + key, "family." + key + ".lead"));
    Stream<String> rules =
        Rules.list(Editions.of(Publication.SHAPES).newest().graph()).stream()
            .flatMap(FamiliesTest::keys);
    Stream<String> kinds =
        Stream.of(Term.Kind.values()).map(kind -> "kind." + kind.name().toLowerCase(Locale.ROOT));
    Stream<String> matches =
        Alignment.all().values().stream().flatMap(List::stream).map(row -> "match." + row.match());

    assertThat(Stream.of(families, rules, kinds, matches).flatMap(each -> each).distinct())
        .allSatisfy(key -> assertThat(words.find("ontology." + key)).as(key).isPresent());
  }

  private static Stream<String> keys(Rule rule) {
    return Stream.concat(
        Stream.of(
            "severity." + rule.severity(), "form." + rule.form().name().toLowerCase(Locale.ROOT)),
        rule.limits().stream()
            .map(Rule.Limit::name)
            .filter(name -> !name.endsWith("Count"))
            .map(name -> "limit." + name));
  }
}
