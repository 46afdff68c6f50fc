package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.vigie.engine.index.Cursor;
import org.vigie.engine.index.Index;

/**
 * Walks along property paths in a graph, as SPARQL 1.1 section 18.4 has it: sequences and
 * alternatives give what they reach as often as they reach it, the rest once.
 */
final class Walker {
  private final Run run;
  private final Index index;
  private final int graph;

  /**
   * A walker.
   *
   * @param graph a graph, or {@code NONE} for all named graphs
   */
  Walker(Run run, int graph) {
    this.run = run;
    this.index = run.index();
    this.graph = graph;
  }

  /** Whether this walker knows every part of a path. */
  static boolean knows(Path path, Run run) {
    return switch (path) {
      case P_Link link -> isPlain(link.getNode(), run);
      case P_ReverseLink link -> isPlain(link.getNode(), run);
      case P_Inverse inverse -> knows(inverse.getSubPath(), run);
      case P_Seq seq -> knows(seq.getLeft(), run) && knows(seq.getRight(), run);
      case P_Alt alt -> knows(alt.getLeft(), run) && knows(alt.getRight(), run);
      case P_ZeroOrOne some -> knows(some.getSubPath(), run);
      case P_ZeroOrMore1 some -> knows(some.getSubPath(), run);
      case P_OneOrMore1 some -> knows(some.getSubPath(), run);
      case P_NegPropSet set -> true;
      default -> false;
    };
  }

  private static boolean isPlain(Node property, Run run) {
    return !property.isURI()
        || !PropertyFunctionRegistry.chooseRegistry(run.context().getContext())
            .isRegistered(property.getURI());
  }

  /** Whether a path may have no length. */
  static boolean mayStay(Path path) {
    return switch (path) {
      case P_ZeroOrOne some -> true;
      case P_ZeroOrMore1 some -> true;
      case P_OneOrMore1 some -> mayStay(some.getSubPath());
      case P_Inverse inverse -> mayStay(inverse.getSubPath());
      case P_Seq seq -> mayStay(seq.getLeft()) && mayStay(seq.getRight());
      case P_Alt alt -> mayStay(alt.getLeft()) || mayStay(alt.getRight());
      default -> false;
    };
  }

  /** What a path reaches from a term, or in the other direction what reaches the term. */
  IntSet walk(Path path, int from, boolean forward) {
    IntSet reached = new IntSet(run);
    walk(path, from, forward, reached);
    return reached;
  }

  private void walk(Path path, int from, boolean forward, IntSet to) {
    run.step();
    switch (path) {
      case P_Link link -> step(link.getNode(), from, forward, to);
      case P_ReverseLink link -> step(link.getNode(), from, !forward, to);
      case P_Inverse inverse -> walk(inverse.getSubPath(), from, !forward, to);
      case P_Seq seq -> {
        IntSet middle = walk(forward ? seq.getLeft() : seq.getRight(), from, forward);
        for (int i = 0; i < middle.size(); i++) {
          walk(forward ? seq.getRight() : seq.getLeft(), middle.get(i), forward, to);
        }
      }
      case P_Alt alt -> {
        walk(alt.getLeft(), from, forward, to);
        walk(alt.getRight(), from, forward, to);
      }
      case P_ZeroOrOne some -> {
        IntSet reached = new IntSet(run);
        reached.add(from);
        addAll(walk(some.getSubPath(), from, forward), reached);
        putAll(reached, to);
      }
      case P_ZeroOrMore1 some -> {
        IntSet reached = new IntSet(run);
        reached.add(from);
        spread(some.getSubPath(), forward, reached);
        putAll(reached, to);
      }
      case P_OneOrMore1 some -> {
        IntSet reached = new IntSet(run);
        addAll(walk(some.getSubPath(), from, forward), reached);
        spread(some.getSubPath(), forward, reached);
        putAll(reached, to);
      }
      case P_NegPropSet set -> others(set, from, forward, to);
      default -> throw new IllegalArgumentException("Unknown path " + path);
    }
  }

