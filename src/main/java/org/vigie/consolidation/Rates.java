package org.vigie.consolidation;

import static java.util.Comparator.comparingInt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.claim.EdtfDate;
import org.vigie.claim.Rate;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * The table of exchange rates: an input of consolidation, never asked for elsewhere.
 *
 * @param rates the rates, in any order
 */
public record Rates(List<Rate> rates) {
  /** No rate at all: only what is in euros is in euros. */
  public static final Rates NONE = new Rates(List.of());

  /** Copies the list. */
  public Rates {
    rates = List.copyOf(rates);
  }

  /**
   * Reads the {@code vigie:ExchangeRate}s of a graph.
   *
   * @throws IllegalArgumentException naming the one that is incomplete
   */
  public static Rates from(Graph graph) {
    return new Rates(
        graph
            .find(Node.ANY, W3c.RDF_TYPE, Vigie.EXCHANGE_RATE)
            .mapWith(t -> rate(graph, t.getSubject()))
            .toList());
  }

  /** The rate of the narrowest period that surely holds a date. */
  Optional<Rate> find(String currency, EdtfDate on) {
    return rates.stream()
        .filter(rate -> rate.currency().equals(currency))
        .filter(rate -> !rate.period().notBefore().isAfter(on.notBefore()))
        .filter(rate -> !rate.period().notAfter().isBefore(on.notAfter()))
        .max(
            comparingInt((Rate rate) -> rate.period().text().length())
                .thenComparing(rate -> rate.source().toString()));
  }

  private static Rate rate(Graph graph, Node id) {
    return new Rate(
        text(graph, id, Vigie.CURRENCY),
        new EdtfDate(text(graph, id, Vigie.RATE_PERIOD)),
        new BigDecimal(text(graph, id, Vigie.EUROS_PER_UNIT)),
        get(graph, id, Vigie.STATED_IN));
  }

  private static String text(Graph graph, Node id, Node property) {
    return get(graph, id, property).getLiteralLexicalForm();
  }

  private static Node get(Graph graph, Node id, Node property) {
    return graph
        .find(id, property, Node.ANY)
        .mapWith(t -> t.getObject())
        .nextOptional()
        .orElseThrow(() -> new IllegalArgumentException(id + " has no " + property));
  }
}
