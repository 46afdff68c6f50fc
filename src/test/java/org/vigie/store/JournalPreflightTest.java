package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Adler32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A torn journal, cut at every byte: what was committed stays, what was not goes. */
class JournalPreflightTest {
  private static final int REDO = 1;
  private static final int COMMIT = 3;

  @TempDir Path folder;

  @Test
  void aJournalCutAnywhereIsCutBackToItsLastCommit() throws IOException {
    Journal journal = new Journal();
    for (int transaction = 0; transaction < 3; transaction++) {
      for (int entry = 0; entry < 4; entry++) {
        journal.add(REDO, new byte[] {1, 2, 3, (byte) entry, (byte) transaction});
      }
      journal.commit();
    }
    byte[] whole = journal.bytes();
    for (int length = 0; length <= whole.length; length++) {
      long expected = journal.expected(length);
      assertThat(mend(Arrays.copyOf(whole, length))).as("cut at %d", length).isEqualTo(expected);
    }
  }

  @Test
  void aFlippedByteInTheLastEntryLosesOnlyWhatFollowsTheCommitBefore() throws IOException {
    Journal journal = new Journal();
    journal.add(REDO, new byte[] {1});
    journal.commit();
    long sound = journal.bytes().length;
    journal.add(REDO, new byte[] {2, 3});
    journal.commit();
    byte[] flipped = journal.bytes();
    flipped[(int) sound + 16] ^= 1;
    assertThat(mend(flipped)).isEqualTo(sound);
  }

  @Test
  void theTornJournalIsKeptBesideTheMendedOne() throws IOException {
    Journal journal = new Journal();
    journal.add(REDO, new byte[] {1});
    byte[] torn = Arrays.copyOf(journal.bytes(), 10);
    mend(torn);
    assertThat(folder.resolve("Data-0001/journal.jrnl.torn")).hasBinaryContent(torn);
  }

  /** Mends a journal of these bytes; gives the length that is left. */
  private long mend(byte[] bytes) throws IOException {
    Path journal = folder.resolve("Data-0001/journal.jrnl");
    Files.createDirectories(journal.getParent());
    Files.write(journal, bytes);
    JournalPreflight.mend(folder);
    byte[] left = Files.readAllBytes(journal);
    assertThat(Arrays.copyOf(bytes, left.length)).isEqualTo(left);
    return left.length;
  }

  /** Writes entries as Jena does, and remembers where each commit ends. */
  private static final class Journal {
    private final List<byte[]> entries = new ArrayList<>();
    private final List<Long> entryEnds = new ArrayList<>();
    private final List<Long> commits = new ArrayList<>();
    private long size;

    void add(int type, byte[] data) {
      ByteBuffer entry = ByteBuffer.allocate(16 + data.length);
      entry.putInt(data.length == 0 ? -1 : data.length).putInt(0).putInt(type).putInt(7).put(data);
      Adler32 adler = new Adler32();
      adler.update(entry.array());
      entry.putInt(4, (int) adler.getValue());
      entries.add(entry.array());
      size += entry.capacity();
      entryEnds.add(size);
    }

    void commit() {
      add(COMMIT, new byte[0]);
      commits.add(size);
    }

    /** A cut between entries is no tear: TDB2 itself ignores what has no commit. */
    long expected(int length) {
      if (length == 0 || entryEnds.contains((long) length)) {
        return length;
      }
      return commits.stream().mapToLong(end -> end).filter(end -> end <= length).max().orElse(0);
    }

    byte[] bytes() {
      ByteBuffer all = ByteBuffer.allocate((int) size);
      entries.forEach(all::put);
      return all.array();
    }
  }
}
