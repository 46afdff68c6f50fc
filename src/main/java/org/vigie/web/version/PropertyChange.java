package org.vigie.web.version;

import java.util.List;
import org.vigie.dossier.Property;
import org.vigie.dossier.Statement;

/**
 * What changed in one property of a thing.
 *
 * @param property the property
 * @param aspects what is displayed otherwise
 * @param said the claims that came, went or were judged
 */
public record PropertyChange(Property property, List<Aspect> aspects, List<Said> said) {
  /** Copies the lists. */
  public PropertyChange {
    aspects = List.copyOf(aspects);
    said = List.copyOf(said);
  }

  /**
   * Something displayed, then and now, in words.
   *
   * @param name what it is: {@code value}, {@code status}, {@code confidence}, {@code dispute} or
   *     {@code sources}
   * @param before as it was; nothing when nothing was displayed
   * @param after as it is
   */
  public record Aspect(String name, List<String> before, List<String> after) {
    /** Copies the lists. */
    public Aspect {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** What became of a claim. */
  public enum Fate {
    ADDED,
    WITHDRAWN,
    JUDGED
  }

  /**
   * What became of a claim.
   *
   * @param fate what
   * @param before its status before, in short; empty when it was not there
   * @param statement the claim, as it is afterwards
   */
  public record Said(Fate fate, String before, Statement statement) {}

  /** Whether anything changed. */
  boolean isAny() {
    return !aspects.isEmpty() || !said.isEmpty();
  }
}
