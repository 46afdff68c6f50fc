package org.vigie.sparql;

import java.util.Optional;
import org.vigie.state.Asked;
import org.vigie.state.Moment;

/**
 * Which state a request asks for: by its address, or by the header of RFC 7089, which wishes a
 * moment where the address names none.
 */
final class Wished {
  private Wished() {}

  /**
   * The state asked for.
   *
   * @throws org.vigie.state.StateException when it cannot be understood
   */
  static Asked of(Received received) {
    Asked asked = Asked.of(received::list);
    return findHeader(received)
        .<Asked>map(header -> new Asked(Moment.Wish.of(header), asked.policy(), asked.strict()))
        .orElse(asked);
  }

  /** Whether the header says which moment. */
  static boolean isByHeader(Received received) {
    return findHeader(received).isPresent();
  }

  private static Optional<String> findHeader(Received received) {
    return received.list("at").isEmpty() && received.list("release").isEmpty()
        ? Optional.ofNullable(received.getHeader(Moment.Wish.HEADER))
        : Optional.empty();
  }
}
