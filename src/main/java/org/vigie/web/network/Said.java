package org.vigie.web.network;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What the consolidated view keeps: a thing has a property whose value is an actor.
 *
 * @param subject a contract or an actor
 * @param property a role in a contract, or a relation of an actor
 * @param actor the value
 * @param status the best status of the claims that say so, such as {@code plausible}
 * @param from the EDTF date from which a relation holds, when one is given; a role is dated by the
 *     signature of its contract
 * @param until the EDTF date until which it holds, when one is given
 * @param claims the claims that say so, best first
 */
public record Said(
    Node subject,
    Node property,
    Node actor,
    String status,
    @Nullable String from,
    @Nullable String until,
    List<Node> claims) {
  private static final int DIGITS = 4;

  /** Copies the list. */
  public Said {
    claims = List.copyOf(claims);
  }

  /** Whether a period is known. */
  boolean isDated() {
    return from != null || until != null;
  }

  /** Whether a year lies in the period; a date without an end stands for its own year. */
  boolean isOf(int year) {
    Optional<Integer> first = year(from);
    Optional<Integer> last = year(until).or(() -> first);
    return last.isPresent() && first.orElse(last.get()) <= year && year <= last.get();
  }

  /** The first four digits of a date. */
  static Optional<Integer> year(@Nullable String edtf) {
    return edtf != null && edtf.length() >= DIGITS && isNumber(edtf.substring(0, DIGITS))
        ? Optional.of(Integer.parseInt(edtf.substring(0, DIGITS)))
        : Optional.empty();
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
