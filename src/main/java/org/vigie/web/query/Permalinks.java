package org.vigie.web.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.disk.Disk;
import org.vigie.format.Json;

/**
 * The questions that readers asked the server to keep: one file each in a folder of the store,
 * named by its content, on the disk before its address is given, never overwritten and never
 * removed. Safe for many threads.
 */
public final class Permalinks {
  /** The longest question kept, in bytes. */
  public static final int LONGEST = 64 << 10;

  private static final Pattern NAME = Pattern.compile("[2-9a-hj-km-np-z]{12}");
  private static final String SUFFIX = ".json";
  private static final String ERASED = ".erased";

  private final Path folder;
  private final long capacity;
  private final ReentrantLock turn = new ReentrantLock();
  private long held = -1;

  /** Why a question is not kept. */
  public enum Refusal {
    /** It is longer than {@link #LONGEST}. */
    TOO_LONG,
    /** All the room that questions may take is taken. */
    FULL
  }

  /** What became of a question: the name under which it is kept, or why it is not. */
  public record Outcome(String name, Optional<Refusal> refused) {}

  /**
   * The questions of a folder, which is made when the first is kept.
   *
   * @param capacity how many bytes all of them may take
   */
  public Permalinks(Path folder, long capacity) {
    this.folder = folder;
    this.capacity = capacity;
  }

  /** Keeps a question; the same question twice is kept once. */
  public Outcome keep(Permalink link) {
    byte[] bytes = link.json().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST) {
      return new Outcome("", Optional.of(Refusal.TOO_LONG));
    }
    String name = link.name();
    turn.lock();
    try {
      Path file = folder.resolve(name + SUFFIX);
      if (Files.exists(file)) {
        return new Outcome(name, Optional.empty());
      }
      if (held() + bytes.length > capacity) {
        return new Outcome("", Optional.of(Refusal.FULL));
      }
      write(file, bytes);
      held += bytes.length;
      return new Outcome(name, Optional.empty());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } finally {
      turn.unlock();
    }
  }

  /** The question of a name; empty when none was kept under it. */
  public Optional<Permalink> find(String name) {
    Path file = folder.resolve(name + SUFFIX);
    if (!NAME.matcher(name).matches() || !Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(Files.readString(file), Permalink.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether a question was kept under a name, and erased because the law required it. */
  public boolean isErased(String name) {
    return NAME.matcher(name).matches() && Files.exists(folder.resolve(name + ERASED));
  }

  private void write(Path file, byte[] bytes) throws IOException {
    Path draft = folder.resolve(file.getFileName() + ".new");
    Disk.write(draft, bytes);
    Disk.rename(draft, file);
  }

  /** The bytes kept so far, counted once. */
  private long held() throws IOException {
    if (held < 0) {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(folder)) {
        held = files.mapToLong(file -> file.toFile().length()).sum();
      }
    }
    return held;
  }
}
