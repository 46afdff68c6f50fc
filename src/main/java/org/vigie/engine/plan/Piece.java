package org.vigie.engine.plan;

import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;

/** A piece of a block of a query. */
sealed interface Piece {
  /** The variables that have a term in each of its solutions. */
  Set<Var> certain();

  /**
   * A piece that may change places with its like.
   *
   * @param cost guesses its solutions for one row in which some variables have terms
   */
  record Movable(Step step, Set<Var> certain, Cost cost) implements Piece {}

  /** A piece that stays after those before it and before those after it. */
  record Fixed(Step step, Set<Var> certain) implements Piece {}

  /** A condition that may be tried as soon as its variables have terms. */
  record Condition(Expr expr, Set<Var> variables) implements Piece {
    @Override
    public Set<Var> certain() {
      return Set.of();
    }
  }

  /** How many solutions to expect for one row. */
  interface Cost {
    double of(Set<Var> bound);
  }
}
