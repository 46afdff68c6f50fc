package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.NodeCmp;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a step in an order, or only the first of them. Rows that are equal in it stand in the
 * order of their terms, as ARQ has them.
 */
final class Sort implements Step {
  private static final long NO_LIMIT = Long.MAX_VALUE;
  private static final int LEAST_KEPT = 4096;

  /** A value and its text, but for the characters, in four bytes. */
  private static final int KEY = 24;

  /** What is kept of a row, and what it is sorted by. */
  private static final class Entry {
    private final int[] ids;
    private final @Nullable NodeValue[] keys;

    Entry(int[] ids, @Nullable NodeValue[] keys) {
      this.ids = ids;
      this.keys = keys;
    }

    /** In four bytes. */
    long size() {
      long size = 16L + ids.length;
      for (NodeValue key : keys) {
        size +=
            key == null ? 1 : KEY + (key.isString() ? key.asString().length() : 0) / Integer.BYTES;
      }
      return size;
    }
  }

  private final Run run;
  private final Step step;
  private final List<SortCondition> conditions;
  private final int[] slots;
  private final long limit;
  private List<Entry> entries = new ArrayList<>();
  private @Nullable Entry worst;
  private int most;
  private int at;

  /**
   * A sort.
   *
   * @param slots what of each row is kept, in the order of the names of the variables
   * @param limit how many rows are wanted; negative for all
   */
  Sort(Run run, Step step, List<SortCondition> conditions, int[] slots, long limit) {
    this.run = run;
    this.step = step;
    this.conditions = conditions;
    this.slots = slots;
    this.limit = limit < 0 ? NO_LIMIT : limit;
  }

  @Override
  public void open() {
    entries = new ArrayList<>();
    worst = null;
    at = 0;
    step.open();
    while (step.next()) {
      keep();
    }
    cut();
  }

  private void keep() {
    NodeValue[] keys = new NodeValue[conditions.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(conditions.get(i).getExpression());
    }
    Entry entry = new Entry(ids(), keys);
    if (worst != null && compare(entry, worst) >= 0) {
      return;
    }
    entries.add(entry);
    if (entries.size() > most) {
      most = entries.size();
      run.take(entry.size());
    }
    if (limit != NO_LIMIT && entries.size() >= Math.max(LEAST_KEPT, 2 * limit)) {
      cut();
      worst = entries.isEmpty() ? null : entries.getLast();
    }
  }

  private int[] ids() {
    int[] ids = new int[slots.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = run.row[slots[i]];
    }
    return ids;
  }

  private @Nullable NodeValue key(Expr expression) {
    if (expression.isVariable()) {
      int slot = run.findSlot(expression.asVar());
      return slot == NONE || run.row[slot] == NONE ? null : run.value(run.row[slot]);
    }
    return ExprLib.evalOrNull(expression, run.view(), run.context());
  }

  private void cut() {
    entries.sort(this::compare);
    if (entries.size() > limit) {
      entries.subList((int) limit, entries.size()).clear();
    }
  }

  private int compare(Entry one, Entry other) {
    run.step();
    for (int i = 0; i < conditions.size(); i++) {
      int order = BindingComparator.compareNodesRaw(one.keys[i], other.keys[i]);
      if (order != 0) {
        return conditions.get(i).getDirection() == Query.ORDER_DESCENDING ? -order : order;
      }
    }
    for (int i = 0; i < slots.length; i++) {
      int order = compare(one.ids[i], other.ids[i]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int compare(int one, int other) {
    return one == other ? 0 : NodeCmp.compareRDFTerms(term(one), term(other));
  }

  private @Nullable Node term(int id) {
    return id == NONE ? null : run.term(id);
  }

  @Override
  public boolean next() {
    if (at == entries.size()) {
      reset();
      return false;
    }
    int[] ids = entries.get(at++).ids;
    for (int i = 0; i < ids.length; i++) {
      run.row[slots[i]] = ids[i];
    }
    return true;
  }

  @Override
  public void reset() {
    for (int slot : slots) {
      run.row[slot] = NONE;
    }
    at = entries.size();
  }
}
