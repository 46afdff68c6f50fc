package org.vigie.engine.plan;

import static org.vigie.engine.index.Terms.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.NodeValue;
import org.vigie.engine.index.Index;
import org.vigie.engine.index.Terms;

/**
 * One run of a plan: the row at hand, in which each variable has a place for the number of its
 * term, and the terms that the query made itself, whose numbers follow those of the copy. For one
 * thread.
 */
final class Run {
  /** The part of the memory that the rows kept by one query may take. */
  private static final int SHARE = 8;

  private static final int STRIDE = 1024;
  private static final int CACHED = 1 << 11;

  private final Index index;
  private final ExecutionContext context;
  private final AtomicBoolean cancelled;
  private final boolean union;
  private final int own;
  private final Map<Var, Integer> slots = new HashMap<>();
  private final List<Var> variables = new ArrayList<>();
  private final List<Node> made = new ArrayList<>();
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final Row view = new Row(this);
  private int[] cachedIds = {};
  private NodeValue[] cachedValues = {};
  private long spare = Runtime.getRuntime().maxMemory() / SHARE / Integer.BYTES;
  private int steps;

  /** The row at hand, by slots. */
  int[] row = {};

  /**
   * A run.
   *
   * @param union whether the default graph is the union of the named graphs
   */
  Run(Index index, boolean union, ExecutionContext context) {
    this.index = index;
    this.union = union;
    this.context = context;
    AtomicBoolean signal = context.getCancelSignal();
    this.cancelled = signal == null ? new AtomicBoolean() : signal;
    this.own = index.terms().find(Quad.defaultGraphIRI);
  }

  Index index() {
    return index;
  }

  ExecutionContext context() {
    return context;
  }

  boolean isUnion() {
    return union;
  }

  /** The graph of what is in no named graph, {@link Terms#NONE} when there is nothing. */
  int own() {
    return own;
  }

  /** Whether a set of graphs has one with a name. */
  boolean isNamed(int set) {
    if (own == NONE) {
      return true;
    }
    int[] graphs = index.graphs(set);
    return graphs.length > 1 || graphs[0] != own;
  }

  /** The row at hand, for ARQ's expressions; it changes with the row. */
  Row view() {
    return view;
  }

  /** The place of a variable, made when it has none yet. */
  int slot(Var variable) {
    Integer known = slots.putIfAbsent(variable, variables.size());
    if (known != null) {
      return known;
    }
    variables.add(variable);
    if (row.length < variables.size()) {
      int length = row.length;
      row = Arrays.copyOf(row, 2 * length + 8);
      Arrays.fill(row, length, row.length, NONE);
    }
    return variables.size() - 1;
  }

  /** The place of a variable, {@link Terms#NONE} when it has none. */
  int findSlot(Var variable) {
    return slots.getOrDefault(variable, NONE);
  }

  List<Var> variables() {
    return variables;
  }

  int[] slots(Iterable<Var> wanted) {
    List<Integer> found = new ArrayList<>();
    wanted.forEach(variable -> found.add(slot(variable)));
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Another row, all unbound. */
  int[] freshRow() {
    int[] fresh = new int[row.length];
    Arrays.fill(fresh, NONE);
    return fresh;
  }

  /** The term of a number. */
  Node term(int id) {
    int size = index.terms().size();
    return id < size ? index.terms().get(id) : made.get(id - size);
  }

  /** Whether a term is one of the copy, and not made by the query alone. */
  boolean isKept(int id) {
    return id < index.terms().size();
  }

  /** The number of a term, a new one when the copy does not know it. */
  int number(Node term) {
    int id = index.terms().find(term);
    if (id != NONE) {
      return id;
    }
    return numbers.computeIfAbsent(
        term,
        unseen -> {
          take(40 + size(term));
          made.add(term);
          return index.terms().size() + made.size() - 1;
        });
  }

  /** The text of a term, by which its size differs from that of others, in four bytes. */
  private static long size(Node term) {
    String text = term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    return text.length() / Integer.BYTES;
  }

  /** What a variable or another expression is in the row at hand: {@link Terms#NONE} for none. */
  IntSupplier term(Expr value) {
    if (value.isVariable()) {
      int slot = slot(value.asVar());
      return () -> row[slot];
    }
    return () -> {
      NodeValue found = ExprLib.evalOrNull(value, view, context);
      return found == null ? NONE : number(found.asNode());
    };
  }

  /** The value of a term; those used last are kept. */
  NodeValue value(int id) {
    if (cachedIds.length == 0) {
      cachedIds = new int[CACHED];
      Arrays.fill(cachedIds, NONE);
      cachedValues = new NodeValue[CACHED];
    }
    int at = id & (CACHED - 1);
    if (cachedIds[at] != id) {
      cachedValues[at] = NodeValue.makeNode(term(id));
      cachedIds[at] = id;
    }
    return cachedValues[at];
  }

  /** To be called now and then in a loop: ends the run of a query that is no longer wanted. */
  void step() {
    if (++steps >= STRIDE) {
      steps = 0;
      look();
    }
  }

  void look() {
    if (cancelled.get() || Thread.currentThread().isInterrupted()) {
      throw new QueryCancelledException();
    }
  }

  /**
   * Counts memory that the run is about to keep.
   *
   * @param numbers how many more, of four bytes each
   * @throws TooLarge beyond the share of one query
   */
  void take(long numbers) {
    spare -= numbers;
    if (spare < 0) {
      throw new TooLarge();
    }
  }
}
