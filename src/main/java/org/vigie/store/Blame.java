package org.vigie.store;

import java.util.ConcurrentModificationException;
import org.apache.jena.sparql.JenaTransactionException;
import org.jspecify.annotations.Nullable;

/** Tells a fault of the files of the store from a fault of ours. */
final class Blame {
  private static final String OURS = "org.vigie.";
  private static final String TDB = "org.apache.jena.tdb2.";
  private static final String DBOE = "org.apache.jena.dboe.";

  private Blame() {}

  /**
   * Whether it was TDB2 that failed while it read or wrote its own files, and not code of ours that
   * it called, nor TDB2 because we misused it.
   */
  static boolean caused(RuntimeException fault) {
    if (fault instanceof StoreException
        || fault instanceof JenaTransactionException
        || fault instanceof ConcurrentModificationException) {
      return false;
    }
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (isInside(each)) {
        return true;
      }
    }
    return false;
  }

  /** The innermost code that is of TDB2 or ours is of TDB2. */
  private static boolean isInside(@Nullable Throwable fault) {
    for (StackTraceElement frame :
        fault == null ? new StackTraceElement[0] : fault.getStackTrace()) {
      String name = frame.getClassName();
      if (name.startsWith(OURS)) {
        return false;
      }
      if (name.startsWith(TDB) || name.startsWith(DBOE)) {
        return true;
      }
    }
    return false;
  }
}
