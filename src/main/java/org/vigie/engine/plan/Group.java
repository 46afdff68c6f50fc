package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import java.util.List;
import java.util.function.IntSupplier;

/** Groups of the rows of a step, and what is counted or computed of each. */
final class Group implements Step {
  private final Run run;
  private final Step step;
  private final int[] keys;
  private final IntSupplier[] values;
  private final int[] results;
  private final List<Tally> tallies;
  private Distinction groups;
  private int count;
  private int at;

  /**
   * Groups.
   *
   * @param keys the slots by which rows are grouped
   * @param values what a key is computed from; null where it is there already
   * @param results the slots of the results of the tallies
   */
  Group(Run run, Step step, int[] keys, IntSupplier[] values, int[] results, List<Tally> tallies) {
    this.run = run;
    this.step = step;
    this.keys = keys;
    this.values = values;
    this.results = results;
    this.tallies = tallies;
    this.groups = new Distinction(run, keys);
  }

  @Override
  public void open() {
    groups = new Distinction(run, keys);
    step.open();
    while (step.next()) {
      compute();
      int group = groups.number(run.row);
      for (Tally tally : tallies) {
        tally.add(group);
      }
      for (int i = 0; i < keys.length; i++) {
        if (values[i] != null) {
          run.row[keys[i]] = NONE;
        }
      }
    }
    count = groups.size() == 0 && keys.length == 0 ? 1 : groups.size();
    at = 0;
  }

  private void compute() {
    for (int i = 0; i < keys.length; i++) {
      if (values[i] != null) {
        run.row[keys[i]] = values[i].getAsInt();
      }
    }
  }

  @Override
  public boolean next() {
    if (at == count) {
      reset();
      return false;
    }
    for (int i = 0; i < keys.length; i++) {
      run.row[keys[i]] = groups.get(at, i);
    }
    for (int i = 0; i < results.length; i++) {
      run.row[results[i]] = tallies.get(i).get(at);
    }
    at++;
    return true;
  }

  @Override
  public void reset() {
    for (int key : keys) {
      run.row[key] = NONE;
    }
    for (int result : results) {
      run.row[result] = NONE;
    }
    at = count;
  }
}
