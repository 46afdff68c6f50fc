package org.vigie.web.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Label;
import org.vigie.dossier.Ref;
import org.vigie.dossier.Statement;
import org.vigie.web.page.Line;
import org.vigie.web.page.Page;
import org.vigie.web.speech.Shown;
import org.vigie.web.speech.Speech;

/**
 * A claim's page: who says what where, how certain it is, and what others say.
 *
 * @param statement the claim
 * @param fact the fact to which it speaks, with its competitors
 */
public record ClaimOutline(Statement statement, Fact fact) {
  /** The claim as a thing. */
  public Ref ref() {
    return new Ref(statement.node(), Label.NONE);
  }

  /** What it says: "Adie, invested amount: €1.3m". */
  public String title(Speech say) {
    return say.t(
        "claim.title",
        say.name(fact.subject()),
        say.term(fact.property(), 1),
        say.clip(say.value(statement, fact.property()).text()));
  }

  /** What it says, in the words of its source. */
  public Shown shown(Speech say) {
    return say.original(statement, fact.property());
  }

  /** Who says it, as reported speech. */
  public String sentence(Speech say) {
    return say.t(
        "claim.sentence",
        say.voice(statement),
        say.term(fact.property(), 1),
        say.ended(shown(say).text()));
  }

  /** Whether others say the same or otherwise. */
  public String competing(Speech say) {
    int others = fact.statements().size() - 1;
    return say.t("claim.competing", others, Speech.capital(say.count(others)));
  }

  /** That it was withdrawn, and why. */
  public String retracted(Speech say) {
    Ref reason = statement.standing().retractionReason();
    return say.t(
        "claim.retracted",
        say.date(statement.standing().retractedOn()),
        reason == null ? say.t("unknown") : say.name(reason));
  }

  /** The claim as one cites it. */
  public String citation(Page page) {
    Speech say = page.say();
    return say.t(
        "cite.claim",
        title(say),
        statement.origin().sources().stream().findFirst().map(say::reference).orElse(""),
        say.status(statement.status()).toLowerCase(Locale.ROOT),
        say.date(page.site().revisedOn()),
        statement.node().toString());
  }

  /** What was recorded, line by line. */
  public List<Line> lines(Page page) {
    Speech say = page.say();
    List<Line> lines = new ArrayList<>();
    lines.add(link(page, "claim.about", fact.subject()));
    lines.add(
        new Line(
            say.t("claim.property"),
            Speech.capital(say.term(fact.property(), 1)),
            page.link(fact.property().node()),
            null));
    lines.add(new Line(say.t("claim.value"), shown(say).text(), null, shown(say).foreignTag()));
    text(lines, say, "claim.original", statement.text().original());
    label(lines, say, "claim.translation", statement.text().gloss());
    label(lines, say, "claim.note", statement.text().note());
    ref(lines, page, "claim.statedby", statement.origin().statedBy());
    text(lines, say, "claim.locator", statement.origin().locator());
    date(lines, say, "claim.from", statement.text().validFrom());
    date(lines, say, "claim.until", statement.text().validUntil());
    ref(lines, page, "claim.reliability", statement.standing().reliability());
    ref(lines, page, "claim.recordedby", statement.origin().recordedBy());
    date(lines, say, "claim.recordedon", statement.origin().recordedOn());
    lines.add(Line.of(say.t("claim.iri"), statement.node().toString()));
    return lines;
  }

  private static void text(List<Line> lines, Speech say, String key, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      lines.add(Line.of(say.t(key), text));
    }
  }

  private static void label(List<Line> lines, Speech say, String key, Label label) {
    if (!label.isEmpty()) {
      lines.add(new Line(say.t(key), say.text(label), null, say.foreign(label)));
    }
  }

  private static void date(List<Line> lines, Speech say, String key, @Nullable String date) {
    if (date != null) {
      lines.add(Line.of(say.t(key), say.date(date)));
    }
  }

  private static void ref(List<Line> lines, Page page, String key, @Nullable Ref ref) {
    if (ref != null) {
      lines.add(link(page, key, ref));
    }
  }

  private static Line link(Page page, String key, Ref ref) {
    return new Line(page.say().t(key), page.say().name(ref), page.findLink(ref).orElse(null), null);
  }
}
