package org.vigie.engine;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** One graph of the copy, or the union of its named graphs. */
final class ReadGraph extends GraphBase {
  private final Finder finder;
  private final Node name;
  private final PrefixMap prefixes;

  ReadGraph(Finder finder, Node name, PrefixMap prefixes) {
    this.finder = finder;
    this.name = name;
    this.prefixes = prefixes;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return graphBaseFind(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Node s, Node p, Node o) {
    return WrappedIterator.createNoRemove(finder.triples(name, s, p, o));
  }

  @Override
  protected int graphBaseSize() {
    return finder.count(name, null, null, null);
  }

  @Override
  protected PrefixMapping createPrefixMapping() {
    return Prefixes.adapt(prefixes);
  }
}
