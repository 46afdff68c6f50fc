package org.vigie.bench.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/** Whether two endpoints give the same answer to a query, as a multiset of rows or as a graph. */
final class Agreement {
  private static final int SHOWN = 200;

  private Agreement() {}

  /**
   * A query to which two endpoints gave other answers.
   *
   * @param query its name
   * @param peer the other endpoint
   * @param ours rows or triples of the first
   * @param theirs rows or triples of the other
   * @param example a row or triple that one has more often, with the name of that one
   */
  record Difference(String query, String peer, int ours, int theirs, String example) {}

  /**
   * The query of which all rows are compared: SPARQL leaves open which rows a LIMIT keeps when
   * nothing orders them wholly.
   */
  static String whole(String text) {
    Query query = QueryFactory.create(text);
    query.setLimit(Query.NOLIMIT);
    return query.toString();
  }

  /** Whether its answer, asked as it stands, is always the same. */
  static boolean isDetermined(String text) {
    return !QueryFactory.create(text).hasLimit();
  }

  /** How two answers to a query differ; empty when they do not. */
  static Optional<Difference> find(
      String name, List<String> ours, Endpoint first, List<String> theirs, Endpoint other) {
    if (ours.equals(theirs)) {
      return Optional.empty();
    }
    Optional<String> more = surplus(ours, theirs).map(line -> first.name() + ": " + line);
    Optional<String> less = surplus(theirs, ours).map(line -> other.name() + ": " + line);
    String example = more.or(() -> less).orElse("");
    return Optional.of(
        new Difference(
            name,
            other.name(),
            ours.size(),
            theirs.size(),
            example.length() > SHOWN ? example.substring(0, SHOWN) + "…" : example));
  }

  private static Optional<String> surplus(List<String> one, List<String> other) {
    Map<String, Integer> left = new HashMap<>();
    other.forEach(line -> left.merge(line, 1, Integer::sum));
    List<String> surplus = new ArrayList<>();
    for (String line : one) {
      if (left.merge(line, -1, Integer::sum) < 0) {
        surplus.add(line);
      }
    }
    return surplus.stream().findFirst();
  }
}
