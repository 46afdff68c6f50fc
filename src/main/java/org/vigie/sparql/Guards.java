package org.vigie.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Predicate;
import org.vigie.sparql.client.Budget;
import org.vigie.sparql.partner.Partners;

/**
 * What holds the endpoint within bounds.
 *
 * @param limits of one query
 * @param budget of one client
 * @param partners whom a query may ask by {@code SERVICE}
 * @param clientHeader in which a trusted proxy says for whom it asks; empty without one
 * @param hasLeft whether the client of a request has closed its connection
 * @param heapShare of the memory that may be in use after a collection of garbage, beyond which the
 *     query that has made most of it is stopped
 */
public record Guards(
    Limits limits,
    Budget budget,
    Partners partners,
    Optional<String> clientHeader,
    Predicate<HttpServletRequest> hasLeft,
    double heapShare) {
  private static final double HEAP_SHARE = 0.85;

  /** The standard guards: no partner, no proxy. */
  public static final Guards STANDARD = of(Limits.STANDARD);

  /** The standard guards with other limits. */
  public static Guards of(Limits limits) {
    return new Guards(
        limits, Budget.STANDARD, Partners.none(), Optional.empty(), request -> false, HEAP_SHARE);
  }

  /** The same with another budget. */
  public Guards with(Budget changed) {
    return new Guards(limits, changed, partners, clientHeader, hasLeft, heapShare);
  }

  /** The same with other partners. */
  public Guards with(Partners changed) {
    return new Guards(limits, budget, changed, clientHeader, hasLeft, heapShare);
  }

  /** The same behind a proxy that names its clients in a header. */
  public Guards behind(Optional<String> header) {
    return new Guards(limits, budget, partners, header, hasLeft, heapShare);
  }

  /** The same with a way to see that a client has left. */
  public Guards watching(Predicate<HttpServletRequest> changed) {
    return new Guards(limits, budget, partners, clientHeader, changed, heapShare);
  }

  /** The same with another share of the memory. */
  public Guards within(double changed) {
    return new Guards(limits, budget, partners, clientHeader, hasLeft, changed);
  }
}
