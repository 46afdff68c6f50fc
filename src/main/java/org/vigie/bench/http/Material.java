package org.vigie.bench.http;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.query.ReadWrite;
import org.vigie.bench.QueryMix;
import org.vigie.store.Store;

/**
 * The data that all get and the questions that all are asked.
 *
 * @param dumps the data
 * @param mix the questions
 */
public record Material(Dumps dumps, QueryMix mix) {
  /**
   * Takes both from a store, which may be closed afterwards.
   *
   * @param folder for the files of the data
   * @param seed the same store and seed give the same questions
   * @param questions a folder of questions instead of ours
   */
  public static Material of(Store store, Path folder, long seed, Optional<Path> questions) {
    Dumps dumps = Dumps.of(store, folder);
    store.dataset().begin(ReadWrite.READ);
    try {
      return new Material(dumps, QueryMix.of(store.dataset(), seed, questions));
    } finally {
      store.dataset().end();
    }
  }
}
