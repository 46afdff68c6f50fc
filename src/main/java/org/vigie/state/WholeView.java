package org.vigie.state;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Policy;
import org.vigie.consolidation.Portrait;
import org.vigie.consolidation.Rates;
import org.vigie.store.Kept;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;

/**
 * The whole consolidated view of a snapshot, computed from its claims. The ontology and the rates
 * are those that the snapshot itself holds, so that a view is the same whichever program computes
 * it, be it newer than the store.
 */
public final class WholeView {
  /** How many things are described at once: what memory holds of their claims. */
  private static final int AT_ONCE = 2_000;

  private WholeView() {}

  /**
   * Describes everything, some things at a time, in terms as the store gives them back.
   *
   * @param otherwise the function when the snapshot holds no ontology
   * @param policy whose claims and opinions count
   * @param day as of which the view is computed
   */
  public static void paint(
      Snapshot snapshot,
      Consolidation otherwise,
      Policy policy,
      LocalDate day,
      Consumer<Portrait> portraits) {
    Consolidation consolidation = consolidation(snapshot, otherwise);
    Recall recall = new Recall(snapshot);
    List<Node> subjects = new ArrayList<>(recall.canonical(recall.subjects()));
    subjects.sort(Comparator.comparing(Node::toString));
    for (int from = 0; from < subjects.size(); from += AT_ONCE) {
      List<Node> some = subjects.subList(from, Math.min(from + AT_ONCE, subjects.size()));
      consolidation.portraits(recall.of(some), policy, day).stream()
          .map(WholeView::kept)
          .forEach(portraits);
    }
  }

  /** The same as a graph, as of the snapshot's own day. */
  static Graph graph(Snapshot snapshot, Consolidation otherwise, Policy policy) {
    Graph view = GraphFactory.createDefaultGraph();
    paint(
        snapshot,
        otherwise,
        policy,
        day(snapshot),
        portrait -> portrait.triples().forEach(view::add));
    return view;
  }

  private static Portrait kept(Portrait portrait) {
    return new Portrait(
        portrait.subject(),
        portrait.triples().stream().map(Kept::form).collect(Collectors.toSet()),
        portrait.decisions(),
        portrait.disagreements());
  }

  /**
   * The pure function with the ontology and the rates of a snapshot.
   *
   * @param otherwise what it is when the snapshot holds no whole ontology of ours
   */
  public static Consolidation consolidation(Snapshot snapshot, Consolidation otherwise) {
    Graph ontology = snapshot.graph(Graphs.ONTOLOGY);
    if (ontology.isEmpty()) {
      return otherwise;
    }
    try {
      return new Consolidation(
          PropertyCatalogue.from(ontology), Rates.from(snapshot.graph(Graphs.RATES)));
    } catch (IllegalArgumentException incomplete) {
      return otherwise;
    }
  }

  /** As of which day a snapshot's view is computed: the day, in UTC, of its last revision. */
  public static LocalDate day(Snapshot snapshot) {
    return snapshot
        .revisedAt()
        .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
        .orElse(LocalDate.EPOCH);
  }
}
