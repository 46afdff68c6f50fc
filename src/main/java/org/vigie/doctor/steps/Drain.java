package org.vigie.doctor.steps;

import java.util.Iterator;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;

/** Runs a query to its end and keeps nothing but the count. */
final class Drain {
  private Drain() {}

  static long count(QueryExec run, Query query) {
    if (query.isAskType()) {
      return run.ask() ? 1 : 0;
    }
    Iterator<?> rows =
        query.isSelectType()
            ? run.select()
            : query.isConstructQuad()
                ? run.constructQuads()
                : query.isConstructType() ? run.constructTriples() : run.describeTriples();
    long count = 0;
    while (rows.hasNext()) {
      rows.next();
      count++;
    }
    return count;
  }
}
