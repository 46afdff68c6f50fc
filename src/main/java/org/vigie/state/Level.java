package org.vigie.state;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vigie.consolidation.Policy;
import org.vigie.words.Lang;

/**
 * How sure a claim must be for a reader who asks for less than everything: each level is a named
 * policy, under which weaker claims are not only not displayed, but left out.
 */
public enum Level {
  /** Everything, each with its status. */
  ALL("tout", "all"),
  /** What nobody contests. */
  UNDISPUTED("sans-conteste", "undisputed"),
  /** What a reviewer found plausible at least. */
  PLAUSIBLE("plausible", "plausible"),
  /** What two people have read at the source. */
  VERIFIED("verifie", "verified");

  private final String french;
  private final String english;

  Level(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** The policy by which the view of this level is computed. */
  Policy policy() {
    return switch (this) {
      case ALL -> Policy.WORKING;
      case UNDISPUTED -> Policy.UNREVIEWED;
      case PLAUSIBLE -> Policy.PLAUSIBLE;
      case VERIFIED -> Policy.STABILISED;
    };
  }

  /** The name of that policy. */
  public String policyName() {
    return policy().name();
  }

  /** The same with the version of its rule. */
  public String versionedPolicyName() {
    return policy().versionedName();
  }

  /** Its word in addresses. */
  public String word(Lang lang) {
    return lang == Lang.FR ? french : english;
  }

  /** Its name in the bundles. */
  public String key() {
    return english;
  }

  /** The level of a word of either language. */
  public static Optional<Level> find(String word) {
    return Arrays.stream(values())
        .filter(level -> word.equals(level.french) || word.equals(level.english))
        .findFirst();
  }

  /**
   * The level of a named policy.
   *
   * @throws java.util.NoSuchElementException when no level has it
   */
  public static Level of(Policy policy) {
    return Arrays.stream(values())
        .filter(level -> level.policy().equals(policy))
        .findFirst()
        .orElseThrow();
  }

  /** All words, for whoever gave another one. */
  static List<String> words() {
    return Arrays.stream(Lang.values())
        .flatMap(lang -> Arrays.stream(values()).map(level -> level.word(lang)))
        .distinct()
        .toList();
  }
}
