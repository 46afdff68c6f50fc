package org.vigie.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.jena.atlas.io.IO;
import org.vigie.safekeeping.Restore;
import org.vigie.safekeeping.Safe;
import org.vigie.store.Store;
import org.vigie.store.StoreException;

/** A store as it is read by a long piece of work, also while another program owns it. */
final class StoreAtRest {
  private StoreAtRest() {}

  /**
   * Reads a store: itself, or a copy of its newest revision that the program which owns it gives.
   *
   * @param inUse hears that another program owns it
   */
  static <T> T read(Path folder, Runnable inUse, Function<Store, T> work) {
    try (Store opened = Store.open(folder)) {
      return work.apply(opened);
    } catch (StoreException refused) {
      if (!refused.key().equals("store.inUse")) {
        throw refused;
      }
      inUse.run();
      return readCopy(folder, work);
    }
  }

  private static <T> T readCopy(Path folder, Function<Store, T> work) {
    try {
      Path spare = Files.createTempDirectory("vigie-copy");
      try {
        Safe.Kept kept = Safe.keep(folder, spare.resolve("backup.zip"));
        Restore.run(kept.file(), spare.resolve("store"));
        try (Store copy = Store.open(spare.resolve("store"))) {
          return work.apply(copy);
        }
      } finally {
        IO.deleteAll(spare);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
