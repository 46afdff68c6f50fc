package org.vigie.source;

import java.util.List;
import org.vigie.claim.Batch;

/**
 * A document, read.
 *
 * @param batch what it says
 * @param cells what became of each of its cells
 * @param coverage what its silence means
 * @param remarks what a person should know of the document although it keeps nothing out: hidden
 *     columns, macros, a name that is new here
 */
public record Reading(Batch batch, List<Cell> cells, Coverage coverage, List<Problem> remarks) {
  /** Copies the lists. */
  public Reading {
    cells = List.copyOf(cells);
    remarks = List.copyOf(remarks);
  }

  /** A document of which there is nothing more to say. */
  public Reading(Batch batch, List<Cell> cells, Coverage coverage) {
    this(batch, cells, coverage, List.of());
  }
}
