package org.vigie.safekeeping;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vigie.disk.Disk;
import org.vigie.format.CanonicalDocument;
import org.vigie.format.SummedStream;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;

/**
 * Writes a store as one file: a zip of the data as its canonical document, of the files beside the
 * database, and of a manifest. The same content is the same file to the byte.
 */
final class Backup {
  /** One moment for all entries, so that the file depends on its content alone. */
  private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final Path spare;
  private final Runnable goOn;

  private Backup(Path spare, Runnable goOn) {
    this.spare = spare;
    this.goOn = goOn;
  }

  /**
   * Writes one revision of a store, with the files that stood beside it then; others go on reading
   * and writing. The stream stays open.
   *
   * @param goOn throws when nobody wants the backup any more
   */
  static Manifest write(Store store, OutputStream out, Runnable goOn) throws IOException {
    Path spare = Files.createTempDirectory("vigie-backup");
    try {
      Backup backup = new Backup(spare, goOn);
      return store.readWithFiles(backup::copy, snapshot -> backup.pack(snapshot, out));
    } catch (UncheckedIOException fault) {
      throw fault.getCause();
    } finally {
      Disk.remove(spare);
    }
  }

  private void copy(Path folder) {
    Folders.beside(folder)
        .forEach(
            (name, file) -> {
              try {
                Path copy = files().resolve(name);
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
              } catch (IOException fault) {
                throw new UncheckedIOException(fault);
              }
            });
  }

  private Path files() {
    return spare.resolve("files");
  }

  private Manifest pack(Snapshot snapshot, OutputStream out) {
    try {
      ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out));
      SortedMap<String, Manifest.Entry> entries = new TreeMap<>();
      long quads;
      try (CanonicalDocument document = new CanonicalDocument(spare)) {
        snapshot.forEachQuad(
            quad -> {
              goOn.run();
              document.add(quad);
            });
        SummedStream sums = begin(Manifest.DATA, zip);
        quads = document.writeTo(sums);
        entries.put(Manifest.DATA, Manifest.Entry.of(sums));
      }
      for (Map.Entry<String, Path> file : Folders.beside(files()).entrySet()) {
        SummedStream sums = begin(file.getKey(), zip);
        Files.copy(file.getValue(), sums);
        entries.put(file.getKey(), Manifest.Entry.of(sums));
      }
      Manifest manifest = new Manifest(snapshot.revision().value(), quads, entries);
      manifest.write(begin(Manifest.NAME, zip));
      zip.finish();
      zip.flush();
      return manifest;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static SummedStream begin(String name, ZipOutputStream zip) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(MOMENT);
    zip.putNextEntry(entry);
    return new SummedStream(zip);
  }
}
