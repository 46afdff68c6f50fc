package org.vigie.ingest;

import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.store.Store;
import org.vigie.store.WriteTx;

/** A write that is kept when there is a revision to keep, and undone otherwise. */
final class OneWrite {
  private OneWrite() {}

  /**
   * Works in a transaction.
   *
   * @param keep false for a rehearsal, of which nothing is kept
   */
  static Receipt of(Store store, Function<WriteTx, Receipt> work, boolean keep) {
    Receipt[] receipt = new Receipt[1];
    try {
      store.write(
          tx -> {
            receipt[0] = work.apply(tx);
            if (!keep || !(receipt[0] instanceof Receipt.Published)) {
              throw new NothingToKeep();
            }
            return true;
          });
    } catch (NothingToKeep expected) {
      // The transaction was undone on purpose; the receipt says why.
    }
    return receipt[0];
  }

  /** Gives a store the graphs of the program's own files; whether one of them was another. */
  static boolean renew(WriteTx tx, Map<Node, Graph> reference) {
    boolean renewed = false;
    for (Map.Entry<Node, Graph> entry : reference.entrySet()) {
      if (!tx.graph(entry.getKey()).isIsomorphicWith(entry.getValue())) {
        tx.replace(entry.getKey(), entry.getValue());
        renewed = true;
      }
    }
    return renewed;
  }

  /** Undoes a transaction in which there was nothing to keep. */
  static final class NothingToKeep extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
