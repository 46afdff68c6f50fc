package org.vigie.safekeeping;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Which graphs there may be, and what each may hold ({@code design/model.md} section 2.5). */
final class GraphRules {
  private static final String DATASET = Graphs.dataset("").getURI();
  private static final String ASSESSMENTS = Graphs.assessments("").getURI();

  private static final Set<Node> FIXED =
      Set.of(
          Graphs.CONSOLIDATED,
          Graphs.CODES,
          Graphs.ONTOLOGY,
          Graphs.LINKS,
          Graphs.META,
          Graphs.REVISIONS,
          Iris.graph("shapes"),
          Iris.graph("rates"),
          Graphs.QUESTIONS,
          Iris.graph("docs"));

  /** The things of which a dataset says nothing itself: only its claims do (shape G01). */
  private static final Set<Node> CLAIMED =
      Set.of(
          Vigie.IMPACT_CONTRACT,
          Vigie.INSTRUMENT,
          Vigie.ORGANISATION,
          Vigie.PERSON,
          Vigie.INITIATIVE,
          Vigie.OUTCOME_METRIC,
          Vigie.EVALUATION,
          Vigie.TIMELINE_EVENT,
          Vigie.TALLY,
          Vigie.SOURCE);

  /** What consolidation alone derives. */
  private static final List<Node> DERIVED =
      List.of(
          Vigie.STATUS,
          Vigie.CONFIDENCE,
          Vigie.SOURCE_RELIABILITY,
          Vigie.BASED_ON,
          Vigie.CHOSEN_CLAIM,
          Vigie.CONSIDERED_CLAIM);

  private final Snapshot snapshot;
  private final Faults faults;

  GraphRules(Snapshot snapshot, Faults faults) {
    this.snapshot = snapshot;
    this.faults = faults;
  }

  static boolean isDataset(Node graph) {
    return graph.isURI() && graph.getURI().startsWith(DATASET);
  }

  static boolean isAssessments(Node graph) {
    return graph.isURI() && graph.getURI().startsWith(ASSESSMENTS);
  }

  void check() {
    snapshot
        .graph(Quad.defaultGraphIRI)
        .find()
        .forEachRemaining(triple -> faults.add("fault.noGraph", triple));
    for (Node name : snapshot.graphs()) {
      Graph graph = snapshot.graph(name);
      if (!FIXED.contains(name) && !isDataset(name) && !isAssessments(name)) {
        faults.add("fault.graph", name);
      }
      if (isDataset(name)) {
        requireNoFacts(graph);
      } else {
        forbid(graph, "fault.claimElsewhere", Vigie.CLAIM);
      }
      if (!isAssessments(name)) {
        forbid(graph, "fault.opinionElsewhere", Vigie.ASSESSMENT);
        forbid(graph, "fault.opinionElsewhere", Vigie.SOURCE_ASSESSMENT);
      }
      if (!name.equals(Graphs.CONSOLIDATED)) {
        forbid(graph, "fault.derivedElsewhere", Vigie.DECISION);
        forbid(graph, "fault.derivedElsewhere", Vigie.DISAGREEMENT);
        DERIVED.forEach(property -> forbidProperty(graph, "fault.derivedElsewhere", property));
      }
      if (!name.equals(Graphs.REVISIONS)) {
        forbid(graph, "fault.revisionElsewhere", Vigie.REVISION);
      }
    }
  }

  private void requireNoFacts(Graph dataset) {
    Predicate<Node> claimed =
        subject ->
            dataset
                .find(subject, W3c.RDF_TYPE, Node.ANY)
                .filterKeep(type -> CLAIMED.contains(type.getObject()))
                .nextOptional()
                .isPresent();
    Node yes = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
    snapshot
        .graph(Graphs.ONTOLOGY)
        .find(Node.ANY, Vigie.CLAIMABLE, yes)
        .mapWith(t -> t.getSubject())
        .toList()
        .forEach(
            property ->
                dataset
                    .find(Node.ANY, property, Node.ANY)
                    .filterKeep(t -> claimed.test(t.getSubject()))
                    .forEachRemaining(t -> faults.add("fault.fact", t)));
  }

  private void forbid(Graph graph, String key, Node type) {
    graph
        .find(Node.ANY, W3c.RDF_TYPE, type)
        .forEachRemaining(triple -> faults.add(key, triple.getSubject()));
  }

  private void forbidProperty(Graph graph, String key, Node property) {
    graph.find(Node.ANY, property, Node.ANY).forEachRemaining(triple -> faults.add(key, triple));
  }
}
