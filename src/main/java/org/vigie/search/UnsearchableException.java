package org.vigie.search;

import org.apache.jena.query.QueryExecException;

/** Words that cannot be sought. */
public final class UnsearchableException extends QueryExecException {
  private static final long serialVersionUID = 1L;

  /** Why they cannot. */
  public enum Reason {
    /** There are none. */
    EMPTY,
    /** There are too many. */
    MANY
  }

  private final Reason reason;

  UnsearchableException(Reason reason) {
    super("text:query: " + reason);
    this.reason = reason;
  }

  /** Why they cannot be sought. */
  public Reason reason() {
    return reason;
  }
}
