package org.vigie.gate;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;

/**
 * Judges a batch by shapes: in the context of what is there, but only what the batch touches. Safe
 * for many threads.
 */
public final class Gate {
  /** The order of a verdict's findings. */
  public static final Comparator<Finding> GRAVEST_FIRST =
      comparing(Finding::severity)
          .thenComparing(Finding::constraint)
          .thenComparing(finding -> finding.focus().toString());

  private static final Node JUDGED_ALONE = Iris.term("judgedAlone");
  private static final Set<String> TARGETS =
      Set.of("targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf");
  private static final String SHACL = "http://www.w3.org/ns/shacl#";

  private final Judge inContext;
  private final Judge alone;
  private final int threads;

  private Gate(Judge inContext, Judge alone, int threads) {
    this.inContext = inContext;
    this.alone = alone;
    this.threads = threads;
  }

  /** The same gate, using all cores: for graphs that several threads may read at once. */
  public Gate onAllCores() {
    return new Gate(inContext, alone, Runtime.getRuntime().availableProcessors());
  }

  /**
   * A gate with the shapes of a graph. Shapes that carry {@code vigie:judgedAlone true} see the
   * batch and the ontology; of what the store holds of the same things, only their types.
   *
   * @throws org.apache.jena.shacl.parser.ShaclParseException when the graph is no shapes graph
   */
  public static Gate of(Graph shapes) {
    Set<Node> marked =
        new HashSet<>(
            shapes.find(Node.ANY, JUDGED_ALONE, Node.ANY).mapWith(Triple::getSubject).toList());
    return new Gate(
        new Judge(withTargets(shapes, marked, false)),
        new Judge(withTargets(shapes, marked, true)),
        1);
  }

  /**
   * Judges a batch.
   *
   * @param batch what arrives; the subjects of its triples are the nodes judged
   * @param context what there would be with it: the ontology, the codes, and what the store would
   *     hold, the batch included; so a new name is not taken for a second one
   */
  public Verdict judge(Graph batch, Graph context) {
    return judge(batch, subjects(batch), context);
  }

  /**
   * Judges some nodes of a batch.
   *
   * @param batch what arrives
   * @param nodes the nodes judged
   * @param context what there would be with it, the batch included
   */
  public Verdict judge(Graph batch, Collection<Node> nodes, Graph context) {
    Graph only = new MultiUnion(new Graph[] {batch, kinds(nodes, context)});
    List<Finding> findings = new ArrayList<>(inContext.judge(context, nodes, threads));
    findings.addAll(alone.judge(only, nodes, threads));
    findings.sort(GRAVEST_FIRST);
    boolean refused =
        findings.stream().anyMatch(finding -> finding.severity() == Severity.VIOLATION);
    return refused ? new Verdict.Rejected(findings) : new Verdict.Admitted(findings);
  }

  /**
   * Which properties can be claimed, and what kinds of things the subjects are: a batch that adds
   * to a thing need not say its type again.
   */
  private static Graph kinds(Collection<Node> subjects, Graph context) {
    Graph kinds = GraphFactory.createDefaultGraph();
    context.find(Node.ANY, Iris.term("claimable"), Node.ANY).forEachRemaining(kinds::add);
    for (Node subject : subjects) {
      context.find(subject, W3c.RDF_TYPE, Node.ANY).forEachRemaining(kinds::add);
    }
    return kinds;
  }

  private static Collection<Node> subjects(Graph batch) {
    Set<Node> subjects = new HashSet<>();
    batch.find().forEachRemaining(triple -> subjects.add(triple.getSubject()));
    return subjects;
  }

  /** The shapes graph in which only the marked shapes, or only the others, have targets. */
  private static Graph withTargets(Graph shapes, Set<Node> marked, boolean keepMarked) {
    Graph copy = GraphFactory.createDefaultGraph();
    shapes
        .find()
        .forEachRemaining(
            triple -> {
              boolean keep = marked.contains(triple.getSubject()) == keepMarked;
              if (keep || !isTarget(triple.getPredicate())) {
                copy.add(triple);
              }
            });
    return copy;
  }

  private static boolean isTarget(Node predicate) {
    return predicate.getURI().startsWith(SHACL)
        && TARGETS.contains(predicate.getURI().substring(SHACL.length()));
  }
}
