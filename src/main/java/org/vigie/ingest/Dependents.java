package org.vigie.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;

/** What of a batch makes no sense without what: a claim without its source, an opinion alone. */
final class Dependents {
  private Dependents() {}

  /** The nodes of a batch that name a node, by that node. */
  static Map<Node, List<Node>> of(Batch batch) {
    Map<Node, List<Node>> dependents = new HashMap<>();
    for (Claim claim : batch.claims()) {
      named(claim).forEach(node -> add(dependents, node, claim.id()));
    }
    batch.assessments().forEach(opinion -> add(dependents, opinion.claim(), opinion.id()));
    batch.sourceAssessments().forEach(opinion -> add(dependents, opinion.source(), opinion.id()));
    batch
        .declared()
        .find()
        .filterKeep(t -> t.getObject().isURI())
        .forEachRemaining(t -> add(dependents, t.getObject(), t.getSubject()));
    return dependents;
  }

  private static List<Node> named(Claim claim) {
    List<Node> named = new ArrayList<>(claim.provenance().statedIn());
    named.add(claim.key().subject());
    Node by = claim.provenance().statedBy();
    if (by != null) {
      named.add(by);
    }
    Node corrected = claim.lifecycle().supersedes();
    if (corrected != null) {
      named.add(corrected);
    }
    if (claim.content() instanceof Content.Exact exact && exact.value().isURI()) {
      named.add(exact.value());
    }
    return named;
  }

  private static void add(Map<Node, List<Node>> dependents, Node on, Node dependent) {
    if (!on.equals(dependent)) {
      dependents.computeIfAbsent(on, unseen -> new ArrayList<>()).add(dependent);
    }
  }
}
