package org.vigie.bench.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Small files beside the servers: those that are packed with the program, and marks. */
final class Scripts {
  private Scripts() {}

  static void copy(String name, Path folder) {
    try (InputStream in = Objects.requireNonNull(Scripts.class.getResourceAsStream(name), name)) {
      Files.createDirectories(folder);
      Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Leaves a mark that something is done. */
  static void mark(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, "");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
