package org.vigie.bench.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.bench.Dump;
import org.vigie.store.Store;

/**
 * The data of a store as files.
 *
 * @param quads each quad of it, in N-Quads
 * @param united the same, and in the default graph what all named graphs hold together, for a
 *     server whose default graph is not the union of the others
 * @param size how many quads it holds
 */
public record Dumps(Path quads, Path united, long size) {
  /** Writes what a store holds; files that are there already are taken as they are. */
  static Dumps of(Store store, Path folder) {
    Path quads = folder.resolve("quads.nq");
    Path united = folder.resolve("united.nq");
    if (!Files.exists(united)) {
      Dump.write(store, quads, false);
      Dump.write(store, united, true);
    }
    try (BufferedReader lines = Files.newBufferedReader(quads)) {
      return new Dumps(quads, united, lines.lines().count());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
