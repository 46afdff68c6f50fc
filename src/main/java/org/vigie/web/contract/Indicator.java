package org.vigie.web.contract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Ref;

/**
 * What a contract measures.
 *
 * @param ref the indicator
 * @param status of the claim that it is one of the contract
 * @param target what is to be reached
 * @param kind whether it counts means or results
 * @param trigger whether it triggers a payment
 */
public record Indicator(
    Ref ref, String status, @Nullable Fact target, @Nullable Fact kind, @Nullable Fact trigger) {

  /** The indicators of a contract, in the order of its page. */
  static List<Indicator> list(Dossier contract, DossierReader reader) {
    return contract.findFact("hasMetric").stream()
        .flatMap(fact -> fact.kept().stream())
        .map(Fact.Value::best)
        .flatMap(
            best ->
                Optional.ofNullable(best.named())
                    .filter(named -> best.content() instanceof Content.Exact)
                    .map(named -> of(named, best.status(), reader.read(named.node())))
                    .stream())
        .toList();
  }

  private static Indicator of(Ref ref, String status, Dossier metric) {
    return new Indicator(
        ref,
        status,
        metric.findFact("targetValue").orElse(null),
        metric.findFact("metricKind").orElse(null),
        metric.findFact("triggersPayment").orElse(null));
  }

  /** Whether what is displayed says that it triggers a payment. */
  public boolean pays() {
    return trigger != null
        && trigger
            .findBest()
            .filter(
                best ->
                    best.content() instanceof Content.Exact exact
                        && exact.value().isLiteral()
                        && exact.value().getLiteralLexicalForm().matches("true|1"))
            .isPresent();
  }
}
