package org.vigie.engine.plan;

import org.apache.jena.query.QueryExecException;

/** A query that would keep more rows in memory than one query may. */
public final class TooLarge extends QueryExecException {
  private static final long serialVersionUID = 1L;

  TooLarge() {
    super("The query keeps too many rows in memory: sort, group or compare fewer");
  }
}
