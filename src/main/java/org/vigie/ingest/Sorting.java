package org.vigie.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.gate.Finding;
import org.vigie.gate.Gate;
import org.vigie.gate.Severity;
import org.vigie.gate.Verdict;
import org.vigie.vocab.W3c;

/**
 * Parts what may enter from what may not. A node with a Violation is held back, with what would
 * hang in the air without it; the rest is judged again, until no Violation is left. Used once.
 */
final class Sorting {
  private final Gate gate;
  private final Known known;
  private final Graph there;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Node, Node> held = new LinkedHashMap<>();
  private Batch rest;

  /**
   * Sorts a batch.
   *
   * @param reserved the Violations that no shape can see
   * @param known what of it is known: with the rest, it is judged as it would stand
   * @param there all that the store holds
   */
  Sorting(Batch batch, List<Finding> reserved, Gate gate, Known known, Graph there) {
    this.gate = gate;
    this.known = known;
    this.there = there;
    this.rest = batch;
    hold(reserved);
    sort();
  }

  private void hold(List<Finding> reserved) {
    if (!reserved.isEmpty()) {
      findings.addAll(reserved);
      held.putAll(
          withDependents(reserved.stream().map(Finding::focus).collect(Collectors.toSet())));
      rest = without(rest, held.keySet());
    }
  }

  /** What may enter, its claims as the document says them. */
  Batch admitted(List<Claim> said) {
    Set<Node> admitted = rest.claims().stream().map(Claim::id).collect(Collectors.toSet());
    return rest.with(
        said.stream().filter(claim -> admitted.contains(claim.id())).toList(), rest.retractions());
  }

  /** The nodes held back. */
  Set<Node> held() {
    return held.keySet();
  }

  /** The held node without which this one makes no sense; itself when it has a Violation. */
  Node cause(Node node) {
    return held.getOrDefault(node, node);
  }

  /** What the gate found, of what is held and of what is not; the gravest first. */
  List<Finding> findings() {
    return findings;
  }

  private void sort() {
    Graph graph = Ingest.judged(rest, Map.of());
    Collection<Node> toJudge = subjects(graph);
    while (!toJudge.isEmpty()) {
      Set<Node> judged = new HashSet<>(toJudge);
      findings.removeIf(
          finding -> judged.contains(finding.focus()) && !held.containsKey(finding.focus()));
      Verdict verdict = gate.judge(graph, toJudge, known.prospect(graph));
      findings.addAll(verdict.findings());
      Set<Node> wrong = new HashSet<>();
      verdict.findings().stream()
          .filter(finding -> finding.severity() == Severity.VIOLATION)
          .map(Finding::focus)
          .forEach(wrong::add);
      if (wrong.isEmpty()) {
        break;
      }
      Map<Node, Node> out = withDependents(wrong);
      Set<Node> near = near(out.keySet());
      held.putAll(out);
      rest = without(rest, held.keySet());
      graph = Ingest.judged(rest, Map.of());
      Set<Node> left = subjects(graph);
      near.retainAll(left);
      toJudge = near;
    }
    findings.sort(Gate.GRAVEST_FIRST);
  }

  /** The wrong nodes, and those of the batch that rest on them; each with its cause. */
  private Map<Node, Node> withDependents(Set<Node> wrong) {
    Map<Node, Node> out = new LinkedHashMap<>();
    wrong.forEach(node -> out.put(node, node));
    Map<Node, List<Node>> dependents = Dependents.of(rest);
    List<Node> queue = new ArrayList<>(wrong);
    for (int i = 0; i < queue.size(); i++) {
      Node cause = queue.get(i);
      if (isThere(cause)) {
        continue;
      }
      for (Node dependent : dependents.getOrDefault(cause, List.of())) {
        if (out.putIfAbsent(dependent, out.get(cause)) == null) {
          queue.add(dependent);
        }
      }
    }
    return out;
  }

  /** Whether the store describes a node already, so that what rests on it may enter. */
  private boolean isThere(Node node) {
    return there.contains(node, W3c.RDF_TYPE, Node.ANY);
  }

  /**
   * The nodes whose judgement may change when some are held: what names them, and what is said of
   * the same things.
   */
  private Set<Node> near(Set<Node> out) {
    Set<Node> near = new HashSet<>();
    Map<Node, List<Node>> dependents = Dependents.of(rest);
    out.forEach(node -> near.addAll(dependents.getOrDefault(node, List.of())));
    Set<Node> things = new HashSet<>();
    rest.claims().stream()
        .filter(claim -> out.contains(claim.id()))
        .forEach(claim -> things.add(claim.key().subject()));
    rest.claims().stream()
        .filter(claim -> things.contains(claim.key().subject()))
        .forEach(claim -> near.add(claim.id()));
    near.addAll(things);
    return near;
  }

  private static Batch without(Batch batch, Set<Node> out) {
    Graph declared = GraphFactory.createDefaultGraph();
    batch
        .declared()
        .find()
        .filterDrop(t -> out.contains(t.getSubject()))
        .forEachRemaining(declared::add);
    return new Batch(
        batch.dataset(),
        batch.assessmentGraph(),
        declared,
        batch.claims().stream().filter(c -> !out.contains(c.id())).toList(),
        batch.assessments().stream().filter(a -> !out.contains(a.id())).toList(),
        batch.sourceAssessments().stream().filter(a -> !out.contains(a.id())).toList(),
        batch.retractions().stream().filter(r -> !out.contains(r.claim())).toList(),
        batch.places());
  }

  private static Set<Node> subjects(Graph graph) {
    return new HashSet<>(graph.find().mapWith(Triple::getSubject).toList());
  }
}
