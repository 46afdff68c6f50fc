package org.vigie.store;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a store: whether it is one, whether it is whole, and whose it is while it is open.
 * The lock is the operating system's, so that it dies with the process.
 */
final class StoreFolder implements AutoCloseable {
  /** Says that a folder is a store of Vigie, of which layout, with which database files. */
  static final String MARK = "vigie-store.properties";

  private static final String DRAFT = MARK + ".new";
  private static final String LOCK = "vigie.lock";
  private static final String LAYOUT = "layout";
  private static final String FILES = "files";
  private static final String CURRENT_LAYOUT = "1";

  /** What must be free before a write begins. */
  private static final long SPARE_BYTES = 200L << 20;

  /** What must be left while it goes on. */
  private static final long LAST_BYTES = 64L << 20;

  private final Path folder;
  private final FileChannel lock;
  private final Generations generations;

  private StoreFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
    this.generations = new Generations(folder);
  }

  /**
   * Takes the folder for this process; makes it when it is absent or empty.
   *
   * @throws StoreException when it is not a store, of another layout, damaged, in use or unwritable
   */
  static StoreFolder take(Path folder) {
    try {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new StoreException("store.notFolder", null, folder.toString());
      }
      boolean marked = Files.exists(folder.resolve(MARK));
      if (!marked && Files.isDirectory(folder) && !isEmpty(folder)) {
        throw new StoreException("store.foreign", null, folder.toString());
      }
      Files.createDirectories(folder);
      FileChannel lock = lock(folder);
      try {
        StoreFolder taken = new StoreFolder(folder, lock);
        if (marked) {
          taken.check();
        } else {
          taken.mark("");
        }
        return taken;
      } catch (RuntimeException refused) {
        lock.close();
        throw refused;
      }
    } catch (IOException denied) {
      throw new StoreException(
          "store.unwritable", denied, folder.toString(), denied.getClass().getSimpleName());
    }
  }

  /** Notes which files the database is made of, so that a lost one is seen at the next start. */
  void noteFiles() {
    String files = String.join(" ", generations.files());
    if (!files.equals(readMark().getProperty(FILES))) {
      mark(files);
    }
  }

  /** Removes what a compaction that was cut short has left of the database before it. */
  void dropOldGenerations() {
    generations.dropOld();
  }

  /** The sum of the sizes of the database's files, in bytes. */
  long databaseBytes() {
    return generations.bytes();
  }

  /** Refuses to write when the disk is nearly full, before TDB2 maps pages that cannot be kept. */
  void requireSpace() {
    requireFree(SPARE_BYTES);
  }

  /** Refuses to go on with a write that is about to fill the disk. */
  void requireSomeSpace() {
    requireFree(LAST_BYTES);
  }

  /** Whether the disk is so full that a fault comes from that. */
  boolean isFull() {
    return free() < LAST_BYTES;
  }

  /** The refusal of a write for want of space. */
  StoreException full(@Nullable Throwable cause) {
    return new StoreException(
        "store.full",
        cause,
        folder.toString(),
        Long.toString(free() >> 20),
        Long.toString(SPARE_BYTES >> 20));
  }

  private void requireFree(long bytes) {
    if (free() < bytes) {
      throw full(null);
    }
  }

  private long free() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException unknown) {
      throw new StoreException(
          "store.unwritable", unknown, folder.toString(), unknown.getClass().getSimpleName());
    }
  }

  Path path() {
    return folder;
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException late) {
      throw new UncheckedIOException(late);
    }
  }

  private void check() {
    Properties mark = readMark();
    String layout = mark.getProperty(LAYOUT, "");
    if (!layout.equals(CURRENT_LAYOUT)) {
      throw new StoreException("store.layout", null, folder.toString(), layout, CURRENT_LAYOUT);
    }
    for (String file : List.of(mark.getProperty(FILES, "").split(" ", -1))) {
      if (!file.isEmpty()) {
        requireFile(file);
      }
    }
  }

  /**
   * A newer generation than the noted one is that of a compaction which ended a moment before the
   * program: the same files must be in it.
   */
  private void requireFile(String noted) {
    int slash = noted.indexOf(File.separatorChar);
    String generation = noted.substring(0, slash);
    String here =
        generations
            .newest()
            .filter(newest -> Generations.number(newest) > Generations.number(generation))
            .orElse(generation);
    String file = here + noted.substring(slash);
    if (!Files.exists(folder.resolve(file))) {
      throw new StoreException("store.lostFile", null, folder.toString(), file);
    }
  }

  private Properties readMark() {
    Properties mark = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve(MARK), StandardCharsets.UTF_8)) {
      mark.load(reader);
      return mark;
    } catch (IOException | IllegalArgumentException garbled) {
      throw new StoreException("store.layout", garbled, folder.toString(), "?", CURRENT_LAYOUT);
    }
  }

  private void mark(String files) {
    Properties mark = new Properties();
    mark.setProperty(LAYOUT, CURRENT_LAYOUT);
    mark.setProperty(FILES, files);
    Path draft = folder.resolve(DRAFT);
    try {
      try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
        mark.store(writer, "A store of Vigie. Do not edit.");
      }
      Files.move(
          draft,
          folder.resolve(MARK),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException denied) {
      throw new StoreException(
          "store.unwritable", denied, folder.toString(), denied.getClass().getSimpleName());
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock held = null;
    try {
      held = channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      // Held by this very process: in use all the same.
    }
    if (held == null) {
      channel.close();
      throw new StoreException("store.inUse", null, folder.toString());
    }
    return channel;
  }

  /** Whether a folder holds nothing, or no more than a start that was killed leaves. */
  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .allMatch(Set.of(LOCK, DRAFT)::contains);
    }
  }
}
