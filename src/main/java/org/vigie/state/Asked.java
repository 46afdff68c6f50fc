package org.vigie.state;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.vigie.consolidation.Policy;
import org.vigie.store.RevisionNumber;

/**
 * Which state of knowledge is asked.
 *
 * @param moment of when
 * @param policy whose claims and opinions count, and how sure a claim must be
 */
public record Asked(Moment moment, Policy policy) {
  /** What is known now, by the working policy: what the pages show. */
  public static final Asked NOW = new Asked(new Moment.Newest(), Policy.WORKING);

  /** The parameters of an address that name a state. */
  public static final List<String> PARAMETERS = List.of("at", "release", "policy", "status");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.+");
  private static final Pattern ZONE = Pattern.compile(".*(?:Z|[+-][0-9]{2}:[0-9]{2})");

  /**
   * Reads what an address asks for: {@code at} is the number of a revision, a day (its end, in UTC)
   * or a date with a time; {@code release} the name of a release; {@code policy} the name of a
   * policy, with or without its version; {@code status} the lowest status that a displayed claim
   * has. What is not said, or left empty as a form leaves it, is now, and the working policy.
   *
   * @param parameters all values of a parameter
   * @throws StateException when that cannot be understood; says what can
   */
  public static Asked of(Function<String, List<String>> parameters) {
    Optional<String> at = one("at", parameters);
    Optional<String> release = one("release", parameters);
    Optional<String> policy = one("policy", parameters);
    Optional<String> status = one("status", parameters);
    requireNotBoth("at", at, "release", release);
    requireNotBoth("policy", policy, "status", status);
    Moment moment =
        release
            .<Moment>map(Moment.AtRelease::new)
            .or(() -> at.map(Asked::moment))
            .orElseGet(Moment.Newest::new);
    Policy chosen =
        policy
            .map(Asked::policyOfName)
            .or(() -> status.map(Asked::policyOfStatus))
            .orElse(Policy.WORKING);
    return new Asked(moment, chosen);
  }

  private static Optional<String> one(String name, Function<String, List<String>> parameters) {
    List<String> values = parameters.apply(name);
    if (values.size() > 1) {
      throw StateException.invalid("twice", name);
    }
    return values.stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst();
  }

  private static void requireNotBoth(
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

  /** A plus sign that an address did not encode arrives as a space. */
  private static Moment moment(String said) {
    String text = said.replace(' ', '+');
    try {
      if (NUMBER.matcher(text).matches()) {
        return new Moment.AtRevision(new RevisionNumber(Long.parseLong(text)));
      }
      if (DAY.matcher(text).matches()) {
        LocalDate day = LocalDate.parse(text);
        Instant next = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Moment.AtTime(
            day.atStartOfDay().toInstant(ZoneOffset.UTC), next.minusNanos(1), said);
      }
      if (TIME.matcher(text).matches()) {
        Instant time =
            ZONE.matcher(text).matches()
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        return new Moment.AtTime(time, time, said);
      }
    } catch (DateTimeException noDate) {
      throw StateException.invalid("at", said);
    }
    throw StateException.invalid("at", said);
  }
}
