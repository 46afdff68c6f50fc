package org.vigie.web.overview;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.vigie.claim.Content;
import org.vigie.dossier.Change;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.web.chart.Bars;
import org.vigie.web.speech.Speech;
import org.vigie.web.thing.ContractOutline;

/**
 * The state of play, computed from the contracts: no figure of the page is written by hand.
 *
 * @param dossiers the contracts
 * @param disputes the open disagreements of all things
 * @param changes the newest changes
 * @param counts all claims by status
 * @param sources how many documents
 * @param actors how many actors
 */
public record Home(
    List<Dossier> dossiers,
    List<Fact> disputes,
    List<Change> changes,
    Map<String, Integer> counts,
    int sources,
    int actors) {
  private static final List<String> FIELDS =
      List.of(
          "hasInvestor",
          "investedAmount",
          "hasOutcomePayer",
          "signatureDate",
          "targetCount",
          "hasEvaluator",
          "hasStructurer",
          "maxOutcomePayment",
          "investorReturnMax",
          "reportedResult",
          "outcomePaymentsMade");
  private static final int EXAMPLES = 6;

  /** An amount so many times the lowest one given for the same contract is not added up. */
  private static final BigDecimal BEYOND_BELIEF = BigDecimal.valueOf(5);

  /** Copies the collections. */
  public Home {
    dossiers = List.copyOf(dossiers);
    disputes = List.copyOf(disputes);
    changes = List.copyOf(changes);
    counts = new LinkedHashMap<>(counts);
  }

  /**
   * A headline figure with its status and what it rests on.
   *
   * @param number in words and figures
   * @param text what it counts
   * @param status the least certain status of what it is made of
   * @param question the words of its disclosure
   * @param answer what the disclosure says
   */
  public record Figure(String number, String text, String status, String question, String answer) {}

  /**
   * How many contracts have a piece of information.
   *
   * @param label the information
   * @param count the contracts
   * @param confirmed share with a source other than a database
   * @param alone share that a database alone gives
   */
  public record Coverage(String label, int count, String confirmed, String alone) {}

  /** How many contracts. */
  public int contracts() {
    return dossiers.size();
  }

  /** How many claims. */
  public int claims() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many contracts have a measured result that a source gives. */
  public int measured() {
    return (int) dossiers.stream().filter(d -> new ContractOutline(d).measured() != null).count();
  }

  /** A few disagreements, amounts first, each of another contract. */
  public List<Fact> examples() {
    Map<Object, Fact> byContract = new LinkedHashMap<>();
    disputes.stream()
        .sorted(
            Comparator.comparingInt(
                    (Fact f) -> f.property().name().equals("investedAmount") ? 0 : 1)
                .thenComparingInt(f -> -f.values().size()))
        .forEach(fact -> byContract.putIfAbsent(fact.subject().node(), fact));
    return byContract.values().stream().limit(EXAMPLES).toList();
  }

  /** The four headline figures. */
  public List<Figure> figures(Speech say) {
    List<Fact> amounts =
        dossiers.stream().flatMap(d -> d.findFact("investedAmount").stream()).toList();
    BigDecimal low = sum(amounts, true);
    BigDecimal high = sum(amounts, false);
    List<String> left = leftOut(amounts, say);
    long unclear = amounts.stream().filter(Fact::disputed).count();
    long signed = dossiers.stream().filter(d -> d.findFact("signatureDate").isPresent()).count();
    return List.of(
        new Figure(
            say.figure(contracts()),
            say.t("figure.contracts", signed),
            worst(dossiers.stream().flatMap(d -> d.findFact("stage").stream()).toList()),
            say.t("figure.contracts.ask"),
            say.t("figure.contracts.why", signed, contracts() - signed)),
        new Figure(
            low.compareTo(high) == 0 ? say.money(low, "EUR") : say.millions(low, high),
            say.t("figure.amount", amounts.size()),
            worst(amounts),
            say.t("figure.amount.ask"),
            say.t("figure.amount.why", unclear, amounts.size(), left.size(), say.list(left))),
        new Figure(
            say.t("figure.measured.number", measured(), contracts()),
            say.t("figure.measured", measured()),
            worst(dossiers.stream().flatMap(d -> d.findFact("reportedResult").stream()).toList()),
            say.t("figure.measured.ask"),
            say.t("figure.measured.why", measured())),
        new Figure(
            say.figure(disputes.size()),
            say.t("figure.disputes", disputes.size()),
            disputes.isEmpty() ? "unreviewed" : "contested",
            say.t("figure.disputes.ask"),
            say.t("figure.disputes.why")));
  }

  /** The three things that are found least often, as the title of the chart. */
  public String rarest(Speech say) {
    List<String> labels = coverage(say).stream().map(bar -> say.lower(bar.label())).toList();
    return say.t("public.chart", say.list(labels.subList(labels.size() - 3, labels.size())));
  }

  /** What is public and what is not, field by field, most public first. */
  public List<Coverage> coverage(Speech say) {
    return FIELDS.stream()
        .map(field -> coverage(field, say))
        .sorted(Comparator.comparingInt(Coverage::count).reversed())
        .toList();
  }

  private Coverage coverage(String field, Speech say) {
    List<Fact> facts =
        dossiers.stream()
            .flatMap(d -> d.findFact(field).stream())
            .filter(fact -> fact.statements().stream().anyMatch(Home::says))
            .toList();
    int confirmed =
        (int)
            facts.stream()
                .filter(fact -> fact.sources().anyMatch(s -> !s.kind().equals("dataset")))
                .count();
    return new Coverage(
        say.t("public." + field),
        facts.size(),
        Bars.share(confirmed, contracts()),
        Bars.share(facts.size() - confirmed, contracts()));
  }

  private static boolean says(org.vigie.dossier.Statement statement) {
    return !(statement.content() instanceof Content.Absence);
  }

  private static String worst(List<Fact> facts) {
    return facts.stream()
        .map(Fact::status)
        .max(Comparator.comparingInt(Dossier.STATUSES::indexOf))
        .orElse("unreviewed");
  }

  /** The lowest or the highest amount of each contract, without those beyond belief. */
  private static BigDecimal sum(List<Fact> facts, boolean lowest) {
    BigDecimal total = BigDecimal.ZERO;
    for (Fact fact : facts) {
      List<BigDecimal> numbers = credible(numbers(fact));
      if (!numbers.isEmpty()) {
        total = total.add(lowest ? numbers.getFirst() : numbers.getLast());
      }
    }
    return total;
  }

  /** The amounts left out of the sum, each with its contract, in words. */
  private static List<String> leftOut(List<Fact> facts, Speech say) {
    return facts.stream()
        .flatMap(
            fact -> {
              List<BigDecimal> all = numbers(fact);
              return all.subList(credible(all).size(), all.size()).stream()
                  .map(
                      amount ->
                          say.t(
                              "figure.amount.outlier",
                              say.money(amount, "EUR"),
                              say.name(fact.subject())));
            })
        .toList();
  }

  private static List<BigDecimal> credible(List<BigDecimal> sorted) {
    return sorted.isEmpty()
        ? sorted
        : sorted.stream()
            .filter(n -> n.compareTo(sorted.getFirst().multiply(BEYOND_BELIEF)) < 0)
            .toList();
  }

  private static List<BigDecimal> numbers(Fact fact) {
    return fact.statements().stream()
        .map(org.vigie.dossier.Statement::content)
        .flatMap(
            content ->
                switch (content) {
                  case Content.Exact exact when !exact.denied() ->
                      Stream.of(exact.value()).filter(v -> isEuro(exact.measure()));
                  case Content.Range range ->
                      Stream.of(range.min(), range.max()).filter(v -> isEuro(range.measure()));
                  case Content.Exact denied -> Stream.<Node>empty();
                  case Content.Absence absence -> Stream.<Node>empty();
                })
        .map(value -> new BigDecimal(value.getLiteralLexicalForm()))
        .sorted()
        .toList();
  }

  private static boolean isEuro(Content.Measure measure) {
    return "EUR".equals(measure.currency());
  }
}
