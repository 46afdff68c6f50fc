package org.vigie.web.play;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Label;
import org.vigie.vocab.Iris;
import org.vigie.web.data.Csv;
import org.vigie.web.speech.Speech;

/** What a chart shows, as a table for a spreadsheet: the same figures, with identifiers. */
public final class Sheet {
  /** The charts that can be had as a table. */
  public static final List<String> NAMES =
      List.of("stages", "years", "fields", "places", "money", "payers", "counts");

  private static final List<String> AMOUNTS =
      List.of("investedAmount", "maxOutcomePayment", "outcomePaymentsMade");

  private final StateOfPlay play;
  private final Speech say;
  private final List<List<String>> rows = new ArrayList<>();

  private Sheet(StateOfPlay play, Speech say) {
    this.play = play;
    this.say = say;
  }

  /** The file of a chart; none when there is no such chart. */
  public static Optional<byte[]> find(String name, StateOfPlay play, Speech say) {
    Sheet sheet = new Sheet(play, say);
    switch (name) {
      case "stages" -> sheet.split(play.stages());
      case "fields" -> sheet.split(play.fields());
      case "places" -> sheet.split(play.places().split());
      case "years" -> sheet.years(play.years());
      case "money" -> sheet.money();
      case "payers" -> sheet.payers();
      case "counts" -> sheet.counts();
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(Csv.bytes(sheet.rows));
  }

  private void head(String... columns) {
    rows.add(Stream.of(columns).map(column -> say.t("play.csv." + column)).toList());
  }

  private void split(Split split) {
    head("value", "iri", "count", "verified", "plausible", "unreviewed", "contested", "names");
    for (Split.Group group : split.groups()) {
      row(
          List.of(say.title(group.value()), group.value().node().toString()),
          group.certainty(),
          names(group.members().stream().map(Member::contract)));
    }
    absent(split.unknown());
  }

  private void years(Years years) {
    head("value", "iri", "count", "verified", "plausible", "unreviewed", "contested", "names");
    years
        .all()
        .forEach(
            year ->
                row(
                    List.of(Integer.toString(year.year()), ""),
                    year.certainty(),
                    names(year.members().stream().map(Member::contract))));
    absent(years.unknown());
  }

  private void absent(List<Dossier> unknown) {
    rows.add(
        List.of(
            say.t("play.unknown"),
            "",
            Integer.toString(unknown.size()),
            "",
            "",
            "",
            "",
            names(unknown.stream())));
  }

  private void row(List<String> first, Certainty certainty, String names) {
    List<String> row = new ArrayList<>(first);
    row.add(Integer.toString(certainty.total()));
    certainty.byStatus().values().forEach(count -> row.add(Integer.toString(count)));
    row.add(names);
    rows.add(row);
  }

  private void money() {
    head(
        "value",
        "iri",
        "low",
        "high",
        "known",
        "of.verified",
        "of.plausible",
        "of.unreviewed",
        "of.contested",
        "missing",
        "disagree",
        "left");
    for (String property : AMOUNTS) {
      Sum sum = play.sum(property);
      List<String> row =
          new ArrayList<>(
              List.of(
                  say.t("play.money." + property),
                  Iris.term(property).toString(),
                  end(sum, sum.low()),
                  end(sum, sum.high()),
                  Integer.toString(sum.known())));
      sum.certainty().byStatus().values().forEach(count -> row.add(Integer.toString(count)));
      row.add(Integer.toString(sum.missing()));
      row.add(Integer.toString(sum.disputed()));
      row.add(String.join(say.t("list.semicolon"), sum.leftOut(say)));
      rows.add(row);
    }
  }

  private void payers() {
    head("value", "iri", "count", "low", "high", "known", "ceiling.low", "ceiling.high");
    for (Split.Group group : play.payers().groups()) {
      Payer payer = Payer.of(group);
      rows.add(
          List.of(
              say.title(payer.actor()),
              payer.actor().node().toString(),
              Integer.toString(group.count()),
              end(payer.capital(), payer.capital().low()),
              end(payer.capital(), payer.capital().high()),
              Integer.toString(payer.capital().known()),
              end(payer.ceiling(), payer.ceiling().low()),
              end(payer.ceiling(), payer.ceiling().high())));
    }
  }

  private void counts() {
    head("number", "scope", "value", "iri", "date", "source", "status", "note");
    for (Tallies.Scope scope : play.tallies().scopes()) {
      for (Tallies.Count count : scope.counts()) {
        rows.add(
            List.of(
                plain(count.number()),
                say.name(scope.scope()),
                say.name(count.tally()),
                count.tally().node().toString(),
                count.date().orElse(""),
                String.join(
                    say.t("list.semicolon"),
                    count.sources().stream().map(source -> say.name(source.ref())).toList()),
                say.lower(say.status(count.status())),
                String.join(
                    " ", count.notes().stream().map((Label note) -> say.text(note)).toList())));
      }
    }
  }

  private String names(Stream<Dossier> contracts) {
    return String.join(
        say.t("list.semicolon"), contracts.map(contract -> say.name(contract.thing())).toList());
  }

  /** An end of a sum; nothing when no amount is known, which is not zero. */
  private static String end(Sum sum, BigDecimal end) {
    return sum.known() == 0 ? "" : plain(end);
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
