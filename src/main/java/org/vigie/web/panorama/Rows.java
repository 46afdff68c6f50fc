package org.vigie.web.panorama;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Statement;
import org.vigie.web.chart.Strip;
import org.vigie.web.page.Links;
import org.vigie.web.speech.Shown;
import org.vigie.web.speech.Speech;

/** Makes the rows of the table of contracts, on one scale of amounts. */
final class Rows {
  /** The notions of amount, the best known first. */
  static final List<String> AMOUNTS =
      List.of("investedAmount", "unspecifiedAmount", "maxOutcomePayment", "programmeBudget");

  private final Speech say;
  private final double scale;

  /**
   * Rows on one scale.
   *
   * @param contracts those that are shown
   * @param others amounts of contracts that are not
   */
  Rows(Speech say, List<Dossier> contracts, List<Double> others) {
    this.say = say;
    this.scale = scale(contracts, others);
  }

  /** The scale in words. */
  String scaleNote() {
    return say.t("col.amount.scale", say.money(BigDecimal.valueOf(Math.round(scale)), "EUR"));
  }

  /** The fact from which a contract's amount is taken: the first notion of amount it has. */
  private static Optional<Fact> amountFact(Dossier dossier) {
    return AMOUNTS.stream().flatMap(name -> dossier.findFact(name).stream()).findFirst();
  }

  Panorama.Row row(Dossier dossier) {
    return new Panorama.Row(
        dossier.thing(),
        say.name(dossier.thing()),
        subtitle(dossier),
        List.of(
            cell(dossier, "hasServiceProvider"),
            cell(dossier, "hasInvestor"),
            cell(dossier, "hasOutcomePayer"),
            cell(dossier, "stage")),
        amountFact(dossier).map(this::amount).orElse(null),
        dossier.findFact("signatureDate").map(this::dated).orElse(null),
        dossier.disputes().size(),
        dossier.sources().size());
  }

  /** The plain title without the name that the row already gives. */
  private String subtitle(Dossier dossier) {
    String title = say.text(dossier.title());
    int colon = title.indexOf(':');
    return Speech.capital(colon > 0 ? title.substring(colon + 1).strip() : title);
  }

  private Panorama.Cell cell(Dossier dossier, String property) {
    Optional<Fact> found = dossier.findFact(property);
    if (found.isEmpty()) {
      return new Panorama.Cell(List.of(), "unreviewed");
    }
    Fact fact = found.get();
    List<Fact.Value> values = fact.kept().isEmpty() ? fact.values() : fact.kept();
    List<Panorama.Name> names = new ArrayList<>();
    String status = "verified";
    for (Fact.Value value : values) {
      Shown shown = say.value(value.best(), fact.property());
      Node target = property.equals("stage") ? null : shown.target();
      names.add(
          new Panorama.Name(
              shown.text(),
              target == null
                  ? null
                  : Links.findPage(target, say.lang()).orElse(target.toString())));
      status = worse(status, value.best().status());
    }
    names.sort(Comparator.comparing(Panorama.Name::text, say.lang().alphabet()));
    return new Panorama.Cell(names, status);
  }

  private static String worse(String one, String other) {
    return Dossier.rank(one) >= Dossier.rank(other) ? one : other;
  }

  private Panorama.@Nullable Amount amount(Fact fact) {
    List<Double> numbers = numbers(fact).sorted().distinct().toList();
    if (numbers.isEmpty()) {
      return null;
    }
    List<String> dots =
        numbers.stream()
            .filter(number -> number <= scale)
            .map(number -> Strip.percent(100 * number / scale))
            .toList();
    return new Panorama.Amount(
        amountText(fact, numbers),
        fact.property().name().equals("investedAmount") ? "" : say.term(fact.property(), 1),
        numbers.getFirst(),
        numbers.getLast(),
        dots,
        numbers.getLast() > scale,
        fact.status());
  }

  private String amountText(Fact fact, List<Double> numbers) {
    if (numbers.size() == 1) {
      return say.value(fact.values().getFirst().best(), fact.property()).text();
    }
    return say.between(
        say.money(BigDecimal.valueOf(numbers.getFirst()), "EUR"),
        say.money(BigDecimal.valueOf(numbers.getLast()), "EUR"));
  }

  private Panorama.Dated dated(Fact fact) {
    List<String> dates =
        fact.values().stream()
            .filter(value -> fact.disputed() || value.kept())
            .map(value -> say.value(value.best(), fact.property()))
            .map(shown -> shown.machine() == null ? shown.text() : say.shortDate(shown.machine()))
            .distinct()
            .toList();
    String machine =
        Stream.concat(fact.kept().stream(), fact.values().stream())
            .map(value -> say.value(value.best(), fact.property()).machine())
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElse("");
    return new Panorama.Dated(say.alternatives(dates), fact.status(), machine);
  }

  /** Zero to the highest amount, but for values that would crush all others. */
  private static double scale(List<Dossier> contracts, List<Double> others) {
    List<Double> all =
        Stream.concat(
                others.stream(),
                contracts.stream()
                    .flatMap(dossier -> amountFact(dossier).stream())
                    .flatMap(Rows::numbers))
            .sorted()
            .toList();
    if (all.isEmpty()) {
      return 1;
    }
    double usual = all.get((int) Math.floor((all.size() - 1) * 0.9));
    double highest =
        all.stream().filter(number -> number <= 2 * usual).reduce((a, b) -> b).orElse(usual);
    return Math.max(1e6, Math.ceil(highest / 1e6) * 1e6);
  }

  private static Stream<Double> numbers(Fact fact) {
    return fact.statements().stream().map(Statement::content).flatMap(Rows::numbers);
  }

  private static Stream<Double> numbers(Content content) {
    return "EUR".equals(content.measure().currency())
        ? content.affirmed().map(Rows::number)
        : Stream.empty();
  }

  private static double number(Node node) {
    return new BigDecimal(node.getLiteralLexicalForm()).doubleValue();
  }
}
