package org.vigie.consolidation;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;

/**
 * The three ordered scales, by the rank of their codes ({@code ontology/codes.ttl} repeats them).
 */
final class Scale {
  static final Node UNREVIEWED = Iris.code("status-unreviewed");
  static final Node REJECTED = Iris.code("status-rejected");
  static final Node RETRACTED = Iris.code("status-retracted");
  static final Node VERIFIED = Iris.code("status-verified");
  static final Node UNASSESSED = Iris.code("conf-unassessed");
  static final Node UNJUDGED = Iris.code("rel-F");

  private static final Map<Node, Integer> STATUS =
      Map.of(
          VERIFIED,
          3,
          Iris.code("status-plausible"),
          2,
          UNREVIEWED,
          1,
          Iris.code("status-contested"),
          0);
  private static final Map<Node, Integer> CONFIDENCE =
      Map.of(
          Iris.code("conf-high"),
          3,
          Iris.code("conf-medium"),
          2,
          Iris.code("conf-low"),
          1,
          UNASSESSED,
          0);

  private Scale() {}

  /** The rank of a status; below all others for rejected, retracted and unknown codes. */
  static int status(Node code) {
    return STATUS.getOrDefault(code, -1);
  }

  static int confidence(Node code) {
    return CONFIDENCE.getOrDefault(code, 0);
  }

  /** A is 5, F is 0. */
  static int reliability(Node code) {
    String slug = Iris.findCode(code).orElse("rel-F");
    return Math.clamp("FEDCBA".indexOf(slug.charAt(slug.length() - 1)), 0, 5);
  }
}
