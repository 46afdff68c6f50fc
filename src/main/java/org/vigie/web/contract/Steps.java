package org.vigie.web.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.claim.EdtfDate;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.dossier.SourceCard;
import org.vigie.web.chart.Timeline;
import org.vigie.web.speech.Speech;
import org.vigie.web.thing.ContractOutline;

/** The steps of a contract in time: what sources date, each value of it, and the studies of it. */
final class Steps {
  private Steps() {}

  /** The steps as a chart; nothing when no step has a date. */
  static Optional<Timeline> chart(Dossier dossier, List<Study> studies, Speech say) {
    List<Timeline.Entry> entries = new ArrayList<>();
    for (String property : ContractOutline.DATES) {
      dossier.findFact(property).ifPresent(fact -> entries.addAll(entries(fact, say)));
    }
    for (Study study : studies) {
      for (SourceCard report : study.reports()) {
        date(report.publishedOn())
            .ifPresent(
                date ->
                    entries.add(
                        new Timeline.Entry(
                            say.t("steps.study"),
                            say.date(date.text()),
                            date,
                            true,
                            say.status(study.status()))));
      }
    }
    entries.sort(Comparator.comparing(entry -> entry.date().notBefore()));
    return Timeline.of(entries);
  }

  private static List<Timeline.Entry> entries(Fact fact, Speech say) {
    List<Timeline.Entry> entries = new ArrayList<>();
    for (Fact.Value value : fact.values()) {
      boolean shown =
          value.kept()
              || value.statements().stream()
                  .anyMatch(statement -> fact.opposed().contains(statement.node()));
      if (shown && value.content() instanceof Content.Exact exact && !exact.denied()) {
        date(exact.value().isLiteral() ? exact.value().getLiteralLexicalForm() : null)
            .ifPresent(
                date ->
                    entries.add(
                        new Timeline.Entry(
                            Speech.capital(say.term(fact.property(), 1)),
                            say.date(date.text()),
                            date,
                            value.kept(),
                            say.status(value.best().status()))));
      }
    }
    return entries;
  }

  private static Optional<EdtfDate> date(@Nullable String text) {
    return Optional.ofNullable(text).flatMap(EdtfDate::find);
  }
}
