package org.vigie.source;

import java.util.List;
import org.vigie.claim.Batch;

/**
 * A document, read.
 *
 * @param batch what it says
 * @param cells what became of each of its cells
 * @param coverage what its silence means
 */
public record Reading(Batch batch, List<Cell> cells, Coverage coverage) {
  /** Copies the list. */
  public Reading {
    cells = List.copyOf(cells);
  }
}
