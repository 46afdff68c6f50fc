package org.vigie.engine;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.vigie.engine.index.Cursor;
import org.vigie.engine.index.Index;
import org.vigie.engine.index.Terms;

/** Finds triples and quads of the copy, as terms. For many threads. */
final class Finder {
  private final Index index;
  private final int own;

  Finder(Index index) {
    this.index = index;
    this.own = index.terms().find(Quad.defaultGraphIRI);
  }

  /**
   * The triples of a graph.
   *
   * @param graph its name, or that of the union of all named graphs
   */
  Iterator<Triple> triples(Node graph, @Nullable Node s, @Nullable Node p, @Nullable Node o) {
    Cursor cursor = open(graph, s, p, o);
    if (cursor == null) {
      return Iter.nullIterator();
    }
    boolean named = Quad.isUnionGraph(graph) && own != Terms.NONE;
    return new Walk<>(cursor, named ? this::isNamed : any -> true, this::triple);
  }

  /** How many triples match; counted. */
  int count(Node graph, @Nullable Node s, @Nullable Node p, @Nullable Node o) {
    Cursor cursor = open(graph, s, p, o);
    int count = 0;
    while (cursor != null && cursor.next()) {
      count += Quad.isUnionGraph(graph) && !isNamed(cursor) ? 0 : 1;
    }
    return count;
  }

  /** The quads of all named graphs, and of the default graph as well when it is wanted. */
  Iterator<Quad> quads(@Nullable Node s, @Nullable Node p, @Nullable Node o, boolean withDefault) {
    Cursor cursor = open(Quad.unionGraph, s, p, o);
    if (cursor == null) {
      return Iter.nullIterator();
    }
    return Iter.flatMap(
        new Walk<>(cursor, any -> true, at -> quads(at, withDefault)), Function.identity());
  }

  private Iterator<Quad> quads(Cursor at, boolean withDefault) {
    Triple triple = triple(at);
    return java.util.Arrays.stream(index.graphs(at.graphs()))
        .filter(graph -> withDefault || graph != own)
        .mapToObj(graph -> Quad.create(index.terms().get(graph), triple))
        .iterator();
  }

  private @Nullable Cursor open(Node graph, @Nullable Node s, @Nullable Node p, @Nullable Node o) {
    int g = Quad.isUnionGraph(graph) ? Cursor.ANY_GRAPH : index.terms().find(graph);
    if (g == Terms.NONE && !Quad.isUnionGraph(graph)) {
      return null;
    }
    Node[] pattern = {s, p, o};
    int[] ids = new int[3];
    for (int i = 0; i < 3; i++) {
      boolean any = pattern[i] == null || !pattern[i].isConcrete();
      ids[i] = any ? Terms.NONE : index.terms().find(pattern[i]);
      if (!any && ids[i] == Terms.NONE) {
        return null;
      }
    }
    Cursor cursor = new Cursor(index, () -> {});
    cursor.open(ids[0], ids[1], ids[2], g);
    return cursor;
  }

  private boolean isNamed(Cursor at) {
    int[] graphs = index.graphs(at.graphs());
    return graphs.length > 1 || graphs[0] != own;
  }

  private Triple triple(Cursor at) {
    Terms terms = index.terms();
    return Triple.create(
        terms.get(at.subject()), terms.get(at.predicate()), terms.get(at.object()));
  }

  /** Gives what a cursor meets. */
  private static final class Walk<T> implements Iterator<T> {
    private final Cursor cursor;
    private final java.util.function.Predicate<Cursor> wanted;
    private final Function<Cursor, T> shape;
    private boolean ready;

    Walk(Cursor cursor, java.util.function.Predicate<Cursor> wanted, Function<Cursor, T> shape) {
      this.cursor = cursor;
      this.wanted = wanted;
      this.shape = shape;
    }

    @Override
    public boolean hasNext() {
      while (!ready && cursor.next()) {
        ready = wanted.test(cursor);
      }
      return ready;
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ready = false;
      return shape.apply(cursor);
    }
  }
}
