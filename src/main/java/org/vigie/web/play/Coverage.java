package org.vigie.web.play;

import java.util.Comparator;
import java.util.List;
import org.vigie.claim.Content;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Statement;
import org.vigie.web.chart.Bars;
import org.vigie.web.speech.Speech;

/**
 * Of how many contracts a piece of information is public, and of how many it was not found.
 *
 * @param label the information
 * @param count the contracts of which a source gives it
 * @param missing the others
 * @param confirmed share with a source other than a database
 * @param alone share that a database alone gives
 */
public record Coverage(String label, int count, int missing, String confirmed, String alone) {
  private static final List<String> FIELDS =
      List.of(
          "hasInvestor",
          "investedAmount",
          "hasOutcomePayer",
          "signatureDate",
          "territory",
          "targetCount",
          "hasEvaluator",
          "hasStructurer",
          "maxOutcomePayment",
          "investorReturnMax",
          "reportedResult",
          "outcomePaymentsMade");

  /** What is public and what is not, field by field, most public first. */
  public static List<Coverage> of(List<Dossier> contracts, Speech say) {
    return FIELDS.stream()
        .map(field -> of(contracts, field, say))
        .sorted(Comparator.comparingInt(Coverage::count).reversed())
        .toList();
  }

  private static Coverage of(List<Dossier> contracts, String field, Speech say) {
    List<Fact> facts =
        contracts.stream()
            .flatMap(d -> d.findFact(field).stream())
            .filter(fact -> fact.statements().stream().anyMatch(Coverage::says))
            .toList();
    int confirmed =
        (int)
            facts.stream()
                .filter(fact -> fact.sources().anyMatch(s -> !s.kind().equals("dataset")))
                .count();
    return new Coverage(
        say.t("public." + field),
        facts.size(),
        contracts.size() - facts.size(),
        Bars.share(confirmed, contracts.size()),
        Bars.share(facts.size() - confirmed, contracts.size()));
  }

  private static boolean says(Statement statement) {
    return !(statement.content() instanceof Content.Absence);
  }
}
