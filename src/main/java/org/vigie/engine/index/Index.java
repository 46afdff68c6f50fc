package org.vigie.engine.index;

import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * One state of the data: each triple of any graph once, in three orders, with the set of graphs
 * that hold it. Immutable, for any number of threads.
 */
public final class Index {
  private final Terms terms;
  private final Order spo;
  private final Order ops;
  private final Order pos;
  private final GraphSets sets;
  private final GraphLists lists;
  private final Statistics statistics;

  Index(Terms terms, Order spo, Order ops, Order pos, GraphSets sets) {
    this.terms = terms;
    this.spo = spo;
    this.ops = ops;
    this.pos = pos;
    this.sets = sets;
    this.lists = GraphLists.of(spo, sets);
    this.statistics = Statistics.of(spo, ops, pos);
  }

  /** Of quads, each given at least once; those of no named graph have the default graph's name. */
  public static Index of(Consumer<Consumer<Quad>> quads) {
    Terms.Builder terms = Terms.builder();
    QuadList list = new QuadList();
    quads.accept(
        quad ->
            list.add(
                terms.intern(graphName(quad)),
                terms.intern(quad.getSubject()),
                terms.intern(quad.getPredicate()),
                terms.intern(quad.getObject())));
    return Sorted.of(terms.build(), list);
  }

  /** The state after a change: what is removed goes first. */
  public Index with(Consumer<Consumer<Quad>> removed, Consumer<Consumer<Quad>> added) {
    Difference difference = new Difference(this);
    removed.accept(difference::remove);
    added.accept(difference::add);
    return difference.apply();
  }

  /** The name under which the graph of a quad is kept. */
  static Node graphName(Quad quad) {
    return quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph();
  }

  /** The dictionary. */
  public Terms terms() {
    return terms;
  }

  /** Sorted by subject, predicate, object. */
  public Order spo() {
    return spo;
  }

  /** Sorted by object, predicate, subject. */
  public Order ops() {
    return ops;
  }

  /** Sorted by predicate, object, subject. */
  public Order pos() {
    return pos;
  }

  GraphSets sets() {
    return sets;
  }

  /** The graphs of a set, sorted. */
  public int[] graphs(int set) {
    return sets.get(set);
  }

  /** Whether a graph is in a set. */
  public boolean holds(int set, int graph) {
    int[] graphs = sets.get(set);
    return graphs.length == 1 ? graphs[0] == graph : Arrays.binarySearch(graphs, graph) >= 0;
  }

  /** The positions in {@link #spo} of the triples of a graph, in their order. */
  public int[] list(int graph) {
    return lists.get(graph);
  }

  /** The graphs that hold a triple, sorted by their numbers. */
  public int[] graphs() {
    return lists.graphs();
  }

  /** How often predicates are used. */
  public Statistics statistics() {
    return statistics;
  }

  /** How many quads there are: each triple as often as there are graphs that hold it. */
  public long quads() {
    return lists.quads();
  }

  /** About how much memory it takes. */
  public long bytes() {
    return terms.bytes()
        + spo.bytes()
        + ops.bytes()
        + pos.bytes()
        + sets.bytes()
        + lists.bytes()
        + statistics.bytes();
  }
}
