package org.vigie.consolidation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** Only what nobody contests. */
  public static final Policy UNREVIEWED = ofMinimum("unreviewed");

  /** Only what a reviewer found plausible at least. */
  public static final Policy PLAUSIBLE = ofMinimum("plausible");

  private static final Pattern NAME = Pattern.compile("policy-(.+)-[0-9]+");

  /** The policies that have a name, from the one that shows most to the one that shows least. */
  public static List<Policy> named() {
    return List.of(WORKING, UNREVIEWED, PLAUSIBLE, STABILISED);
  }

  private static Policy ofMinimum(String status) {
    return new Policy(
        Iris.code("policy-" + status + "-1"),
        Set.of(),
        List.of(),
        Iris.code("status-" + status),
        TENTH);
  }

  /** Its name, such as {@code working}. */
  public String name() {
    return NAME.matcher(code(id)).replaceFirst("$1");
  }

  /** Its name and the version of its rule, such as {@code working-1}. */
  public String versionedName() {
    return code(id).replaceFirst("^policy-", "");
  }

  /** The lowest status displayed, such as {@code verified}. */
  public String minimumName() {
    return Iris.bare(code(minimum), "status-");
  }

  private static String code(Node node) {
    return Iris.findCode(node).orElse(node.toString());
  }

  /** Copies the collections. */
  public Policy {
    datasets = Set.copyOf(datasets);
    bodies = List.copyOf(bodies);
  }

  boolean admits(Node dataset) {
    return datasets.isEmpty() || datasets.contains(dataset);
  }
}
