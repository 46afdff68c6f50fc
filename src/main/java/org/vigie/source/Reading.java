package org.vigie.source;

import java.util.List;
import org.vigie.claim.Batch;

/**
 * A document, read.
 *
 * @param batch what it says
 * @param cells what became of each of its cells
 * @param coverage what its silence means
 * @param warnings what was read, and looks wrong: no cell is lost by it, a person may look
 */
public record Reading(Batch batch, List<Cell> cells, Coverage coverage, List<Problem> warnings) {
  /** Copies the lists. */
  public Reading {
    cells = List.copyOf(cells);
    warnings = List.copyOf(warnings);
  }

  /** A document in which nothing looks wrong. */
  public Reading(Batch batch, List<Cell> cells, Coverage coverage) {
    this(batch, cells, coverage, List.of());
  }
}
