package org.vigie.source;

import java.util.List;

/**
 * A document that is refused as a whole: nothing of it was added.
 *
 * @param problems why; at least one
 * @param readable what of it could be read all the same, in its order, up to {@link #MOST}
 * @param count how many cells or statements could be read in all
 */
public record Refusal(List<Problem> problems, List<Cell> readable, long count) {
  /** How many cells are told one by one; beyond, they are counted. */
  public static final int MOST = 200_000;

  /** Copies the lists. */
  public Refusal {
    problems = List.copyOf(problems);
    readable = List.copyOf(readable);
  }

  /** A document of which nothing could be read. */
  public static Refusal of(List<Problem> problems) {
    return new Refusal(problems, List.of(), 0);
  }
}
