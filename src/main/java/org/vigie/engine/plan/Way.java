package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.path.Path;
import org.vigie.engine.plan.Match.Place;
import org.vigie.engine.plan.Match.Where;

/** The pairs of terms between which a property path leads. */
final class Way implements Step {
  private static final int[] ANYWHERE = {NONE};

  /** How the names of the variables begin that ARQ's {@code PathCompiler} puts into a sequence. */
  private static final String BETWEEN = ARQConstants.allocVarAnonMarker + "P";

  private final Run run;
  private final Where where;
  private final Path path;
  private final Place from;
  private final Place to;
  private final Place graph;

  /** Whether a path of no length leads only from what is in the graph, and not from any term. */
  private boolean nodesOnly;

  private boolean freeFrom;
  private boolean freeTo;
  private boolean freeGraph;
  private int[] graphs = {};
  private int graphAt;
  private Walker walker;
  private IntSet starts;
  private int startAt;
  private int start;
  private IntSet reached;
  private int reachedAt;

  /** A way between two places in a graph. */
  Way(Run run, Where where, Path path, Place[] places) {
    this.run = run;
    this.where = where;
    this.path = path;
    this.from = places[0];
    this.to = places[1];
    this.graph = places[2];
    this.walker = new Walker(run, NONE);
    this.starts = new IntSet(run);
    this.reached = new IntSet(run);
  }

  @Override
  public void open() {
    freeFrom = from.value(run.row) == NONE;
    freeTo = to.value(run.row) == NONE;
    int in = where == Where.UNION ? NONE : graph.value(run.row);
    freeGraph = where == Where.EACH && in == NONE;
    boolean variables = !isTerm(from) && !isTerm(to);
    boolean terms = isTerm(from) && isTerm(to);
    nodesOnly = (variables && Walker.mayStay(path)) || (terms && path.hasZeroLengthComponent());
    graphs = freeGraph ? run.index().graphs() : where == Where.UNION ? ANYWHERE : new int[] {in};
    graphAt = 0;
    starts = new IntSet(run);
    startAt = 0;
    reached = new IntSet(run);
    reachedAt = 0;
  }

  /**
   * Whether an end counts as a term of the query. Where ARQ takes a sequence apart, the variable
   * between its parts stands, once it has a value, for the term where the next part begins.
   */
  private boolean isTerm(Place end) {
    return end.slot() == NONE
        || (end.value(run.row) != NONE
            && run.variables().get(end.slot()).getName().startsWith(BETWEEN));
  }

  @Override
  public boolean next() {
    while (true) {
      run.step();
      if (reachedAt < reached.size()) {
        if (take(reached.get(reachedAt++))) {
          return true;
        }
      } else if (startAt < starts.size()) {
        start(starts.get(startAt++));
      } else if (graphAt < graphs.length) {
        enter(graphs[graphAt++]);
      } else {
        reset();
        return false;
      }
    }
  }

  private void enter(int in) {
    if (where == Where.EACH && (in == run.own() || !isGraph(in))) {
      return;
    }
    if (freeGraph) {
      run.row[graph.slot()] = in;
    }
    walker = new Walker(run, in);
    startAt = 0;
    starts = new IntSet(run);
    if (freeFrom && freeTo) {
      starts = walker.starts(path);
    } else {
      starts.put(freeFrom ? to.value(run.row) : from.value(run.row));
    }
  }

  private boolean isGraph(int in) {
    return run.isKept(in) && run.index().list(in).length > 0;
  }

  private void start(int at) {
    boolean forward = !freeFrom || freeTo;
    if (freeFrom && freeTo) {
      run.row[from.slot()] = at;
    }
    start = at;
    reached = walker.walk(path, at, forward);
    reachedAt = 0;
  }

  /** Whether what was reached is an answer; it then stands in the row. */
  private boolean take(int term) {
    if (nodesOnly && term == start && !walker.isNode(term)) {
      return false;
    }
    if (!freeFrom && !freeTo) {
      return term == to.value(run.row);
    }
    if (freeFrom && freeTo && from.slot() == to.slot()) {
      return run.row[from.slot()] == term;
    }
    run.row[freeTo ? to.slot() : from.slot()] = term;
    return true;
  }

  @Override
  public void reset() {
    if (freeFrom) {
      run.row[from.slot()] = NONE;
    }
    if (freeTo) {
      run.row[to.slot()] = NONE;
    }
    if (freeGraph) {
      run.row[graph.slot()] = NONE;
    }
    graphs = new int[0];
    starts = new IntSet(run);
    reached = starts;
  }
}
