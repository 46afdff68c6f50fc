package org.vigie.web.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vigie.dossier.Dossier;
import org.vigie.web.speech.Speech;

/**
 * What should exist about a contract and was not found ({@code pages.md} section (d) 7).
 *
 * @param dossier what is said of the contract
 * @param measured whether a result was found
 * @param evaluated whether an evaluation was found that measures an effect
 */
public record Gaps(Dossier dossier, boolean measured, boolean evaluated) {
  private static final List<String> SUMS =
      List.of("outcomePaymentsMade", "structuringCost", "evaluationCost", "investorReturnMax");

  private static final List<String> STEPS = List.of("signatureDate", "startDate", "endDate");

  /** The documents and sums of which nothing was found. */
  public List<String> documents(Speech say) {
    List<String> items = new ArrayList<>();
    Map<String, Integer> speakers = dossier.countsBySpeaker();
    if (!speakers.containsKey("contract")) {
      items.add(say.t("missing.contract"));
    }
    if (!speakers.containsKey("evaluation") && !evaluated) {
      items.add(
          dossier
              .findFact("hasEvaluator")
              .filter(fact -> !fact.kept().isEmpty())
              .map(fact -> say.t("missing.report.by", say.list(say.names(fact))))
              .orElseGet(() -> say.t("missing.report")));
    }
    if (!measured && !evaluated) {
      items.add(say.t("missing.results"));
    }
    absent(SUMS).forEach(name -> items.add(say.t("missing." + name)));
    return items;
  }

  /** The steps of which no date was found. */
  public List<String> dates(Speech say) {
    return absent(STEPS).map(name -> say.t("undated." + name)).toList();
  }

  private Stream<String> absent(List<String> properties) {
    return properties.stream().filter(name -> dossier.findFact(name).isEmpty());
  }
}
