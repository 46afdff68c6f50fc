package org.vigie.web.play;

import java.util.List;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Ref;

/**
 * Whoever repays if the results are reached. The amounts are those of the whole contracts: sources
 * do not say how payers share them, so the rows of several payers must not be added up.
 *
 * @param actor who pays
 * @param members the contracts that it pays for
 * @param capital what investors put into them
 * @param ceiling what they may cost public money at most
 */
public record Payer(Ref actor, List<Member> members, Sum capital, Sum ceiling) {
  /** Copies the list. */
  public Payer {
    members = List.copyOf(members);
  }

  /** The payer of a group of contracts. */
  public static Payer of(Split.Group group) {
    List<Dossier> contracts = group.members().stream().map(Member::contract).toList();
    return new Payer(
        group.value(),
        group.members(),
        Sum.of(contracts, "investedAmount"),
        Sum.of(contracts, "maxOutcomePayment"));
  }

  /** How sure it is that it pays for them. */
  public Certainty certainty() {
    return Certainty.of(members);
  }
}
