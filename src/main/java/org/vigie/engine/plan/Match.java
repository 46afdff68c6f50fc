package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import org.vigie.engine.index.Cursor;

/** The triples that match a pattern. */
final class Match implements Step {
  /** Which graphs a pattern asks. */
  enum Where {
    /** Any named graph; what stands in several counts once. */
    UNION,
    /** One graph, which the fourth place names. */
    ONE,
    /** Each named graph by itself, which the fourth place gets. */
    EACH
  }

  /** A place of a pattern: a constant, or the slot of a variable. */
  record Place(int slot, int constant) {
    static Place constant(int id) {
      return new Place(NONE, id);
    }

    static Place variable(int slot) {
      return new Place(slot, NONE);
    }

    int value(int[] row) {
      return slot == NONE ? constant : row[slot];
    }
  }

  private final Run run;
  private final Place[] places;
  private final Where where;
  private final Cursor cursor;
  private final boolean[] free = new boolean[4];
  private int[] graphs = {};
  private int graphAt;
  private boolean possible;

  /**
   * A match.
   *
   * @param places subject, predicate, object, graph
   */
  Match(Run run, Where where, Place... places) {
    this.run = run;
    this.where = where;
    this.places = places;
    this.cursor = new Cursor(run.index(), run::look);
  }

  @Override
  public void open() {
    int[] row = run.row;
    possible = true;
    int[] ids = new int[3];
    for (int i = 0; i < 3; i++) {
      ids[i] = places[i].value(row);
      free[i] = ids[i] == NONE;
      possible &= free[i] || run.isKept(ids[i]);
    }
    int graph = where == Where.UNION ? NONE : places[3].value(row);
    free[3] = where == Where.EACH && graph == NONE;
    possible &= graph == NONE || run.isKept(graph);
    possible &= where != Where.EACH || graph == NONE || graph != run.own();
    graphs = new int[0];
    graphAt = 0;
    if (possible) {
      cursor.open(ids[0], ids[1], ids[2], graph);
    }
  }

  @Override
  public boolean next() {
    if (possible) {
      while (free[3] && graphAt < graphs.length) {
        if (bindGraph()) {
          return true;
        }
      }
      while (cursor.next()) {
        if (take()) {
          return true;
        }
      }
    }
    reset();
    return false;
  }

  private boolean take() {
    int[] row = run.row;
    if (free[0]) {
      row[places[0].slot()] = cursor.subject();
    }
    if (free[1] && !bind(1, cursor.predicate())) {
      return false;
    }
    if (free[2] && !bind(2, cursor.object())) {
      return false;
    }
    if (free[3]) {
      graphs = run.index().graphs(cursor.graphs());
      graphAt = 0;
      while (graphAt < graphs.length) {
        if (bindGraph()) {
          return true;
        }
      }
      return false;
    }
    return where != Where.UNION || run.isNamed(cursor.graphs());
  }

  /** A variable that stands in two places must be the same in both. */
  private boolean bind(int place, int value) {
    for (int earlier = 0; earlier < place; earlier++) {
      if (free[earlier] && places[earlier].slot() == places[place].slot()) {
        return run.row[places[place].slot()] == value;
      }
    }
    run.row[places[place].slot()] = value;
    return true;
  }

  private boolean bindGraph() {
    int graph = graphs[graphAt++];
    return graph != run.own() && bind(3, graph);
  }

  @Override
  public void reset() {
    for (int i = 0; i < 4; i++) {
      if (free[i]) {
        run.row[places[i].slot()] = NONE;
      }
    }
    possible = false;
  }
}
