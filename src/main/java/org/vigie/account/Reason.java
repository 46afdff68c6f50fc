package org.vigie.account;

import java.util.Map;
import org.vigie.gate.Finding;
import org.vigie.source.Problem;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * Why a cell fared as it did.
 *
 * @param id the constraint, such as {@code C06}, or the key of the problem
 * @param words what is wrong and what would be accepted, in each language
 */
public record Reason(String id, Map<Lang, String> words) {
  /** Copies the map. */
  public Reason {
    words = Map.copyOf(words);
  }

  static Reason of(Finding finding) {
    return new Reason(
        finding.constraint(),
        Map.of(Lang.FR, finding.message(Lang.FR), Lang.EN, finding.message(Lang.EN)));
  }

  static Reason of(Problem problem) {
    return new Reason(
        problem.key(), Map.of(Lang.FR, say(problem, Lang.FR), Lang.EN, say(problem, Lang.EN)));
  }

  /** The words in a language. */
  public String in(Lang lang) {
    return words.getOrDefault(lang, id);
  }

  private static String say(Problem problem, Lang lang) {
    return Words.of(Problem.class, lang).say(problem.key(), problem.arguments().toArray());
  }
}
