package org.vigie.consolidation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Content;
import org.vigie.claim.EdtfDate;
import org.vigie.claim.Rate;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.words.Figures;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * Derives the invested amount in euros (step 9), so that amounts of several countries can be added
 * up. Its Decision names the rate, the period and the source of the rate; without a rate for the
 * date of signature there is no amount in euros.
 */
final class Euros {
  private static final Node INVESTED = Iris.term("investedAmount");
  private static final Node SIGNED = Iris.term("signatureDate");
  private static final String EUR = "EUR";

  private final Rates rates;
  private final Policy policy;

  Euros(Rates rates, Policy policy) {
    this.rates = rates;
    this.policy = policy;
  }

  /** Adds what follows from the displayed decisions on one thing. */
  void derive(List<Decision> displayed, Set<Triple> triples) {
    Optional<Position> invested = find(displayed, INVESTED);
    if (invested.isEmpty() || !(invested.get().content() instanceof Content.Exact exact)) {
      return;
    }
    Decision amount = decision(displayed, INVESTED).orElseThrow();
    BigDecimal number = new BigDecimal(exact.value().getLiteralLexicalForm());
    String currency = exact.measure().currency();
    if (EUR.equals(currency)) {
      paint(amount, number, null, List.of(), triples);
      return;
    }
    Optional<Position> signed = find(displayed, SIGNED);
    if (currency != null && signed.isPresent()) {
      date(signed.get())
          .flatMap(on -> rates.find(currency, on))
          .ifPresent(
              rate ->
                  paint(
                      amount,
                      number.multiply(rate.euros()).setScale(0, RoundingMode.HALF_EVEN),
                      rate,
                      List.of(signed.get()),
                      triples));
    }
  }

  private void paint(
      Decision from,
      BigDecimal euros,
      @Nullable Rate rate,
      List<Position> besides,
      Set<Triple> triples) {
    Node subject = from.key().subject();
    Node id = Iris.thing("decision", ClaimId.hash(subject + "|" + Vigie.INVESTED_AMOUNT_EUR));
    Node value = NodeFactory.createLiteralDT(euros.toPlainString(), XSDDatatype.XSDdecimal);
    triples.add(Triple.create(subject, Vigie.INVESTED_AMOUNT_EUR, value));
    triples.add(Triple.create(id, W3c.RDF_TYPE, Vigie.DECISION));
    triples.add(Triple.create(id, Vigie.ABOUT, subject));
    triples.add(Triple.create(id, Vigie.PROPERTY, Vigie.INVESTED_AMOUNT_EUR));
    triples.add(Triple.create(id, Vigie.OUTCOME, Decision.DECIDED));
    triples.add(Triple.create(id, Vigie.DECIDED_BY, Iris.code("rule-derived")));
    triples.add(Triple.create(id, Vigie.AGREEMENT, from.agreement()));
    triples.add(Triple.create(id, Vigie.POLICY, policy.id()));
    for (Position position :
        java.util.stream.Stream.concat(from.chosen().stream(), besides.stream()).toList()) {
      Node claim = position.best().claim().id();
      triples.add(Triple.create(id, Vigie.CHOSEN_CLAIM, claim));
      triples.add(Triple.create(id, Vigie.CONSIDERED_CLAIM, claim));
    }
    if (rate != null) {
      triples.add(
          Triple.create(
              id,
              Vigie.EUROS_PER_UNIT,
              NodeFactory.createLiteralDT(rate.euros().toPlainString(), XSDDatatype.XSDdecimal)));
      triples.add(
          Triple.create(
              id, Vigie.RATE_PERIOD, NodeFactory.createLiteralString(rate.period().text())));
      triples.add(Triple.create(id, Vigie.RATE_SOURCE, rate.source()));
    }
    for (Lang lang : Lang.values()) {
      triples.add(
          Triple.create(
              id,
              Vigie.EXPLANATION,
              NodeFactory.createLiteralLang(sentence(euros, rate, lang), lang.tag())));
    }
  }

  private static String sentence(BigDecimal euros, @Nullable Rate rate, Lang lang) {
    Words words = Words.of(Euros.class, lang);
    if (rate == null) {
      return words.say("euros.same");
    }
    Figures figures = Figures.of(lang);
    return words.say(
        "euros.converted",
        figures.amount(euros, EUR),
        figures.number(rate.euros()),
        rate.currency(),
        figures.date(rate.period().text()));
  }

  private static Optional<EdtfDate> date(Position position) {
    return position.content() instanceof Content.Exact exact
        ? EdtfDate.find(exact.value().getLiteralLexicalForm())
        : Optional.empty();
  }

  private static Optional<Position> find(List<Decision> displayed, Node property) {
    return decision(displayed, property).flatMap(found -> found.chosen().stream().findFirst());
  }

  private static Optional<Decision> decision(List<Decision> displayed, Node property) {
    return displayed.stream()
        .filter(decision -> decision.key().property().equals(property))
        .filter(decision -> decision.outcome().equals(Decision.DECIDED))
        .findFirst();
  }
}
