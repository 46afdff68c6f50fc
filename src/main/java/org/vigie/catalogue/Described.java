package org.vigie.catalogue;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Prefixes;

/**
 * A dataset with one graph more, {@code graph/void}, which is computed and not stored. A query that
 * names a term of VoID, or that graph, is answered over both by the general engine; any other goes
 * to the engine of the dataset itself, which plans better over what it stores.
 */
final class Described extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  private final Supplier<Graph> description;

  /**
   * Adds the description to a dataset.
   *
   * @param description gives the VoID of the state that the current transaction reads
   */
  Described(DatasetGraph data, Supplier<Graph> description) {
    super(data);
    this.description = description;
    Engine.install();
  }

  @Override
  public Graph getDefaultGraph() {
    return new Both(getR().getUnionGraph(), description.get());
  }

  @Override
  public Graph getUnionGraph() {
    return getDefaultGraph();
  }

  @Override
  public Graph getGraph(Node name) {
    if (Quad.isUnionGraph(name) || Quad.isDefaultGraph(name)) {
      return getDefaultGraph();
    }
    return name.equals(Graphs.VOID) ? description.get() : super.getGraph(name);
  }

  @Override
  public boolean containsGraph(Node name) {
    return name.equals(Graphs.VOID) || super.containsGraph(name);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return Iter.concat(super.listGraphNodes(), Iter.singletonIterator(Graphs.VOID));
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    if (Quad.isUnionGraph(graph) || Quad.isDefaultGraph(graph)) {
      return named(graph, getDefaultGraph().find(subject, predicate, object));
    }
    return findNG(graph, subject, predicate, object);
  }

  @Override
  public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
    if (graph.equals(Graphs.VOID)) {
      return named(graph, description.get().find(subject, predicate, object));
    }
    Iterator<Quad> stored = super.findNG(graph, subject, predicate, object);
    return graph.isConcrete()
        ? stored
        : Iter.concat(
            stored, named(Graphs.VOID, description.get().find(subject, predicate, object)));
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public Iterator<Quad> find() {
    return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    return find(graph, subject, predicate, object).hasNext();
  }

  @Override
  public boolean contains(Quad quad) {
    return find(quad).hasNext();
  }

  private static Iterator<Quad> named(Node graph, Iterator<Triple> triples) {
    return Iter.map(triples, triple -> Quad.create(graph, triple));
  }

  /** Two graphs that share no triple. */
  private static final class Both extends GraphBase {
    private final Graph one;
    private final Graph other;

    Both(Graph one, Graph other) {
      this.one = one;
      this.other = other;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
      return one.find(pattern).andThen(other.find(pattern));
    }
  }

  /** Chooses who answers. */
  private static final class Engine implements QueryEngineFactory {
    private static final Engine ONE = new Engine();
    private static final List<String> NAMES =
        List.of(Prefixes.map().getOrDefault("void", ""), VoidGraph.EXTENSION, Graphs.VOID.getURI());

    /** Adds itself before the engines of Jena, once. */
    static synchronized void install() {
      if (!QueryEngineRegistry.containsFactory(ONE)) {
        QueryEngineRegistry.addFactory(ONE);
      }
    }

    @Override
    public boolean accept(Query query, DatasetGraph data, Context context) {
      return data instanceof Described;
    }

    @Override
    public Plan create(Query query, DatasetGraph data, Binding input, Context context) {
      String text = query.toString();
      if (NAMES.stream().anyMatch(text::contains)) {
        return QueryEngineMain.getFactory().create(query, data, input, context);
      }
      DatasetGraph stored = ((Described) data).getWrapped();
      return QueryEngineRegistry.findFactory(query, stored, context)
          .create(query, stored, input, context);
    }

    @Override
    public boolean accept(Op op, DatasetGraph data, Context context) {
      return data instanceof Described;
    }

    @Override
    public Plan create(Op op, DatasetGraph data, Binding input, Context context) {
      DatasetGraph stored = ((Described) data).getWrapped();
      return QueryEngineRegistry.findFactory(op, stored, context)
          .create(op, stored, input, context);
    }
  }
}
