package org.vigie.web.thing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.claim.Content;
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
  /** An amount so many times the lowest one given for the same contract is not added up. */
  private static final BigDecimal BEYOND_BELIEF = BigDecimal.valueOf(5);

  private static final String EURO = "EUR";
  private static final Set<String> GONE = Set.of("rejected", "retracted");

  /** Adds up. */
  public static Amounts of(List<Fact> facts) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    int known = 0;
    int disputed = 0;
    int beyond = 0;
    for (Fact fact : facts) {
      List<BigDecimal> all = euros(fact);
      if (all.isEmpty()) {
        continue;
      }
      BigDecimal first = all.getFirst();
      List<BigDecimal> credible =
          all.stream()
              .filter(amount -> amount.compareTo(first.multiply(BEYOND_BELIEF)) <= 0)
              .toList();
      low = low.add(first);
      high = high.add(credible.getLast());
      known++;
      disputed += credible.size() > 1 ? 1 : 0;
      beyond += all.size() - credible.size();
    }
    return new Amounts(low, high, known, disputed, beyond);
  }

  /** The different amounts that claims which stand give in euros, sorted. */
  private static List<BigDecimal> euros(Fact fact) {
    return fact.statements().stream()
        .filter(statement -> !GONE.contains(statement.status()))
        .flatMap(statement -> euros(statement.content()))
        .map(BigDecimal::stripTrailingZeros)
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<BigDecimal> euros(Content content) {
    return switch (content) {
      case Content.Exact exact when !exact.denied() && EURO.equals(exact.measure().currency()) ->
          Stream.of(new BigDecimal(exact.value().getLiteralLexicalForm()));
      case Content.Range range when EURO.equals(range.measure().currency()) ->
          Stream.of(
              new BigDecimal(range.min().getLiteralLexicalForm()),
              new BigDecimal(range.max().getLiteralLexicalForm()));
      default -> Stream.empty();
    };
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
