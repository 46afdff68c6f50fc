package org.vigie.web.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Opinion;
import org.vigie.dossier.Ref;
import org.vigie.dossier.Statement;
import org.vigie.guide.Cite;
import org.vigie.guide.Question;
import org.vigie.web.speech.Speech;

/**
 * That a claim on which a text rests is not what it was when the text was written.
 *
 * @param kind {@code missing}, {@code withdrawn}, {@code judged} or {@code joined}: others speak of
 *     it since
 * @param about what the claim is about, and its property, in words
 * @param on the day, in words; empty when it is not known
 * @param claim its page; null when there is none
 */
public record Warning(String kind, String about, String on, @Nullable Node claim) {

  /** What the readers of an answer must be told. */
  static List<Warning> of(Question question, LiveData data) {
    List<Warning> warnings = new ArrayList<>();
    for (Cite cite : question.cites()) {
      List<Statement> claims = data.claims(cite);
      if (claims.isEmpty()) {
        warnings.add(new Warning("missing", cite.toString(), "", null));
      } else {
        find(claims, question.written(), data).ifPresent(warnings::add);
      }
    }
    return warnings;
  }

  private static Optional<Warning> find(List<Statement> claims, LocalDate written, LiveData data) {
    Statement best = claims.getFirst();
    Speech say = data.say();
    Optional<Fact> fact = data.reader().findFact(best.node());
    Ref thing = data.reader().ref(best.key().subject());
    String about =
        say.title(thing)
            + fact.map(f -> say.t("list.comma") + say.term(f.property(), 1)).orElse("");
    if (LiveData.isGone(best)) {
      String on = best.standing().retractedOn();
      return Optional.of(
          new Warning("withdrawn", about, on == null ? "" : say.date(on), best.node()));
    }
    Optional<String> judged =
        best.standing().opinions().stream()
            .map(Opinion::on)
            .filter(on -> isAfter(on, written))
            .findFirst();
    if (judged.isPresent()) {
      return Optional.of(new Warning("judged", about, say.date(judged.get()), best.node()));
    }
    return fact.stream()
        .flatMap(found -> found.statements().stream())
        .map(statement -> statement.origin().recordedOn())
        .filter(on -> isAfter(on, written))
        .findFirst()
        .map(on -> new Warning("joined", about, say.date(on), best.node()));
  }

  private static boolean isAfter(@Nullable String on, LocalDate written) {
    return on != null && on.length() >= 10 && on.compareTo(written.toString()) > 0;
  }
}
