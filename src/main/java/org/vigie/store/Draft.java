package org.vigie.store;

import static org.vigie.store.NodeNumbers.NONE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A whole store in memory, closely packed: about 25 bytes a quad and 150 a node. A large load is
 * prepared here, and written to the disk in one go. For one thread; has no default graph.
 */
final class Draft extends DatasetGraphWrapper {
  private final NodeNumbers numbers = new NodeNumbers();
  private final QuadTable quads = new QuadTable();

  Draft() {
    super(DatasetGraphFactory.empty());
  }

  NodeNumbers numbers() {
    return numbers;
  }

  QuadTable quads() {
    return quads;
  }

  /** Takes in what another dataset holds. */
  void copy(DatasetGraph from) {
    from.find().forEachRemaining(this::add);
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void add(Node graph, Node subject, Node property, Node object) {
    quads.add(
        numbers.give(graph), numbers.give(subject), numbers.give(property), numbers.give(object));
  }

  @Override
  public void delete(Node graph, Node subject, Node property, Node object) {
    deleteAny(graph, subject, property, object);
  }

  @Override
  public void deleteAny(Node graph, Node subject, Node property, Node object) {
    visit(
        graph,
        subject,
        property,
        object,
        row -> {
          quads.remove(row);
          return true;
        });
  }

  @Override
  public void removeGraph(Node graph) {
    deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public boolean contains(Node graph, Node subject, Node property, Node object) {
    return !visit(graph, subject, property, object, row -> false);
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node property, Node object) {
    List<Quad> found = new ArrayList<>();
    visit(
        graph,
        subject,
        property,
        object,
        row -> {
          found.add(Quad.create(numbers.get(quads.graph(row)), triple(row)));
          return true;
        });
    return found.iterator();
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    Set<Integer> graphs = new HashSet<>();
    quads.visit(
        NONE,
        NONE,
        NONE,
        NONE,
        row -> {
          graphs.add(quads.graph(row));
          return true;
        });
    return graphs.stream().map(numbers::get).iterator();
  }

  @Override
  public Graph getGraph(Node name) {
    return new View(name);
  }

  @Override
  public Graph getUnionGraph() {
    return new View(Node.ANY);
  }

  private Triple triple(int row) {
    return Triple.create(
        numbers.get(quads.subject(row)),
        numbers.get(quads.property(row)),
        numbers.get(quads.object(row)));
  }

  private boolean visit(Node graph, Node subject, Node property, Node object, IntPredicate more) {
    Node[] pattern = {graph, subject, property, object};
    int[] row = new int[pattern.length];
    for (int i = 0; i < row.length; i++) {
      boolean any = !pattern[i].isConcrete();
      row[i] = any ? NONE : numbers.find(pattern[i]);
      if (!any && row[i] == NONE) {
        return true;
      }
    }
    return quads.visit(row[0], row[1], row[2], row[3], more);
  }

  /** One named graph, or all of them as one. */
  private final class View extends GraphBase {
    private final Node name;

    View(Node name) {
      this.name = name;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
      List<Triple> found = new ArrayList<>();
      visit(
          name,
          pattern.getSubject(),
          pattern.getPredicate(),
          pattern.getObject(),
          row -> {
            found.add(triple(row));
            return true;
          });
      boolean repeats = name.equals(Node.ANY) && found.size() > 1;
      return WrappedIterator.create(
          repeats ? found.stream().distinct().iterator() : found.iterator());
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
      return !visit(
          name, pattern.getSubject(), pattern.getPredicate(), pattern.getObject(), row -> false);
    }
  }
}
