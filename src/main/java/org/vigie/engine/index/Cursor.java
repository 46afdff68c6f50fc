package org.vigie.engine.index;

import static org.vigie.engine.index.Terms.NONE;

/**
 * Goes through the triples that match given terms, by the order in which they stand together. To be
 * opened anew any number of times; for one thread.
 */
public final class Cursor {
  /** Matches a triple of any graph. */
  public static final int ANY_GRAPH = NONE;

  /** Steps between two looks at whether to go on. */
  private static final int STRIDE = 1024;

  /** How the places of an order are called. */
  private enum Way {
    SPO,
    OPS,
    POS
  }

  private final Index index;
  private final Runnable look;
  private Way way = Way.SPO;
  private Order order;
  private int[] list = {};
  private boolean listed;
  private int from;
  private int to;
  private int at;
  private int first;
  private int third = NONE;
  private int graph = ANY_GRAPH;
  private int[] wanted = {NONE, NONE, NONE};
  private int steps;

  /**
   * A cursor.
   *
   * @param look called now and then while it moves; may throw to stop it
   */
  public Cursor(Index index, Runnable look) {
    this.index = index;
    this.look = look;
    this.order = index.spo();
  }

  /**
   * Stands before the first match.
   *
   * @param s the subject; {@link Terms#NONE} for any, here and in the next two
   * @param p the predicate
   * @param o the object
   * @param inGraph a graph that holds the triple, or {@link #ANY_GRAPH}
   */
  public void open(int s, int p, int o, int inGraph) {
    third = NONE;
    first = NONE;
    graph = inGraph;
    listed = false;
    if (s != NONE) {
      openSubject(s, p, o);
    } else if (o != NONE) {
      begin(Way.OPS, index.ops(), o, p);
    } else if (p != NONE) {
      begin(Way.POS, index.pos(), p, NONE);
    } else {
      way = Way.SPO;
      order = index.spo();
      from = 0;
      to = order.size();
      first = 0;
    }
    if (inGraph != ANY_GRAPH) {
      preferList(s, p, o);
    }
    at = from - 1;
  }

  private void openSubject(int s, int p, int o) {
    Order spo = index.spo();
    if (o == NONE) {
      begin(Way.SPO, spo, s, p);
    } else if (p != NONE) {
      begin(Way.SPO, spo, s, p);
      from = spo.lowerThird(from, to, o);
      to = from < to && spo.third()[from] == o ? from + 1 : from;
    } else if (spo.to(s) - spo.from(s) <= index.ops().to(o) - index.ops().from(o)) {
      begin(Way.SPO, spo, s, NONE);
      third = o;
    } else {
      begin(Way.OPS, index.ops(), o, NONE);
      third = s;
    }
  }

  private void begin(Way by, Order sorted, int one, int two) {
    way = by;
    order = sorted;
    first = one;
    from = sorted.from(one);
    to = sorted.to(one);
    if (two != NONE && from < to) {
      from = sorted.lower(from, to, two);
      to = from < to && sorted.second()[from] == two ? sorted.upper(from, to, two) : from;
    }
  }

  /** Goes through the triples of the graph instead, where they are fewer. */
  private void preferList(int s, int p, int o) {
    int[] members = index.list(graph);
    if (s != NONE || members.length >= to - from) {
      return;
    }
    listed = true;
    list = members;
    way = Way.SPO;
    order = index.spo();
    wanted = new int[] {NONE, p, o};
    third = NONE;
    first = 0;
    from = 0;
    to = members.length;
  }

  /** How many triples are to be gone through at most. */
  public int size() {
    return to - from;
  }

  /** Goes to the next match. */
  public boolean next() {
    if (listed) {
      return nextListed();
    }
    while (++at < to) {
      step();
      if (third != NONE && order.third()[at] != third) {
        continue;
      }
      if (graph != ANY_GRAPH && !index.holds(order.graphs()[at], graph)) {
        continue;
      }
      return true;
    }
    return false;
  }

  private boolean nextListed() {
    while (++at < to) {
      step();
      int position = list[at];
      if ((wanted[1] == NONE || order.second()[position] == wanted[1])
          && (wanted[2] == NONE || order.third()[position] == wanted[2])) {
        return true;
      }
    }
    return false;
  }

  private void step() {
    if (++steps >= STRIDE) {
      steps = 0;
      look.run();
    }
  }

  private int position() {
    return listed ? list[at] : at;
  }

  /** Where all triples are gone through, or those of a graph, the first place moves along. */
  private int first() {
    int position = position();
    while (order.to(first) <= position) {
      first++;
    }
    return first;
  }

  /** The subject of the match. */
  public int subject() {
    return way == Way.SPO ? first() : order.third()[at];
  }

  /** The predicate of the match. */
  public int predicate() {
    return way == Way.POS ? first : order.second()[position()];
  }

  /** The object of the match. */
  public int object() {
    return switch (way) {
      case SPO -> order.third()[position()];
      case OPS -> first;
      case POS -> order.second()[at];
    };
  }

  /** The set of the graphs that hold the match. */
  public int graphs() {
    return order.graphs()[position()];
  }
}
