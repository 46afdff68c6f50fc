package org.vigie.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The folder of the store, an option that several commands share. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "${env:VIGIE_STORE}",
      descriptionKey = "store")
  private @Nullable Path store;

  /**
   * The folder of a store that is there; a command that only reads makes none.
   *
   * @throws CommandException when there is no folder
   */
  Path existing() {
    if (!Files.isDirectory(path())) {
      throw new CommandException("store.absent", path().toString());
    }
    return path();
  }

  /** The folder: as asked, else {@code store} beside the program. */
  Path path() {
    Path asked = store;
    if (asked != null && !asked.toString().isBlank()) {
      return asked.toAbsolutePath().normalize();
    }
    return Path.of(System.getProperty("vigie.home", "."), "store").toAbsolutePath().normalize();
  }
}
