package org.vigie.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts more lines than memory holds, by their bytes, and drops repeated ones: what does not fit is
 * written to files, each sorted, which are merged at the end.
 */
public final class SortedLines implements AutoCloseable {
  /** The bytes of lines held at once. */
  private static final long MOST_HELD = 48L << 20;

  /** What a line costs beside its bytes. */
  private static final int COST = 24;

  private final Path folder;
  private final List<byte[]> held = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();
  private long heldBytes;

  /**
   * No lines yet.
   *
   * @param folder an existing folder for what memory does not hold
   */
  public SortedLines(Path folder) {
    this.folder = folder;
  }

  /** Adds a line. */
  public void add(byte[] line) {
    held.add(line);
    heldBytes += line.length + COST;
    if (heldBytes > MOST_HELD) {
      spill();
    }
  }

  /** Writes all lines in order, each once; tells how many. */
  public long writeTo(OutputStream out) throws IOException {
    held.sort(Arrays::compareUnsigned);
    List<Run> open = new ArrayList<>();
    try {
      open.add(new Run(held.iterator(), null));
      for (Path file : runs) {
        open.add(Run.of(file));
      }
      return merge(open, out);
    } finally {
      for (Run run : open) {
        run.close();
      }
    }
  }

  private static long merge(List<Run> open, OutputStream out) throws IOException {
    PriorityQueue<Run> next = new PriorityQueue<>((a, b) -> Arrays.compareUnsigned(a.at(), b.at()));
    for (Run run : open) {
      if (run.advance()) {
        next.add(run);
      }
    }
    byte[] last = {};
    long written = 0;
    for (Run run = next.poll(); run != null; run = next.poll()) {
      if (written == 0 || !Arrays.equals(last, run.at())) {
        last = run.at();
        out.write(last);
        written++;
      }
      if (run.advance()) {
        next.add(run);
      }
    }
    return written;
  }

  private void spill() {
    held.sort(Arrays::compareUnsigned);
    try {
      Path file = Files.createTempFile(folder, "lines", ".run");
      runs.add(file);
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
        for (byte[] line : held) {
          out.writeInt(line.length);
          out.write(line);
        }
        out.writeInt(-1);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    held.clear();
    heldBytes = 0;
  }

  @Override
  public void close() {
    held.clear();
    try {
      for (Path run : runs) {
        Files.deleteIfExists(run);
      }
    } catch (IOException late) {
      throw new UncheckedIOException(late);
    }
  }

  /** Lines in order, from memory or from a file. */
  private static final class Run {
    private final Iterator<byte[]> lines;
    private final @Nullable DataInputStream file;
    private byte[] at = {};

    Run(Iterator<byte[]> lines, @Nullable DataInputStream file) {
      this.lines = lines;
      this.file = file;
    }

    static Run of(Path file) throws IOException {
      return new Run(
          List.<byte[]>of().iterator(),
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file))));
    }

    byte[] at() {
      return at;
    }

    boolean advance() throws IOException {
      if (file == null) {
        if (lines.hasNext()) {
          at = lines.next();
          return true;
        }
        return false;
      }
      int length = file.readInt();
      if (length < 0) {
        return false;
      }
      at = file.readNBytes(length);
      return true;
    }

    void close() throws IOException {
      if (file != null) {
        file.close();
      }
    }
  }
}
