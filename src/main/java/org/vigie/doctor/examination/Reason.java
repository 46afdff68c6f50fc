package org.vigie.doctor.examination;

import java.util.List;

/** One way in which a query may find nothing: what ails it, if it is that. */
@FunctionalInterface
public interface Reason {
  /**
   * Looks for this reason in a query.
   *
   * @param parts of the query
   * @return empty when the query does not suffer from it, or when nobody can tell in time
   */
  List<Finding> find(Parts parts);
}
