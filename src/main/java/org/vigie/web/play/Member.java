package org.vigie.web.play;

import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;

/**
 * A contract that a figure counts.
 *
 * @param contract its dossier
 * @param status how sure it is that it belongs there: contested as soon as sources contradict one
 *     another on it, else the status of the value that is displayed
 */
public record Member(Dossier contract, String status) {

  /** A contract that a fact puts there. */
  static Member of(Dossier contract, Fact fact) {
    return new Member(contract, fact.disputed() ? "contested" : fact.status());
  }

  /** A contract that one of several values puts there. */
  static Member of(Dossier contract, Fact fact, Fact.Value value) {
    boolean opposed =
        value.statements().stream().anyMatch(said -> fact.opposed().contains(said.node()));
    boolean contested = opposed || (fact.disputed() && !fact.property().multi());
    return new Member(contract, contested ? "contested" : value.best().status());
  }

  /** The surer of two reasons why the same contract belongs there. */
  Member surer(Member other) {
    return Dossier.rank(status) <= Dossier.rank(other.status) ? this : other;
  }
}
