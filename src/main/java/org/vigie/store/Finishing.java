package org.vigie.store;

import java.util.List;
import java.util.Optional;

/** The part of an erasure that follows its commit; each step may be done again after a stop. */
final class Finishing {
  private Finishing() {}

  /**
   * Finishes the erasure under way, if its revision was committed; forgets it otherwise.
   *
   * @return the files of the folder that hold the content all the same
   */
  static List<String> finish(Store store, History history) {
    Optional<Pending> pending = Pending.find(store.path());
    if (pending.isEmpty() || !isCommitted(store, pending.get())) {
      Pending.forget(store.path());
      return List.of();
    }
    Redaction redaction = pending.get().redaction();
    if (!pending.get().drafted()) {
      history.draft(redaction, pending.get().revision());
      pending.get().withDrafts().write(store.path());
    }
    history.useDrafts();
    Remains remains = new Remains(store.path(), redaction);
    remains.sweep();
    store.compact();
    Pending.forget(store.path());
    return remains.list();
  }

  /** Forgets an erasure whose write failed. */
  static void forgetUndone(Store store) {
    Pending.find(store.path())
        .filter(pending -> !isCommitted(store, pending))
        .ifPresent(undone -> Pending.forget(store.path()));
  }

  private static boolean isCommitted(Store store, Pending pending) {
    return store.read(Snapshot::revision).compareTo(pending.revision()) >= 0;
  }
}
