package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.vigie.engine.index.Cursor;
import org.vigie.engine.index.Index;
import org.vigie.engine.index.Statistics;
import org.vigie.engine.plan.Match.Place;
import org.vigie.engine.plan.Match.Where;

/** Makes pieces of patterns, with a guess of their cost from exact counts and averages. */
final class Patterns {
  /** How many terms a path is expected to reach from one. */
  private static final double BRANCHES = 10;

  private final Run run;
  private final Index index;

  Patterns(Run run) {
    this.run = run;
    this.index = run.index();
  }

  /** Whether this engine knows such a pattern: not one within a term. */
  static boolean knows(Quad quad) {
    return isPlain(quad.getGraph())
        && isPlain(quad.getSubject())
        && isPlain(quad.getPredicate())
        && isPlain(quad.getObject());
  }

  static boolean isPlain(Node node) {
    return Var.isVar(node) || node.isConcrete();
  }

  Piece piece(Quad quad) {
    Where where = where(quad.getGraph());
    Node graph = quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph();
    Place[] places = {
      place(quad.getSubject()),
      place(quad.getPredicate()),
      place(quad.getObject()),
      where == Where.UNION ? Place.constant(NONE) : place(graph)
    };
    Node[] nodes = {quad.getSubject(), quad.getPredicate(), quad.getObject(), graph};
    Set<Var> variables = allVariables(nodes);
    for (int i = 0; i < (where == Where.UNION ? 3 : 4); i++) {
      if (!Var.isVar(nodes[i]) && places[i].constant() == NONE) {
        return new Piece.Movable(new Either(new Step[0]), variables, bound -> 0);
      }
    }
    return new Piece.Movable(new Match(run, where, places), variables, cost(nodes, places, where));
  }

  /** A path in a graph, as a piece. */
  Piece way(Node graph, TriplePath way) {
    Where where = where(graph);
    Node name = Quad.isDefaultGraph(graph) ? Quad.defaultGraphIRI : graph;
    Place[] places = {
      end(way.getSubject()),
      end(way.getObject()),
      where == Where.UNION ? Place.constant(NONE) : graph(name)
    };
    Node[] nodes = {way.getSubject(), way.getObject(), name};
    if (where == Where.ONE && places[2].constant() == NONE) {
      return new Piece.Movable(new Either(new Step[0]), allVariables(nodes), bound -> 0);
    }
    double all = index.terms().size();
    return new Piece.Movable(
        new Way(run, where, way.getPath(), places),
        allVariables(nodes),
        bound -> {
          boolean from = !Var.isVar(nodes[0]) || bound.contains(Var.alloc(nodes[0]));
          boolean to = !Var.isVar(nodes[1]) || bound.contains(Var.alloc(nodes[1]));
          return from && to ? 0.9 : from || to ? BRANCHES : BRANCHES * all;
        });
  }

  /** The default graph is there even when it is empty: a path of no length needs no triple. */
  private Place graph(Node name) {
    return Quad.isDefaultGraph(name) ? Place.constant(run.number(name)) : place(name);
  }

  /** A constant end counts even when the copy does not know it: a path may have no length. */
  private Place end(Node node) {
    return Var.isVar(node) ? place(node) : Place.constant(run.number(node));
  }

  private static Set<Var> allVariables(Node[] nodes) {
    Set<Var> variables = new HashSet<>();
    for (Node node : nodes) {
      if (Var.isVar(node)) {
        variables.add(Var.alloc(node));
      }
    }
    return variables;
  }

  Where where(Node graph) {
    if (Var.isVar(graph)) {
      return Where.EACH;
    }
    boolean union = Quad.isUnionGraph(graph) || (Quad.isDefaultGraph(graph) && run.isUnion());
    return union ? Where.UNION : Where.ONE;
  }

  Place place(Node node) {
    return Var.isVar(node)
        ? Place.variable(run.slot(Var.alloc(node)))
        : Place.constant(index.terms().find(node));
  }

  private Piece.Cost cost(Node[] nodes, Place[] places, Where where) {
    Cursor cursor = new Cursor(index, run::look);
    cursor.open(
        places[0].constant(),
        places[1].constant(),
        places[2].constant(),
        where == Where.ONE ? places[3].constant() : Cursor.ANY_GRAPH);
    double count = cursor.size();
    Statistics statistics = index.statistics();
    int predicate = places[1].constant();
    double subjects =
        Math.max(1, predicate == NONE ? statistics.subjects() : statistics.subjects(predicate));
    double objects =
        Math.max(1, predicate == NONE ? statistics.objects() : statistics.objects(predicate));
    double[] distinct = {
      subjects, Math.max(1, statistics.predicates()), objects, Math.max(1, index.graphs().length)
    };
    return bound -> {
      double found = count;
      for (int i = 0; i < 4; i++) {
        if (Var.isVar(nodes[i]) && bound.contains(Var.alloc(nodes[i]))) {
          found /= distinct[i];
        }
      }
      return found;
    };
  }
}
