package org.vigie.web.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.web.speech.Speech;

/**
 * Who pays whom, how much, when and for what result: the advance, the repayment and what was paid,
 * said to be not found where nothing was found; the other sums where a source gives them.
 *
 * @param steps the payments, in the order of a contract's life
 */
public record Money(List<Step> steps) {
  private static final int MOST_AGAIN = 2;
  private static final List<String> OTHERS =
      List.of("successBonus", "investorReturnMax", "structuringCost", "evaluationCost");

  /** Copies the list. */
  public Money {
    steps = List.copyOf(steps);
  }

  /**
   * A payment.
   *
   * @param what it is
   * @param from who pays; empty when it was not found
   * @param to who is paid; empty when it was not found
   * @param amount the fact that says how much
   * @param when in words; empty when it was not found
   * @param against for what; empty when it was not found
   */
  public record Step(
      String what, String from, String to, @Nullable Fact amount, String when, String against) {}

  /** The payments of a contract, with its indicators. */
  static Money of(Dossier dossier, List<Indicator> indicators, Speech say) {
    String investors = again(dossier, "hasInvestor", say);
    String payers = names(dossier, "hasOutcomePayer", say);
    String repaying = again(dossier, "hasOutcomePayer", say);
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Step(
            say.t("money.advance"),
            names(dossier, "hasInvestor", say),
            names(dossier, "hasServiceProvider", say),
            dossier
                .findFact("investedAmount")
                .or(() -> dossier.findFact("unspecifiedAmount"))
                .orElse(null),
            date(dossier, say, "startDate", "signatureDate"),
            say.t("money.advance.for")));
    steps.add(
        new Step(
            say.t("money.repay"),
            payers,
            investors,
            dossier.findFact("maxOutcomePayment").orElse(null),
            date(dossier, say, "endDate"),
            results(indicators, say)));
    steps.add(
        new Step(
            say.t("money.paid"),
            repaying,
            investors,
            dossier.findFact("outcomePaymentsMade").orElse(null),
            "",
            reported(dossier, say)));
    for (String property : OTHERS) {
      dossier
          .findFact(property)
          .ifPresent(fact -> steps.add(other(fact, repaying, investors, dossier, say)));
    }
    return new Money(steps);
  }

  private static Step other(
      Fact fact, String payers, String investors, Dossier dossier, Speech say) {
    String property = fact.property().name();
    boolean cost = property.endsWith("Cost");
    String to =
        switch (property) {
          case "structuringCost" -> names(dossier, "hasStructurer", say);
          case "evaluationCost" -> names(dossier, "hasEvaluator", say);
          default -> investors;
        };
    return new Step(
        Speech.capital(say.term(fact.property(), 1)),
        cost ? "" : payers,
        to,
        fact,
        "",
        cost ? "" : say.t("money.results"));
  }

  /** The indicators that trigger payment when a source says which, else all, with that caution. */
  private static String results(List<Indicator> indicators, Speech say) {
    List<String> paid =
        indicators.stream().filter(Indicator::pays).map(each -> say.name(each.ref())).toList();
    if (!paid.isEmpty()) {
      return say.t("money.repay.for", say.list(paid));
    }
    return indicators.isEmpty()
        ? ""
        : say.t("money.repay.unknown", indicators.size(), say.count(indicators.size()));
  }

  /** The results that a source reports; not its silence. */
  private static String reported(Dossier dossier, Speech say) {
    return dossier
        .findFact("reportedResult")
        .filter(
            fact ->
                fact.findBest()
                    .filter(best -> !(best.content() instanceof Content.Absence))
                    .isPresent())
        .map(fact -> String.join(say.t("list.semicolon"), say.names(fact)))
        .orElse("");
  }

  /** The names of those who hold a role; of many, the role itself once they have been named. */
  private static String again(Dossier dossier, String role, Speech say) {
    List<String> names = dossier.findFact(role).map(say::names).orElse(List.of());
    return names.size() > MOST_AGAIN ? say.t("money." + role) : say.list(names);
  }

  private static String names(Dossier dossier, String role, Speech say) {
    return dossier.findFact(role).map(fact -> say.list(say.names(fact))).orElse("");
  }

  private static String date(Dossier dossier, Speech say, String... properties) {
    for (String property : properties) {
      Optional<String> date =
          dossier
              .findFact(property)
              .flatMap(
                  fact ->
                      fact.findBest()
                          .map(
                              best ->
                                  say.t(
                                      "money.when." + property,
                                      say.value(best, fact.property()).text(),
                                      say.status(best.status()).toLowerCase(say.lang().locale()))));
      if (date.isPresent()) {
        return date.get();
      }
    }
    return "";
  }
}
