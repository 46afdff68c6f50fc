package org.vigie.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.vigie.store.Snapshot;

/**
 * The index of a store, in the folder {@code search} beside its database. It holds the revision
 * that it copies: asked for another, it reads that once and changes what differs, so that neither a
 * sudden stop, nor a restored backup, nor a view computed anew leaves it behind; what cannot be
 * read is thrown away and built again. Readers of an older revision get the reader that was kept
 * for it, or an index of its own in memory. Safe for many threads.
 */
public final class TextIndex implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(TextIndex.class.getName());
  private static final String REVISION = "revision";
  private static final int KEPT = 3;

  private final Path folder;
  private final Deque<Held> held = new ArrayDeque<>();
  private @Nullable Directory directory;
  private @Nullable IndexWriter writer;
  private @Nullable Held newest;

  /** A reader with the revision that it reads. */
  private record Held(String revision, Reader reader) {}

  private TextIndex(Path folder) {
    this.folder = folder;
  }

  /** The index of the store of a folder; nothing is read before somebody searches. */
  public static TextIndex of(Path store) {
    return new TextIndex(store.resolve("search"));
  }

  /**
   * The best hits in the revision of a snapshot, best first.
   *
   * @throws UncheckedIOException when the folder can neither be read nor written
   */
  public List<Hit> search(Snapshot snapshot, Wanted wanted) {
    return reader(snapshot).search(wanted);
  }

  /** Brings the index to the revision of a snapshot, before somebody waits for it. */
  public void follow(Snapshot snapshot) {
    reader(snapshot);
  }

  private synchronized Reader reader(Snapshot snapshot) {
    String revision = name(snapshot);
    Optional<Held> kept =
        Stream.concat(Stream.ofNullable(newest), held.stream())
            .filter(each -> each.revision().equals(revision))
            .findFirst();
    if (kept.isPresent()) {
      return kept.get().reader();
    }
    Held before = newest;
    if (before != null && number(before.revision()) > number(revision)) {
      return keep(new Held(revision, inMemory(snapshot::forEachQuad)));
    }
    try {
      return follow(snapshot, revision);
    } catch (IOException | RuntimeException fault) {
      LOG.log(Level.WARNING, "The index of texts is built anew", fault);
      shut();
      clear();
      try {
        return follow(snapshot, revision);
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }

  private Reader follow(Snapshot snapshot, String revision) throws IOException {
    IndexWriter open = writer;
    if (open == null) {
      Directory files = FSDirectory.open(folder);
      directory = files;
      open = new IndexWriter(files, new IndexWriterConfig(Analysis.analyzer()));
      writer = open;
    }
    Reader before = new Reader(DirectoryReader.open(open));
    if (!revision.equals(revision(open))) {
      update(open, before.index(), snapshot::forEachQuad);
      open.setLiveCommitData(Map.of(REVISION, revision).entrySet());
      open.commit();
      before.release();
      before = new Reader(DirectoryReader.open(open));
    }
    Held last = newest;
    newest = new Held(revision, before);
    if (last != null) {
      keep(last);
    }
    return before;
  }

  /** Makes the index hold the texts of these quads, and no others. */
  private static void update(
      IndexWriter writer, DirectoryReader index, Consumer<Consumer<Quad>> quads)
      throws IOException {
    long[] before = keys(index);
    BitSet seen = new BitSet(before.length);
    quads.accept(
        quad -> {
          if (Documents.isText(quad)) {
            int place = Arrays.binarySearch(before, Documents.key(quad));
            if (place >= 0) {
              seen.set(place);
            } else {
              add(writer, quad);
            }
          }
        });
    for (int i = seen.nextClearBit(0); i < before.length; i = seen.nextClearBit(i + 1)) {
      writer.deleteDocuments(new Term(Documents.KEY, Documents.keyText(before[i])));
    }
  }

  private static void add(IndexWriter writer, Quad quad) {
    Documents.of(quad)
        .ifPresent(
            document -> {
              try {
                writer.addDocument(document);
              } catch (IOException full) {
                throw new UncheckedIOException(full);
              }
            });
  }

  private static long[] keys(DirectoryReader index) throws IOException {
    LongStream.Builder keys = LongStream.builder();
    for (LeafReaderContext leaf : index.leaves()) {
      NumericDocValues values = leaf.reader().getNumericDocValues(Documents.KEY);
      Bits live = leaf.reader().getLiveDocs();
      while (values != null && values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        if (live == null || live.get(values.docID())) {
          keys.add(values.longValue());
        }
      }
    }
    return keys.build().sorted().toArray();
  }

  /** An index of some quads alone, without a file. */
  static Reader inMemory(Consumer<Consumer<Quad>> quads) {
    try (IndexWriter writer =
        new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(Analysis.analyzer()))) {
      quads.accept(quad -> add(writer, quad));
      writer.commit();
      return new Reader(DirectoryReader.open(writer));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Reader keep(Held reader) {
    held.addFirst(reader);
    while (held.size() > KEPT) {
      held.removeLast().reader().release();
    }
    return reader.reader();
  }

  /** The number with the moment: a restored store may count the same number again. */
  private static String name(Snapshot snapshot) {
    return snapshot.revision() + " " + snapshot.revisedAt().map(Object::toString).orElse("");
  }

  private static long number(String revision) {
    return Long.parseLong(revision.substring(0, revision.indexOf(' ')));
  }

  private static String revision(IndexWriter writer) {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        if (entry.getKey().equals(REVISION)) {
          return entry.getValue();
        }
      }
    }
    return "";
  }

  private void clear() {
    try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.<Path>empty()) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }

  private void shut() {
    held.forEach(each -> each.reader().release());
    held.clear();
    Held last = newest;
    newest = null;
    try {
      if (last != null) {
        last.reader().release();
      }
      if (writer != null) {
        writer.rollback();
      }
      if (directory != null) {
        directory.close();
      }
    } catch (IOException | RuntimeException late) {
      LOG.log(Level.FINE, "The index of texts was not closed well", late);
    }
    writer = null;
    directory = null;
  }

  /** What was not committed is found again at the next start. */
  @Override
  public synchronized void close() {
    shut();
  }
}
