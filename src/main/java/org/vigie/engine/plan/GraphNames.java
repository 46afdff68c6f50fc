package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import org.vigie.engine.index.Index;

/** The names of the named graphs (GRAPH ?g {}), or whether there is one of a name. */
final class GraphNames implements Step {
  private final Run run;
  private final Match.Place place;
  private int at;
  private boolean free;

  GraphNames(Run run, Match.Place place) {
    this.run = run;
    this.place = place;
  }

  @Override
  public void open() {
    free = place.value(run.row) == NONE;
    at = 0;
  }

  @Override
  public boolean next() {
    Index index = run.index();
    int[] graphs = index.graphs();
    if (!free) {
      int name = place.value(run.row);
      return at++ == 0 && name != run.own() && index.list(name).length > 0;
    }
    while (at < graphs.length) {
      int graph = graphs[at++];
      if (graph != run.own()) {
        run.row[place.slot()] = graph;
        return true;
      }
    }
    reset();
    return false;
  }

  @Override
  public void reset() {
    if (free) {
      run.row[place.slot()] = NONE;
    }
    at = Integer.MAX_VALUE - 1;
  }
}
