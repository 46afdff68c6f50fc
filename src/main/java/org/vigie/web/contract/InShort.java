package org.vigie.web.contract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Dossier;
import org.vigie.web.speech.Speech;

/**
 * A contract in plain words: what somebody wrote of it, else a sentence made from the values that
 * its page displays.
 *
 * @param text the sentences
 * @param lang their language, when it is not that of the page
 * @param made whether they were made from displayed values
 */
public record InShort(String text, @Nullable String lang, boolean made) {
  private static final int MOST = 3;

  /** The contract of a dossier, in short. */
  static InShort of(Dossier dossier, Speech say) {
    return dossier.summary().isEmpty()
        ? new InShort(made(dossier, say), null, true)
        : new InShort(say.text(dossier.summary()), say.foreign(dossier.summary()), false);
  }

  private static String made(Dossier dossier, Speech say) {
    List<String> sentences = new ArrayList<>();
    named(sentences, dossier, "hasServiceProvider", "short.runs", say);
    named(sentences, dossier, "hasInvestor", "short.invests", say);
    named(sentences, dossier, "hasOutcomePayer", "short.pays", say);
    for (String property : List.of("signatureDate", "stage")) {
      dossier
          .findFact(property)
          .flatMap(fact -> fact.findBest().map(best -> say.value(best, fact.property()).text()))
          .ifPresent(value -> sentences.add(say.t("short." + property, value)));
    }
    return sentences.isEmpty() ? say.t("short.none") : String.join(" ", sentences);
  }

  private static void named(
      List<String> sentences, Dossier dossier, String property, String key, Speech say) {
    List<String> names = dossier.findFact(property).map(say::names).orElse(List.of());
    if (!names.isEmpty()) {
      List<String> shown = new ArrayList<>(names.subList(0, Math.min(MOST, names.size())));
      if (names.size() > MOST) {
        shown.add(say.t("short.more", names.size() - MOST));
      }
      sentences.add(Speech.capital(say.t(key, say.list(shown), names.size())));
    }
  }
}
