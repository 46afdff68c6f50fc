package org.vigie.store;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.vigie.disk.Disk;

/** Stores that are made of what was kept elsewhere: a backup, a release. */
public final class NewStore {
  private static final int QUADS_AT_ONCE = 100_000;

  private NewStore() {}

  /** Makes the store in a folder of its own, and proves that it is the right one. */
  public interface Making {
    /**
     * Makes it.
     *
     * @param store the folder of the store; the one that it lies in is removed afterwards
     */
    void in(Path store) throws IOException;
  }

  /**
   * Makes a store in a folder that is absent or empty. It is made beside it, under another name,
   * and takes its place once it is whole; otherwise the folder is as it was.
   *
   * @throws DirectoryNotEmptyException when the folder holds something
   */
  public static void make(Path folder, Making making) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    requireEmpty(target);
    Path parent = Objects.requireNonNull(target.getParent());
    Files.createDirectories(parent);
    Path draft = Files.createTempDirectory(parent, target.getFileName() + ".restoring");
    try {
      Path store = draft.resolve("store");
      making.in(store);
      requireEmpty(target);
      Files.move(
          store, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Disk.remove(draft);
    }
  }

  private static void requireEmpty(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      try (Stream<Path> files = Files.list(target)) {
        if (files.findAny().isEmpty()) {
          return;
        }
      }
    }
    if (Files.exists(target)) {
      throw new DirectoryNotEmptyException(target.toString());
    }
  }

  /**
   * Fills a store as it was, without a revision of its own, in transactions that memory can hold.
   *
   * @param quads hands them over
   */
  public static void fill(Store store, Consumer<Consumer<Quad>> quads) {
    List<Quad> held = new ArrayList<>();
    quads.accept(
        quad -> {
          held.add(quad);
          if (held.size() == QUADS_AT_ONCE) {
            flush(held, store);
          }
        });
    flush(held, store);
  }

  private static void flush(List<Quad> quads, Store store) {
    store.write(
        tx -> {
          quads.forEach(tx::add);
          return true;
        });
    quads.clear();
  }
}
