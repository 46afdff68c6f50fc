package org.vigie.quarantine;

import org.vigie.gate.Finding;
import org.vigie.source.Problem;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * Why something waits, and what would be accepted. Equal codes are the same mistake.
 *
 * @param code the constraint of the gate, the message of reading, or {@code depends}
 * @param fr in French
 * @param en in English
 */
public record Reason(String code, String fr, String en) {
  private static final String DEPENDS = "depends";

  /** A Violation. */
  public static Reason of(Finding finding) {
    return new Reason(finding.constraint(), finding.message(Lang.FR), finding.message(Lang.EN));
  }

  /** A cell that cannot be read. */
  public static Reason of(Problem problem) {
    return new Reason(problem.key(), said(problem, Lang.FR), said(problem, Lang.EN));
  }

  /** Something else that waits, without which this cannot enter. */
  public static Reason dependsOn(String other) {
    return new Reason(
        DEPENDS,
        Words.of(Reason.class, Lang.FR).say(DEPENDS, other),
        Words.of(Reason.class, Lang.EN).say(DEPENDS, other));
  }

  /** In a language. */
  public String in(Lang lang) {
    return lang == Lang.FR ? fr : en;
  }

  private static String said(Problem problem, Lang lang) {
    return Words.of(Problem.class, lang).say(problem.key(), problem.arguments().toArray());
  }
}
