package org.vigie.version;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What some revisions in a row changed, as a file {@code {first}-{last}.idx} that never changes: a
 * head, then for each thing and revision its key and the number, twice, plus one when nothing was
 * left; sorted.
 *
 * @param file the file
 * @param from the first revision
 * @param to the last revision
 * @param stamp what tells the last revision from another of its number
 * @param count how many entries there are
 */
record Segment(Path file, long from, long to, long stamp, long count) {
  private static final Pattern NAME = Pattern.compile("(\\d{1,18})-(\\d{1,18})\\.idx");
  private static final long MARK = 0x5649474945563031L;
  private static final int HEAD = 3 * Long.BYTES;
  private static final int ENTRY = 2 * Long.BYTES;

  /** The segment of a file; empty when it is none, or was not written to its end. */
  static Optional<Segment> find(Path file) throws IOException {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches() || Files.size(file) < HEAD) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      long mark = in.readLong();
      long stamp = in.readLong();
      long count = in.readLong();
      return mark == MARK && Files.size(file) == HEAD + count * ENTRY
          ? Optional.of(
              new Segment(
                  file, Long.parseLong(name.group(1)), Long.parseLong(name.group(2)), stamp, count))
          : Optional.empty();
    }
  }

  /** Writes what one revision changed. */
  static Segment write(Path folder, long revision, long stamp, Touched touched) throws IOException {
    Segment made =
        new Segment(file(folder, revision, revision), revision, revision, stamp, touched.count());
    made.write(
        out -> {
          for (long key : touched.keys().toArray()) {
            out.writeLong(key);
            out.writeLong(revision * 2 + (touched.isGone(key) ? 1 : 0));
          }
        });
    return made;
  }

  /** Writes this and the next one as one, entry by entry. */
  Segment joined(Segment next) throws IOException {
    Segment made =
        new Segment(
            file(Objects.requireNonNull(file.toAbsolutePath().getParent()), from, next.to),
            from,
            next.to,
            next.stamp,
            count + next.count);
    try (Entries one = new Entries(this);
        Entries other = new Entries(next)) {
      made.write(
          out -> {
            while (one.more || other.more) {
              Entries first = !other.more || (one.more && one.key <= other.key) ? one : other;
              out.writeLong(first.key);
              out.writeLong(first.value);
              first.advance();
            }
          });
    }
    return made;
  }

  /** The numbers that stand beside a key, in their order. */
  List<Long> list(long key) throws IOException {
    List<Long> values = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long low = 0;
      long high = count;
      while (low < high) {
        long middle = (low + high) >>> 1;
        if (read(channel, middle).getLong(0) < key) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      for (; low < count; low++) {
        ByteBuffer entry = read(channel, low);
        if (entry.getLong(0) != key) {
          break;
        }
        values.add(entry.getLong(Long.BYTES));
      }
    }
    return values;
  }

  private static ByteBuffer read(FileChannel channel, long place) throws IOException {
    ByteBuffer entry = ByteBuffer.allocate(ENTRY);
    while (entry.hasRemaining()) {
      if (channel.read(entry, HEAD + place * ENTRY + entry.position()) < 0) {
        throw new IOException("The index of versions ends too soon");
      }
    }
    return entry;
  }

  private static Path file(Path folder, long from, long to) {
    return folder.resolve(from + "-" + to + ".idx");
  }

  private interface Body {
    void write(DataOutputStream out) throws IOException;
  }

  private void write(Body body) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
      out.writeLong(MARK);
      out.writeLong(stamp);
      out.writeLong(count);
      body.write(out);
    }
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Reads the entries one after the other. */
  private static final class Entries implements AutoCloseable {
    private final DataInputStream in;
    private long left;
    private boolean more;
    private long key;
    private long value;

    Entries(Segment segment) throws IOException {
      this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(segment.file)));
      in.skipNBytes(HEAD);
      this.left = segment.count;
      advance();
    }

    private void advance() throws IOException {
      more = left > 0;
      if (more) {
        left--;
        key = in.readLong();
        value = in.readLong();
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
