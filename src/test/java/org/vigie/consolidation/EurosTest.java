package org.vigie.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.vigie.claim.EdtfDate;
import org.vigie.claim.Rate;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/** The invested amount in euros: derived by a stated rate, or not at all. */
class EurosTest {
  private static final Node BANK = Iris.thing("source", "bank");
  private static final Rates RATES =
      new Rates(
          List.of(
              rate("GBP", "2010", "1.1657"),
              rate("GBP", "2010-09", "1.2"),
              rate("USD", "2010", "0.75")));

  private final Said said = new Said();

  @Test
  void euroStaysEuro() {
    said.amount("1300000", "s1");
    assertThat(euros()).containsExactly("1300000.0");
    assertThat(of(Vigie.EXPLANATION)).contains("Amount already in euros.");
    assertThat(of(Vigie.EUROS_PER_UNIT)).isEmpty();
  }

  @Test
  void anotherCurrencyIsConvertedAtTheRateOfTheSignature() {
    said.invested("5000000", "GBP", "s1");
    said.date("2010", "s2");
    assertThat(euros()).containsExactly("5828500");
    assertThat(of(Vigie.EUROS_PER_UNIT)).containsExactly("1.1657");
    assertThat(of(Vigie.RATE_PERIOD)).containsExactly("2010");
    assertThat(of(Vigie.RATE_SOURCE)).containsExactly(BANK.getURI());
    assertThat(of(Vigie.DECIDED_BY)).containsExactly(Iris.code("rule-derived").getURI());
    assertThat(of(Vigie.CHOSEN_CLAIM)).hasSize(2);
    assertThat(of(Vigie.EXPLANATION))
        .contains("Computed: €5.8285m, at a rate of €1.1657 for 1 GBP (2010).");
  }

  @Test
  void theNarrowestPeriodThatHoldsTheDateGivesTheRate() {
    said.invested("100", "GBP", "s1");
    said.date("2010-09-10", "s2");
    assertThat(of(Vigie.RATE_PERIOD)).containsExactly("2010-09");
  }

  @Test
  void withoutARateForTheDateThereIsNoAmountInEuros() {
    said.invested("100", "GBP", "s1");
    assertThat(euros()).isEmpty();
    said.date("2011", "s2");
    assertThat(euros()).isEmpty();
  }

  private List<String> euros() {
    return triples().stream()
        .filter(t -> t.getPredicate().equals(Vigie.INVESTED_AMOUNT_EUR))
        .map(t -> t.getObject().getLiteralLexicalForm())
        .toList();
  }

  /** What the decision on the derived amount says by one property. */
  private List<String> of(Node property) {
    List<Triple> all = triples();
    return all.stream()
        .filter(t -> t.getPredicate().equals(Vigie.PROPERTY))
        .filter(t -> t.getObject().equals(Vigie.INVESTED_AMOUNT_EUR))
        .flatMap(decision -> all.stream().filter(t -> t.getSubject().equals(decision.getSubject())))
        .filter(t -> t.getPredicate().equals(property))
        .map(Triple::getObject)
        .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
        .map(text -> text.replace('\u202F', ' ').replace('\u00A0', ' '))
        .toList();
  }

  private List<Triple> triples() {
    return TestOntology.consolidation(RATES)
        .portraits(said.knowledge(), Policy.WORKING, AnyKnowledge.AS_OF)
        .stream()
        .flatMap(portrait -> portrait.triples().stream())
        .toList();
  }

  private static Rate rate(String currency, String period, String euros) {
    return new Rate(currency, new EdtfDate(period), new BigDecimal(euros), BANK);
  }
}
