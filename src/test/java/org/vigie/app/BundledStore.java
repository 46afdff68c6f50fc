package org.vigie.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;
import org.jspecify.annotations.Nullable;
import org.vigie.source.tidy.DataFolder;
import org.vigie.store.Store;

/** Stores of the bundled data: loaded once for all tests, of which each opens a copy of its own. */
final class BundledStore {
  private static final Instant AT = Instant.parse("2026-11-24T09:30:00Z");

  private static @Nullable Path loaded;

  private BundledStore() {}

  /** A store in a folder that does not exist yet. */
  static Store open(Path folder) throws IOException {
    Path from = loaded();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(from.relativize(file).toString()));
      }
    }
    return Store.open(folder);
  }

  private static synchronized Path loaded() throws IOException {
    Path held = loaded;
    if (held == null) {
      Path made = Files.createTempDirectory("vigie-bundled");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> IO.deleteAll(made)));
      try (Store store = Store.open(made);
          DataFolder data = Loader.open(Optional.empty())) {
        new Loader(new Bundled(), AT).load(store, data);
      }
      held = made;
      loaded = held;
    }
    return held;
  }
}
