package org.vigie.web.page;

import java.time.Instant;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.fate.Cause;
import org.vigie.web.speech.Speech;

/**
 * A decision that ended an identifier or a claim, as a page tells it.
 *
 * @param kind which message of {@code ended.…} tells it
 * @param what ended, or what it leads to
 * @param on the day, ISO; empty when it is not known
 * @param by who decided; empty when it is not known
 * @param why the reason, in the language of the page where it was given in it
 * @param lang the language of the reason
 * @param revision the number of the revision; empty when it is not known
 */
public record Ended(
    String kind,
    Ref what,
    Optional<String> on,
    Optional<Ref> by,
    String why,
    String lang,
    Optional<Long> revision) {

  /** What a cause says to a reader. */
  public static Ended of(String kind, Ref what, Cause cause, DossierReader reader, Speech say) {
    Optional<Node> reason =
        cause.reasons().stream()
            .filter(each -> each.getLiteralLanguage().equals(say.lang().tag()))
            .findFirst()
            .or(() -> cause.reasons().stream().findFirst());
    return new Ended(
        kind,
        what,
        cause.at().map(Instant::toString).map(at -> at.substring(0, 10)),
        cause.by().map(reader::ref),
        reason.map(Node::getLiteralLexicalForm).orElse(""),
        reason.map(Node::getLiteralLanguage).orElse(say.lang().tag()),
        cause.revision().map(reader::ref).map(Ref::slug).map(Long::valueOf));
  }

  /** The language of the reason where it is not that of the page; null where it is. */
  public @Nullable String foreign(Speech say) {
    return lang.equals(say.lang().tag()) ? null : lang;
  }

  /** By whom and when, in words; empty when neither is known. */
  public String byline(Speech say) {
    if (on.isEmpty()) {
      return by.map(say::name).orElse("");
    }
    return by.map(who -> say.t("ended.byline", say.date(on.get()), say.name(who)))
        .orElseGet(() -> say.date(on.get()));
  }
}
