package org.vigie.web.play;

import java.util.Comparator;
import java.util.List;
import org.vigie.claim.Content;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
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
    List<Dossier> known = contracts.stream().filter(d -> isKnown(d, field)).toList();
    int confirmed = (int) known.stream().filter(d -> isConfirmed(d, field)).count();
    return new Coverage(
        say.t("public." + field),
        known.size(),
        contracts.size() - known.size(),
        Bars.share(confirmed, contracts.size()),
        Bars.share(known.size() - confirmed, contracts.size()));
  }

  /** Whether a source gives the information; that it is withheld is not the information. */
  static boolean isKnown(Dossier contract, String field) {
    return contract.findFact(field).stream()
        .flatMap(fact -> fact.statements().stream())
        .anyMatch(statement -> !(statement.content() instanceof Content.Absence));
  }

  private static boolean isConfirmed(Dossier contract, String field) {
    return contract.findFact(field).stream()
        .flatMap(Fact::sources)
        .anyMatch(source -> !source.kind().equals("dataset"));
  }
}
