package org.vigie.web.thing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vigie.dossier.Fact;
import org.vigie.web.speech.Speech;

/**
 * A sum of amounts of which some are disputed: from the lowest to the highest that sources give.
 *
 * @param low the lowest ones together
 * @param high the highest ones together, without those beyond belief
 * @param known of how many things an amount in euros is known
 * @param disputed of how many of them sources give different amounts
 * @param beyond how many amounts were left out, being many times the lowest for the same thing
 */
public record Amounts(BigDecimal low, BigDecimal high, int known, int disputed, int beyond) {
  private static final String EURO = "EUR";

  /** Adds up. */
  static Amounts of(List<Fact> facts) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    int known = 0;
    int disputed = 0;
    int beyond = 0;
    for (Fact fact : facts) {
      Euros euros = Euros.of(fact);
      List<BigDecimal> credible = euros.credible();
      if (!credible.isEmpty()) {
        low = low.add(credible.getFirst());
        high = high.add(credible.getLast());
        known++;
        disputed += credible.size() > 1 ? 1 : 0;
        beyond += euros.beyond().size();
      }
    }
    return new Amounts(low, high, known, disputed, beyond);
  }

  /** The sum in words; empty when nothing is known. */
  public Optional<String> words(Speech say) {
    if (known == 0) {
      return Optional.empty();
    }
    return Optional.of(
        low.compareTo(high) == 0
            ? say.money(low, EURO)
            : say.between(say.money(low, EURO), say.money(high, EURO)));
  }
}
