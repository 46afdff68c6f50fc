package org.vigie.consolidation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;

/**
 * Whose claims and opinions count, and how sure a claim must be to be displayed. A choice, hence
 * named and versioned ({@code design/model.md} section 3).
 *
 * @param id the policy's code
 * @param datasets the datasets admitted; none named means all
 * @param bodies the bodies whose opinions count, the first that has one wins; none named means all,
 *     in the order of their IRIs
 * @param minimum the lowest status displayed
 * @param margin how far "about" reaches, as a part of the number: 0.1 is ±10 %
 */
public record Policy(
    Node id, Set<Node> datasets, List<Node> bodies, Node minimum, BigDecimal margin) {
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  /** Everything is shown with its status, from contested on. */
  public static final Policy WORKING =
      new Policy(
          Iris.code("policy-working-1"), Set.of(), List.of(), Iris.code("status-contested"), TENTH);

  /** Only what two people have read at the source. */
  public static final Policy STABILISED =
      new Policy(
          Iris.code("policy-stabilised-1"),
          Set.of(),
          List.of(),
          Iris.code("status-verified"),
          TENTH);

  /** Copies the collections. */
  public Policy {
    datasets = Set.copyOf(datasets);
    bodies = List.copyOf(bodies);
  }

  boolean admits(Node dataset) {
    return datasets.isEmpty() || datasets.contains(dataset);
  }
}
