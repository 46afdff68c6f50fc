package org.vigie.state;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.consolidation.Policy;

/**
 * Which state of knowledge is asked.
 *
 * @param moment of when
 * @param policy whose claims and opinions count, and how sure a claim must be
 * @param strict whether claims that are less sure are left out, and not only not displayed
 */
public record Asked(Moment moment, Policy policy, boolean strict) {
  /** What is known now, by the working policy: what the pages show. */
  public static final Asked NOW = new Asked(new Moment.Newest(), Policy.WORKING);

  /** The parameters of an address that name a state. */
  public static final List<String> PARAMETERS =
      List.of("at", "release", "policy", "status", "level");

  /** A state with all its claims. */
  public Asked(Moment moment, Policy policy) {
    this(moment, policy, false);
  }

  /** A state of a level. */
  public Asked(Moment moment, Level level) {
    this(moment, level.policy(), level != Level.ALL);
  }

  /**
   * Reads what an address asks for: {@code at} is the number of a revision, a day or a month (its
   * end, in UTC) or a date with a time; {@code release} the name of a release; {@code policy} the
   * name of a policy, with or without its version; {@code status} the lowest status that a
   * displayed claim has; {@code level} the same, without the claims that are not displayed. What is
   * not said, or left empty as a form leaves it, is now, and the working policy.
   *
   * @param parameters all values of a parameter
   * @throws StateException when that cannot be understood; says what can
   */
  public static Asked of(Function<String, List<String>> parameters) {
    Optional<String> policy = one("policy", parameters);
    Optional<String> status = one("status", parameters);
    Optional<String> level = one("level", parameters);
    requireNotBoth("policy", policy, "status", status);
    requireNotBoth("policy", policy, "level", level);
    requireNotBoth("status", status, "level", level);
    Moment moment = moment("at", "release", parameters);
    return level
        .map(word -> new Asked(moment, level("level", word)))
        .orElseGet(
            () ->
                new Asked(
                    moment,
                    policy
                        .map(Asked::policyOfName)
                        .or(() -> status.map(Asked::policyOfStatus))
                        .orElse(Policy.WORKING)));
  }

  /**
   * The moment that two parameters name.
   *
   * @param at the name of the one that holds a moment
   * @param release the name of the one that holds the name of a release
   * @throws StateException when it cannot be understood, or both are given
   */
  static Moment moment(String at, String release, Function<String, List<String>> parameters) {
    Optional<String> moment = one(at, parameters);
    Optional<String> name = one(release, parameters);
    requireNotBoth(at, moment, release, name);
    return name.<Moment>map(Moment.AtRelease::new)
        .or(() -> moment.map(said -> Moments.read(said, at)))
        .orElseGet(Moment.Newest::new);
  }

  /** The one value of a parameter that is not empty. */
  static Optional<String> one(String name, Function<String, List<String>> parameters) {
    List<String> values = parameters.apply(name);
    if (values.size() > 1) {
      throw StateException.invalid("twice", name);
    }
    return values.stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst();
  }

  /** The level of a word that a parameter gives. */
  static Level level(String parameter, String word) {
    return Level.find(word)
        .orElseThrow(
            () ->
                StateException.invalid("level", word, parameter, String.join(", ", Level.words())));
  }

  static void requireNotBoth(
      String one, Optional<String> first, String other, Optional<String> second) {
    if (first.isPresent() && second.isPresent()) {
      throw StateException.invalid("both", one, other);
    }
  }

  private static Policy policyOfName(String name) {
    return Policy.named().stream()
        .filter(policy -> name.equals(policy.name()) || name.equals(policy.versionedName()))
        .findFirst()
        .orElseThrow(
            () ->
                StateException.invalid(
                    "policy",
                    name,
                    String.join(", ", Policy.named().stream().map(Policy::name).toList())));
  }

  private static Policy policyOfStatus(String status) {
    return Policy.named().stream()
        .filter(policy -> status.equals(policy.minimumName()))
        .findFirst()
        .orElseThrow(
            () ->
                StateException.invalid(
                    "status",
                    status,
                    String.join(", ", Policy.named().stream().map(Policy::minimumName).toList())));
  }
}
