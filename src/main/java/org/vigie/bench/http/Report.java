package org.vigie.bench.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.vigie.words.Figures;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** What a comparison found, as tables in Markdown. */
final class Report {
  private static final String NONE = "–";

  /** From how many milliseconds on a question is worth being kept. */
  private static final double HEAVY = 10;

  private final Comparison comparison;
  private final Outcome outcome;
  private final Words words;
  private final Figures figures;
  private final StringBuilder text = new StringBuilder();

  Report(Comparison comparison, Lang lang) {
    this.comparison = comparison;
    this.outcome = comparison.outcome();
    this.words = Words.of(Report.class, lang);
    this.figures = Figures.of(lang);
  }

  String markdown() {
    line(words.say("report.data", figures.number(comparison.quads())));
    line("");
    questions();
    means();
    repeated();
    agreement();
    clients();
    servers();
    starts();
    absent();
    return text.toString();
  }

  private void questions() {
    List<String> head =
        new ArrayList<>(List.of(words.say("report.query"), words.say("report.rows")));
    outcome.entrants().forEach(who -> head.add(words.say("report.millis", who.name())));
    outcome.peers().forEach(who -> head.add(words.say("report.ratio", who.name())));
    head.add(words.say("report.again"));
    head(head);
    for (String query : outcome.queries()) {
      List<String> row = new ArrayList<>(List.of(query, figures.number(outcome.rows(query))));
      outcome.entrants().forEach(who -> row.add(millis(outcome.find(query, who))));
      outcome.peers().forEach(who -> row.add(ratio(outcome.ratio(query, who))));
      row.add(outcome.findAgain(query).map(series -> rounded(series.median(), 2)).orElse(NONE));
      row(row);
    }
    line("");
  }

  private String millis(Optional<Series> series) {
    return series
        .map(times -> rounded(times.median(), 1) + " (" + rounded(times.p95(), 0) + ")")
        .orElse(NONE);
  }

  private String ratio(OptionalDouble ratio) {
    return ratio.isPresent() ? rounded(ratio.getAsDouble(), 2) : NONE;
  }

  /** The geometric mean and the worst question beside each peer. */
  private void means() {
    for (Endpoint peer : outcome.peers()) {
      Map<String, Double> ratios = new LinkedHashMap<>();
      for (String query : outcome.queries()) {
        outcome.ratio(query, peer).ifPresent(ratio -> ratios.put(query, ratio));
      }
      if (ratios.isEmpty()) {
        continue;
      }
      Map.Entry<String, Double> worst =
          ratios.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
      line(
          "- "
              + words.say(
                  "report.mean",
                  peer.name(),
                  rounded(outcome.mean(peer), 2),
                  ratios.size(),
                  worst.getKey(),
                  rounded(worst.getValue(), 2),
                  rounded(outcome.advantage(peer), 1)));
      String slower =
          ratios.entrySet().stream()
              .filter(each -> each.getValue() > 1)
              .map(each -> each.getKey() + " (" + rounded(each.getValue(), 2) + ")")
              .collect(Collectors.joining(", "));
      if (!slower.isEmpty()) {
        line("  " + words.say("report.slower", slower));
      }
    }
  }

  private void repeated() {
    line(
        "- "
            + words.say(
                "report.repeated",
                rounded(outcome.speedup(0), 1),
                rounded(outcome.speedup(HEAVY), 1),
                figures.number((long) HEAVY),
                outcome.kept()));
  }

  private void agreement() {
    line("- " + words.say("report.compared", outcome.compared(), outcome.differences().size()));
    if (!outcome.outvoted().isEmpty()) {
      line("- " + words.say("report.outvoted", String.join(", ", outcome.outvoted())));
    }
    Map<String, List<Agreement.Difference>> each =
        outcome.differences().stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.peer() + ", " + one.query(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    each.forEach(
        (where, all) ->
            line(
                "  - "
                    + words.say(
                        "report.difference",
                        where,
                        all.size(),
                        all.getFirst().ours(),
                        all.getFirst().theirs(),
                        all.getFirst().example().replace("|", "\\|"))));
    outcome
        .failures()
        .forEach(
            (who, queries) ->
                queries.forEach(
                    (query, why) -> line("  - " + words.say("report.failed", who, query, why))));
    line("");
  }

  private void clients() {
    if (outcome.throughput().isEmpty()) {
      return;
    }
    List<String> head = new ArrayList<>(List.of(words.say("report.clients")));
    outcome.entrants().forEach(who -> head.add(words.say("report.rate", who.name())));
    outcome.peers().forEach(who -> head.add(words.say("report.times", who.name())));
    head(head);
    outcome
        .throughput()
        .forEach(
            (clients, rates) -> {
              List<String> row = new ArrayList<>(List.of(figures.number(clients)));
              outcome.entrants().forEach(who -> row.add(rounded(rate(rates, who), 1)));
              double ours = rate(rates, outcome.first());
              outcome.peers().forEach(who -> row.add(rounded(ours / rate(rates, who), 2)));
              row(row);
            });
    line("");
  }

  private static double rate(Map<String, Double> rates, Endpoint who) {
    return Objects.requireNonNull(rates.get(who.name()), who.name());
  }

  private void servers() {
    head(
        List.of(
            words.say("report.server"),
            words.say("report.load"),
            words.say("report.start"),
            words.say("report.memory")));
    comparison
        .entries()
        .forEach(
            entry ->
                row(
                    List.of(
                        entry.name(),
                        rounded(entry.loadSeconds(), 1),
                        rounded(entry.startSeconds(), 1),
                        figures.number(entry.megabytes()))));
    line("");
  }

  private void starts() {
    List<Double> starts = comparison.starts();
    if (!starts.isEmpty()) {
      line(
          words.say(
              "report.starts",
              starts.size(),
              rounded(starts.get(starts.size() / 2), 2),
              rounded(starts.getFirst(), 2),
              rounded(starts.getLast(), 2)));
      line("");
    }
  }

  private void absent() {
    comparison.absent().forEach((name, why) -> line("- " + words.say("report.absent", name, why)));
  }

  private String rounded(double number, int digits) {
    return Double.isFinite(number)
        ? figures.number(BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP))
        : NONE;
  }

  private void head(List<String> cells) {
    row(cells);
    line("|---|" + "---:|".repeat(cells.size() - 1));
  }

  private void row(List<String> cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
