package org.vigie.engine.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;

/**
 * Pieces of a query that are solved one after the other. Those that may move are put in the order
 * in which the fewest rows are expected on the way; a condition is tried as soon as it can be.
 */
final class Block {
  /** With more pieces than this, only some are tried as the first. */
  private static final int MOST_STARTS = 12;

  /** With more, only the one with the fewest rows, as the work grows with their square. */
  private static final int LONG = 100;

  /** How many rows a condition is expected to let pass. */
  private static final double PASSING = 0.4;

  private final Run run;
  private final Set<Var> outer;
  private final Set<Var> certain;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * An empty block.
   *
   * @param bound the variables that have a term before it
   */
  Block(Run run, Set<Var> bound) {
    this.run = run;
    this.outer = bound;
    this.certain = new HashSet<>(bound);
  }

  void add(Piece piece) {
    pieces.add(piece);
    certain.addAll(piece.certain());
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** The variables that have a term after what was added. */
  Set<Var> certain() {
    return Set.copyOf(certain);
  }

  Step build() {
    List<Step> steps = new ArrayList<>();
    Set<Var> bound = new HashSet<>(outer);
    List<Piece.Condition> waiting = new ArrayList<>();
    List<Piece.Movable> movable = new ArrayList<>();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Movable each -> movable.add(each);
        case Piece.Condition each -> waiting.add(each);
        case Piece.Fixed each -> {
          place(movable, waiting, bound, steps);
          steps.add(each.step());
          bound.addAll(each.certain());
          ready(waiting, bound, steps);
        }
      }
    }
    place(movable, waiting, bound, steps);
    waiting.forEach(each -> steps.add(new Filter(run, each.expr())));
    return steps.size() == 1 ? steps.getFirst() : new Chain(run, steps.toArray(Step[]::new));
  }

  private void place(
      List<Piece.Movable> movable,
      List<Piece.Condition> waiting,
      Set<Var> bound,
      List<Step> steps) {
    ready(waiting, bound, steps);
    for (Piece.Movable each : best(movable, waiting, bound)) {
      steps.add(each.step());
      bound.addAll(each.certain());
      ready(waiting, bound, steps);
    }
    movable.clear();
  }

  private void ready(List<Piece.Condition> waiting, Set<Var> bound, List<Step> steps) {
    waiting.removeIf(
        each -> {
          boolean ready = bound.containsAll(each.variables());
          if (ready) {
            steps.add(new Filter(run, each.expr()));
          }
          return ready;
        });
  }

  private record Ordered(List<Piece.Movable> pieces, double cost) {}

  private static List<Piece.Movable> best(
      List<Piece.Movable> movable, List<Piece.Condition> waiting, Set<Var> bound) {
    if (movable.size() < 2) {
      return List.copyOf(movable);
    }
    List<Piece.Movable> starts = new ArrayList<>(movable);
    if (movable.size() > MOST_STARTS) {
      starts.sort(java.util.Comparator.comparingDouble(each -> each.cost().of(bound)));
    }
    Ordered best = new Ordered(movable, Double.POSITIVE_INFINITY);
    int tried = movable.size() > LONG ? 1 : Math.min(MOST_STARTS, starts.size());
    for (Piece.Movable start : starts.subList(0, tried)) {
      Ordered ordered = from(start, movable, waiting, new HashSet<>(bound));
      if (ordered.cost < best.cost) {
        best = ordered;
      }
    }
    return best.pieces;
  }

  /** From one piece on always the piece with the fewest rows. */
  private static Ordered from(
      Piece.Movable start,
      List<Piece.Movable> movable,
      List<Piece.Condition> waiting,
      Set<Var> bound) {
    List<Piece.Movable> rest = new ArrayList<>(movable);
    List<Piece.Movable> ordered = new ArrayList<>();
    double rows = 1;
    double cost = 0;
    Piece.Movable next = start;
    while (true) {
      double found = next.cost().of(bound);
      cost += rows * (1 + found);
      rows *= found * passing(next, waiting, bound);
      ordered.add(next);
      rest.remove(next);
      bound.addAll(next.certain());
      if (rest.isEmpty()) {
        return new Ordered(ordered, cost);
      }
      next = fewest(rest, bound);
    }
  }

  /** What the conditions let pass for which the piece brings the last variable. */
  private static double passing(Piece.Movable next, List<Piece.Condition> waiting, Set<Var> bound) {
    Set<Var> after = new HashSet<>(bound);
    after.addAll(next.certain());
    double passing = 1;
    for (Piece.Condition condition : waiting) {
      if (after.containsAll(condition.variables()) && !bound.containsAll(condition.variables())) {
        passing *= PASSING;
      }
    }
    return passing;
  }

  private static Piece.Movable fewest(List<Piece.Movable> rest, Set<Var> bound) {
    Piece.Movable fewest = rest.getFirst();
    double least = Double.POSITIVE_INFINITY;
    for (Piece.Movable each : rest) {
      double found = each.cost().of(bound);
      if (found < least) {
        least = found;
        fewest = each;
      }
    }
    return fewest;
  }
}
