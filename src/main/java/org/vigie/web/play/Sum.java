package org.vigie.web.play;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Ref;
import org.vigie.web.chart.Strip;
import org.vigie.web.speech.Speech;
import org.vigie.web.thing.Euros;

/**
 * The sum of an amount over contracts. Where sources differ it has two ends: the lowest and the
 * highest amount of each contract. An amount beyond belief is left out of the upper end, by name.
 *
 * @param low the sum of the lowest amounts, in euros
 * @param high the sum of the highest amounts that can be believed
 * @param members the contracts of which an amount in euros is known
 * @param disputed for how many of them sources contradict one another; an amount of one source may
 *     be contested without
 * @param outliers the amounts left out
 * @param whole how many contracts there are
 */
public record Sum(
    BigDecimal low,
    BigDecimal high,
    List<Member> members,
    int disputed,
    List<Outlier> outliers,
    int whole) {
  /** Copies the lists. */
  public Sum {
    members = List.copyOf(members);
    outliers = List.copyOf(outliers);
  }

  /** An amount left out, and of which contract it was given. */
  public record Outlier(BigDecimal amount, Ref contract) {}

  static Sum of(List<Dossier> contracts, String property) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    List<Member> members = new ArrayList<>();
    int disputed = 0;
    List<Outlier> outliers = new ArrayList<>();
    for (Dossier contract : contracts) {
      Fact fact = contract.findFact(property).orElse(null);
      if (fact == null) {
        continue;
      }
      Euros euros = Euros.of(fact);
      List<BigDecimal> credible = euros.credible();
      if (!credible.isEmpty()) {
        members.add(Member.of(contract, fact));
        disputed += fact.disputed() ? 1 : 0;
        low = low.add(credible.getFirst());
        high = high.add(credible.getLast());
        euros.beyond().forEach(amount -> outliers.add(new Outlier(amount, contract.thing())));
      }
    }
    return new Sum(low, high, members, disputed, outliers, contracts.size());
  }

  /** For how many contracts an amount is known. */
  public int known() {
    return members.size();
  }

  /** For how many it was not found. */
  public int missing() {
    return whole - members.size();
  }

  /** How sure the amounts are. */
  public Certainty certainty() {
    return Certainty.of(members);
  }

  /** Whether the two ends differ. */
  public boolean isRange() {
    return low.compareTo(high) != 0;
  }

  /** A part of a sum as a share of the largest one, in percent. */
  public String share(BigDecimal part, BigDecimal whole) {
    return Strip.percent(whole.signum() == 0 ? 0 : 100 * part.doubleValue() / whole.doubleValue());
  }

  /** The sum in words; in whole millions when its ends differ by a million or more. */
  public String text(Speech say) {
    if (members.isEmpty()) {
      return say.t("none.short");
    }
    if (!isRange()) {
      return say.money(low, "EUR");
    }
    boolean large = low.precision() - low.scale() > 7;
    return large
        ? say.millions(low, high)
        : say.between(say.money(low, "EUR"), say.money(high, "EUR"));
  }

  /** The amounts left out, each with its contract, in words. */
  public List<String> leftOut(Speech say) {
    return outliers.stream()
        .map(
            outlier ->
                say.t(
                    "figure.amount.outlier",
                    say.money(outlier.amount(), "EUR"),
                    say.name(outlier.contract())))
        .toList();
  }
}
