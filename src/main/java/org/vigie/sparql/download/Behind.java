package org.vigie.sparql.download;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.vigie.sparql.provenance.Decided;
import org.vigie.vocab.Iris;

/**
 * How many sources stand behind an answer: those of the claims that the Decisions chose for each
 * value that the query's pattern asks of the consolidated view, and those that it names itself. An
 * aggregate rests on all rows that it sums up, so that a LIMIT counts only where rows are shown as
 * they are.
 *
 * @param sources how many different ones
 * @param traced the properties whose values were traced, by name
 * @param untraced the properties of ours whose values could not be
 * @param complete whether all rows were looked at
 */
public record Behind(int sources, Set<String> traced, Set<String> untraced, boolean complete) {
  /** How many rows are looked at; the answer itself has had its time. */
  private static final int MOST_ROWS = 200_000;

  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Copies the sets, sorted. */
  public Behind {
    traced = new TreeSet<>(traced);
    untraced = new TreeSet<>(untraced);
  }

  /**
   * Counts.
   *
   * @param query what was asked
   * @param state the whole state
   * @param run runs a query on the dataset that was asked
   */
  public static Behind of(Query query, DatasetGraph state, Function<Query, QueryExec> run) {
    Set<Traces.Trace> traces = Traces.of(query);
    if (traces.isEmpty()) {
      return new Behind(0, Set.of(), Set.of(), true);
    }
    Count count = new Count(state);
    boolean complete = true;
    Query rows = rows(query, traces);
    if (rows.getProject().isEmpty()) {
      traces.forEach(trace -> count.add(trace, trace.node()));
    } else {
      try (QueryExec exec = run.apply(rows)) {
        RowSet found = exec.select();
        long begun = System.nanoTime();
        for (long seen = 1; found.hasNext() && complete; seen++) {
          count.add(traces, found.next());
          complete = seen < MOST_ROWS && System.nanoTime() - begun < LONGEST.toNanos();
        }
      }
    }
    return count.finish(complete);
  }

  /** The rows behind the answer, of which only the traced variables are wanted. */
  private static Query rows(Query query, Set<Traces.Trace> traces) {
    Query rows = new Query();
    rows.setQuerySelectType();
    rows.setPrefixMapping(query.getPrefixMapping());
    rows.setQueryPattern(query.getQueryPattern());
    traces.stream().map(Traces.Trace::node).filter(Node::isVariable).forEach(rows::addResultVar);
    if (query.hasValues()) {
      rows.setValuesDataBlock(query.getValuesVariables(), query.getValuesData());
    }
    boolean asTheyAre =
        query.isSelectType()
            && !query.isDistinct()
            && !query.isReduced()
            && !query.hasGroupBy()
            && !query.hasAggregators();
    if (asTheyAre && (query.hasLimit() || query.hasOffset())) {
      if (query.hasOrderBy()) {
        query.getOrderBy().forEach(rows::addOrderBy);
      }
      rows.setLimit(query.getLimit());
      rows.setOffset(query.getOffset());
    } else {
      rows.setDistinct(true);
    }
    rows.resetResultVars();
    return rows;
  }

  private static final class Count {
    private final Decided decided;
    private final Set<Node> sources = new HashSet<>();
    private final Map<Node, Set<Node>> seen = new HashMap<>();
    private final Set<String> traced = new LinkedHashSet<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Count(DatasetGraph state) {
      this.decided = new Decided(state);
    }

    void add(Set<Traces.Trace> traces, Binding row) {
      for (Traces.Trace trace : traces) {
        Node node = trace.node();
        add(trace, node instanceof Var variable ? row.get(variable) : node);
      }
    }

    void add(Traces.Trace trace, Node node) {
      asked.add(name(trace.property()));
      if (node == null
          || !seen.computeIfAbsent(trace.property(), unseen -> new HashSet<>()).add(node)) {
        return;
      }
      int before = sources.size();
      boolean found =
          switch (trace.leads()) {
            case TO_DECISION -> addDecided(node, trace.property());
            case TO_CLAIM -> addStated(node);
            case TO_SOURCE -> {
              sources.add(node);
              yield true;
            }
          };
      if (found || sources.size() > before) {
        traced.add(name(trace.property()));
      }
    }

    private boolean addDecided(Node subject, Node property) {
      boolean found = false;
      for (Node claim : decided.chosen(subject, property)) {
        found |= addStated(claim);
      }
      return found;
    }

    private boolean addStated(Node claim) {
      List<Node> stated = decided.sources(claim);
      sources.addAll(stated);
      return !stated.isEmpty();
    }

    private static String name(Node property) {
      return Iris.findTerm(property).orElse(property.toString());
    }

    Behind finish(boolean complete) {
      Set<String> untraced = new LinkedHashSet<>(asked);
      untraced.removeAll(traced);
      return new Behind(sources.size(), traced, untraced, complete);
    }
  }
}
