package org.vigie.web.speech;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.claim.Content;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Ruling;
import org.vigie.dossier.SourceCard;
import org.vigie.dossier.Statement;
import org.vigie.vocab.Iris;

/**
 * The confidence sentence under a value: how many speak and whether they agree, what it means, and
 * the confidence ({@code design/pages/pages.md} section (d) 2).
 */
final class Summary {
  private final Speech say;
  private final Fact fact;

  Summary(Speech say, Fact fact) {
    this.say = say;
    this.fact = fact;
  }

  String sentence() {
    List<String> parts = new ArrayList<>();
    parts.add(Wordbook.capital(agreement()).replaceFirst("\\.\\.$", "."));
    Ruling ruling = fact.ruling();
    if (ruling != null && ruling.outcome().equals("tied")) {
      parts.add(say.t("sum.tied"));
    }
    if (fact.kept().stream().map(value -> value.best().confidence()).distinct().count() > 1) {
      parts.add(say.t("confidence.mixed"));
      return String.join(" ", parts);
    }
    fact.findBest()
        .or(() -> fact.statements().stream().findFirst())
        .map(best -> say.t("confidence." + best.confidence()))
        .ifPresent(parts::add);
    return String.join(" ", parts);
  }

  private String agreement() {
    int sources = (int) fact.sources().map(SourceCard::ref).distinct().count();
    int values = fact.values().size();
    if (sources == 0) {
      return say.t("sum.nosource");
    }
    if (fact.property().multi() && values > 1) {
      return say.t(
          fact.disputed() ? "sum.multi.disputed" : "sum.multi",
          say.count(values),
          sources,
          say.count(sources));
    }
    if (values == 1 && fact.statements().getFirst().content() instanceof Content.Absence) {
      return say.t("sum.absent", sources, say.count(sources), speaker());
    }
    if (values == 1 && say.isRating(fact.property())) {
      return say.t("sum.rated", say.list(speakers()));
    }
    if (values == 1) {
      return sources == 1
          ? say.t("sum.single", speaker())
          : say.t(sameOrigin() ? "sum.sameorigin" : "sum.unanimous", say.count(sources));
    }
    if (!fact.disputed()) {
      return say.t("sum.refined", sources, say.count(sources));
    }
    List<Content.Measure> measures =
        fact.statements().stream()
            .map(statement -> statement.content().measure())
            .distinct()
            .toList();
    if (measures.stream().filter(measure -> !isUnstated(measure)).count() > 1) {
      return say.t(
          "sum.contradicted.units", sources, say.count(sources), values, say.count(values));
    }
    if (measures.size() > 1) {
      return say.t(
          "sum.contradicted.unstated",
          sources,
          say.count(sources),
          say.count(fact.opposedValues().size()));
    }
    return extremes()
        .map(
            range ->
                say.t(
                    "sum.contradicted.range",
                    sources,
                    say.count(sources),
                    say.count(values),
                    range))
        .orElseGet(() -> say.t("sum.contradicted", sources, say.count(sources), say.count(values)));
  }

  private String speaker() {
    return say.voice(fact.findBest().orElseGet(fact.statements()::getFirst));
  }

  private List<String> speakers() {
    return fact.statements().stream().map(say::voice).distinct().toList();
  }

  /** Whether the documents all repeat one document: they then count as one. */
  private boolean sameOrigin() {
    List<Node> roots =
        fact.sources()
            .map(
                source ->
                    source.derivesFrom().isEmpty()
                        ? source.ref().node()
                        : source.derivesFrom().getFirst().node())
            .distinct()
            .toList();
    return roots.size() == 1;
  }

  private static boolean isUnstated(Content.Measure measure) {
    return Iris.code("unit-unstated").equals(measure.unit());
  }

  private Optional<String> extremes() {
    List<Statement> exact =
        fact.statements().stream()
            .filter(s -> s.content() instanceof Content.Exact)
            .filter(s -> say.value(s, fact.property()).isNumber())
            .sorted(Comparator.comparing(Summary::number))
            .toList();
    if (exact.size() < 2 || exact.size() < fact.statements().size()) {
      return Optional.empty();
    }
    return Optional.of(
        say.words()
            .range(
                "value.range",
                say.value(exact.getFirst(), fact.property()).text(),
                say.value(exact.getLast(), fact.property()).text()));
  }

  private static BigDecimal number(Statement statement) {
    return statement.content() instanceof Content.Exact exact
        ? new BigDecimal(exact.value().getLiteralLexicalForm())
        : BigDecimal.ZERO;
  }
}
