package org.vigie.engine;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;
import org.vigie.engine.index.Index;

/** The copy as ARQ and Fuseki ask for it; whoever tries to write gets an exception. */
final class ReadDataset extends DatasetGraphBase {
  private final Index index;
  private final boolean union;
  private final Finder finder;
  private final Transactional transactions = TransactionalNull.create();
  private final PrefixMap prefixes = PrefixMapFactory.create();

  ReadDataset(Index index, boolean union) {
    this.index = index;
    this.union = union;
    this.finder = new Finder(index);
    Engine.install(getContext());
  }

  Index index() {
    return index;
  }

  /** Whether the default graph is the union of the named ones. */
  boolean isUnion() {
    return union;
  }

  @Override
  public Graph getDefaultGraph() {
    return union ? getUnionGraph() : new ReadGraph(finder, Quad.defaultGraphIRI, prefixes);
  }

  @Override
  public Graph getUnionGraph() {
    return new ReadGraph(finder, Quad.unionGraph, prefixes);
  }

  @Override
  public Graph getGraph(Node graph) {
    return Quad.isDefaultGraph(graph) ? getDefaultGraph() : new ReadGraph(finder, graph, prefixes);
  }

  @Override
  public boolean containsGraph(Node graph) {
    return Quad.isDefaultGraph(graph)
        || Quad.isUnionGraph(graph)
        || index.list(index.terms().find(graph)).length > 0;
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return Arrays.stream(index.graphs())
        .mapToObj(index.terms()::get)
        .filter(name -> !Quad.isDefaultGraph(name))
        .iterator();
  }

  @Override
  public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
    if (g == null || Node.ANY.equals(g)) {
      return finder.quads(s, p, o, true);
    }
    Node graph = Quad.isDefaultGraph(g) && union ? Quad.unionGraph : g;
    return org.apache.jena.atlas.iterator.Iter.map(
        finder.triples(graph, s, p, o), triple -> Quad.create(g, triple));
  }

  @Override
  public Iterator<Quad> findNG(Node g, Node s, Node p, Node o) {
    return g == null || Node.ANY.equals(g) ? finder.quads(s, p, o, false) : find(g, s, p, o);
  }

  @Override
  public PrefixMap prefixes() {
    return prefixes;
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    throw new UnsupportedOperationException("A read copy never changes");
  }

  @Override
  public void removeGraph(Node name) {
    throw new UnsupportedOperationException("A read copy never changes");
  }

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public void begin(TxnType type) {
    transactions.begin(type);
  }

  @Override
  public boolean promote(Promote mode) {
    return false;
  }

  @Override
  public void commit() {
    transactions.commit();
  }

  @Override
  public void abort() {
    transactions.abort();
  }

  @Override
  public void end() {
    transactions.end();
  }

  @Override
  public ReadWrite transactionMode() {
    return transactions.transactionMode();
  }

  @Override
  public TxnType transactionType() {
    return transactions.transactionType();
  }

  @Override
  public boolean isInTransaction() {
    return transactions.isInTransaction();
  }
}
