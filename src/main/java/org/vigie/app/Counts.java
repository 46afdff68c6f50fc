package org.vigie.app;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.claim.Batch;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** How many things, claims, sources and disagreements there are. */
final class Counts {
  /** What is counted, in the order of a report. */
  enum Row {
    CONTRACTS_FRANCE,
    CONTRACTS_ABROAD,
    INSTRUMENTS,
    ACTORS,
    PERSONS,
    INITIATIVES,
    METRICS,
    EVALUATIONS,
    EVENTS,
    TALLIES,
    SOURCES,
    CLAIMS,
    ASSESSMENTS,
    RETRACTIONS,
    DECISIONS,
    DISAGREEMENTS
  }

  private final Map<Row, Long> counts = new EnumMap<>(Row.class);

  private Counts() {}

  /** The counts of what the tables say; decisions and disagreements are not in them. */
  static Counts of(Batch batch) {
    Counts counts = new Counts();
    counts.things(batch.declared());
    counts.counts.put(Row.CLAIMS, (long) batch.claims().size());
    counts.counts.put(
        Row.ASSESSMENTS, (long) batch.assessments().size() + batch.sourceAssessments().size());
    counts.counts.put(Row.RETRACTIONS, (long) batch.retractions().size());
    return counts;
  }

  /** The counts of what the store holds. */
  static Counts of(Snapshot snapshot) {
    Counts counts = new Counts();
    Graph union = snapshot.union();
    counts.things(union);
    counts.counts.put(Row.CLAIMS, size(union, Vigie.CLAIM));
    counts.counts.put(
        Row.ASSESSMENTS, size(union, Vigie.ASSESSMENT) + size(union, Vigie.SOURCE_ASSESSMENT));
    counts.counts.put(
        Row.RETRACTIONS, (long) union.find(Node.ANY, Vigie.RETRACTED_ON, Node.ANY).toList().size());
    Graph view = snapshot.graph(Graphs.CONSOLIDATED);
    counts.counts.put(Row.DECISIONS, size(view, Vigie.DECISION));
    counts.counts.put(Row.DISAGREEMENTS, size(view, Vigie.DISAGREEMENT));
    return counts;
  }

  Optional<Long> find(Row row) {
    return Optional.ofNullable(counts.get(row));
  }

  private void things(Graph graph) {
    Set<Node> contracts = subjects(graph, Vigie.IMPACT_CONTRACT);
    long french =
        contracts.stream()
            .flatMap(node -> Iris.findThing(node).stream())
            .filter(thing -> thing.slug().startsWith("cis-fr-"))
            .count();
    counts.put(Row.CONTRACTS_FRANCE, french);
    counts.put(Row.CONTRACTS_ABROAD, contracts.size() - french);
    counts.put(Row.INSTRUMENTS, size(graph, Vigie.INSTRUMENT));
    counts.put(Row.ACTORS, size(graph, Vigie.ORGANISATION));
    counts.put(Row.PERSONS, size(graph, Vigie.PERSON));
    counts.put(Row.INITIATIVES, size(graph, Vigie.INITIATIVE));
    counts.put(Row.METRICS, size(graph, Vigie.OUTCOME_METRIC));
    counts.put(Row.EVALUATIONS, size(graph, Vigie.EVALUATION));
    counts.put(Row.EVENTS, size(graph, Vigie.TIMELINE_EVENT));
    counts.put(Row.TALLIES, size(graph, Vigie.TALLY));
    counts.put(Row.SOURCES, size(graph, Vigie.SOURCE));
  }

  private static long size(Graph graph, Node type) {
    return subjects(graph, type).size();
  }

  private static Set<Node> subjects(Graph graph, Node type) {
    return new HashSet<>(
        graph.find(Node.ANY, W3c.RDF_TYPE, type).mapWith(t -> t.getSubject()).toList());
  }
}
