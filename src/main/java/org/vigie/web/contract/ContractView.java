package org.vigie.web.contract;

import java.util.List;
import java.util.Optional;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Mention;
import org.vigie.web.chart.Timeline;
import org.vigie.web.speech.Speech;

/**
 * What a contract's page shows beside its facts.
 *
 * @param inShort the contract in plain words
 * @param sureness how sure it is, and why
 * @param disputes the points on which sources contradict one another
 * @param money who pays whom
 * @param indicators what is measured
 * @param studies who measured it
 * @param steps its dates as a drawing
 * @param neighbours its parties and their ties
 */
public record ContractView(
    InShort inShort,
    Sureness sureness,
    List<Fact> disputes,
    Money money,
    List<Indicator> indicators,
    List<Study> studies,
    Optional<Timeline> steps,
    Neighbours neighbours) {
  /** Copies the lists. */
  public ContractView {
    disputes = List.copyOf(disputes);
    indicators = List.copyOf(indicators);
    studies = List.copyOf(studies);
  }

  /** The view of a contract from one revision. */
  public static ContractView of(
      Dossier dossier, List<Mention> mentions, DossierReader reader, Speech say) {
    List<Indicator> indicators = Indicator.list(dossier, reader);
    List<Study> studies = Study.list(dossier, mentions, reader);
    return new ContractView(
        InShort.of(dossier, say),
        Sureness.of(dossier, reader, say),
        dossier.disputes(),
        Money.of(dossier, indicators, say),
        indicators,
        studies,
        Steps.chart(dossier, studies, say),
        Neighbours.of(dossier, reader, say));
  }
}