  /** Adds all that is reached from what is reached. */
  private void spread(Path path, boolean forward, IntSet reached) {
    for (int i = 0; i < reached.size(); i++) {
      addAll(walk(path, reached.get(i), forward), reached);
    }
  }

  private static void addAll(IntSet values, IntSet to) {
    for (int i = 0; i < values.size(); i++) {
      to.add(values.get(i));
    }
  }

  private static void putAll(IntSet values, IntSet to) {
    for (int i = 0; i < values.size(); i++) {
      to.put(values.get(i));
    }
  }

  private void step(Node property, int from, boolean forward, IntSet to) {
    int predicate = index.terms().find(property);
    if (predicate != NONE && run.isKept(from)) {
      Cursor cursor = open(from, predicate, forward);
      while (next(cursor)) {
        to.put(forward ? cursor.object() : cursor.subject());
      }
    }
  }

  private void others(P_NegPropSet set, int from, boolean forward, IntSet to) {
    List<Node> there = forward ? set.getFwdNodes() : set.getBwdNodes();
    List<Node> back = forward ? set.getBwdNodes() : set.getFwdNodes();
    if (!there.isEmpty()) {
      others(there, from, true, to);
    }
    if (!back.isEmpty()) {
      others(back, from, false, to);
    }
  }

  private void others(List<Node> excluded, int from, boolean forward, IntSet to) {
    if (!run.isKept(from)) {
      return;
    }
    Cursor cursor = open(from, NONE, forward);
    while (next(cursor)) {
      if (!excluded.contains(index.terms().get(cursor.predicate()))) {
        to.put(forward ? cursor.object() : cursor.subject());
      }
    }
  }

  private Cursor open(int from, int predicate, boolean forward) {
    Cursor cursor = new Cursor(index, run::look);
    if (forward) {
      cursor.open(from, predicate, NONE, graph);
    } else {
      cursor.open(NONE, predicate, from, graph);
    }
    return cursor;
  }

  private boolean next(Cursor cursor) {
    while (cursor.next()) {
      if (graph != NONE || run.isNamed(cursor.graphs())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a term is a subject or an object in the graph. */
  boolean isNode(int term) {
    return run.isKept(term) && (next(open(term, NONE, true)) || next(open(term, NONE, false)));
  }

  /** The terms from which a path may lead somewhere: rather some too many than too few. */
  IntSet starts(Path path) {
    IntSet starts = new IntSet(run);
    if (!addStarts(path, true, starts)) {
      Cursor cursor = new Cursor(index, run::look);
      cursor.open(NONE, NONE, NONE, graph);
      while (next(cursor)) {
        starts.add(cursor.subject());
        starts.add(cursor.object());
      }
    }
    return starts;
  }

  private boolean addStarts(Path path, boolean forward, IntSet starts) {
    return switch (path) {
      case P_Link link -> addEnds(link.getNode(), forward, starts);
      case P_ReverseLink link -> addEnds(link.getNode(), !forward, starts);
      case P_Inverse inverse -> addStarts(inverse.getSubPath(), !forward, starts);
      case P_OneOrMore1 some -> addStarts(some.getSubPath(), forward, starts);
      case P_Seq seq -> addStarts(forward ? seq.getLeft() : seq.getRight(), forward, starts);
      case P_Alt alt ->
          addStarts(alt.getLeft(), forward, starts) && addStarts(alt.getRight(), forward, starts);
      default -> false;
    };
  }

  private boolean addEnds(Node property, boolean forward, IntSet starts) {
    int predicate = index.terms().find(property);
    if (predicate != NONE) {
      Cursor cursor = new Cursor(index, run::look);
      cursor.open(NONE, predicate, NONE, graph);
      while (next(cursor)) {
        starts.add(forward ? cursor.subject() : cursor.object());
      }
    }
    return true;
  }
}
