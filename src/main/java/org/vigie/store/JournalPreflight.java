package org.vigie.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Adler32;

/**
 * Mends a journal that a sudden stop tore in the middle of an entry, before TDB2 opens the store:
 * it would refuse to start on it for ever (seen about once in 143 kills, {@code
 * design/reliability.md} section 0.1). What follows the last complete COMMIT was never acknowledged
 * and is cut off; the torn journal is kept beside it.
 *
 * <p>The form of an entry is that of {@code org.apache.jena.dboe.transaction.txn.journal.Journal}
 * in Jena 6.0: length of the data (-1 for none), Adler-32 of header and data with the checksum
 * taken as zero, type, component; four bytes each.
 */
final class JournalPreflight {
  static final String JOURNAL = "journal.jrnl";
  private static final int HEADER = 16;
  private static final int CHECKSUM_AT = 4;
  private static final int COMMIT = 3;
  private static final int LAST_TYPE = 4;

  private JournalPreflight() {}

  /** Mends the journal of each generation of the database. Does nothing to a sound one. */
  static void mend(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> generations = Files.list(folder)) {
      List<Path> journals =
          generations.map(each -> each.resolve(JOURNAL)).filter(Files::isRegularFile).toList();
      for (Path journal : journals) {
        mendJournal(journal);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void mendJournal(Path journal) throws IOException {
    long size = Files.size(journal);
    if (size == 0) {
      return;
    }
    long sound;
    try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.READ)) {
      Scan scan = scan(channel, size);
      if (scan.complete()) {
        return;
      }
      sound = scan.committed();
    }
    Files.copy(
        journal, journal.resolveSibling(JOURNAL + ".torn"), StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.WRITE)) {
      channel.truncate(sound);
      channel.force(true);
    }
  }

  /**
   * What a scan found.
   *
   * @param committed where the last COMMIT entry ends
   * @param complete whether every byte belongs to a whole entry
   */
  private record Scan(long committed, boolean complete) {}

  private static Scan scan(FileChannel channel, long size) throws IOException {
    long committed = 0;
    long at = 0;
    while (at < size) {
      ByteBuffer header = read(channel, at, HEADER);
      if (header.remaining() < HEADER) {
        return new Scan(committed, false);
      }
      int length = Math.max(header.getInt(0), 0);
      int checksum = header.getInt(CHECKSUM_AT);
      int type = header.getInt(8);
      if (type < 1 || type > LAST_TYPE || length > size - at - HEADER) {
        return new Scan(committed, false);
      }
      ByteBuffer data = read(channel, at + HEADER, length);
      if (data.remaining() < length || checksum != adler(header, data)) {
        return new Scan(committed, false);
      }
      at += HEADER + length;
      if (type == COMMIT) {
        committed = at;
      }
    }
    return new Scan(committed, true);
  }

  private static int adler(ByteBuffer header, ByteBuffer data) {
    Adler32 adler = new Adler32();
    ByteBuffer blank = ByteBuffer.allocate(HEADER).put(header.duplicate()).putInt(CHECKSUM_AT, 0);
    adler.update(blank.flip());
    adler.update(data);
    return (int) adler.getValue();
  }

  private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
      // A channel may give less than was asked.
    }
    return buffer.flip();
  }
}
