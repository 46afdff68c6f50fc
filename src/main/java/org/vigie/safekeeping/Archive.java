package org.vigie.safekeeping;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.vigie.format.SummedStream;

/**
 * A backup file, read with distrust: it may be cut, altered, foreign or hostile. Nothing is
 * unpacked before the whole of it was checked.
 */
final class Archive implements AutoCloseable {
  /** How many times longer than the file its content may be. */
  private static final long MOST_EXPANSION = 200;

  private static final int MOST_ENTRIES = 200_000;
  private static final long LONGEST_MANIFEST = 64L << 20;
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private Archive(Path file, ZipFile zip) throws IOException {
    this.file = file;
    this.zip = zip;
    this.manifest = readManifest();
  }

  /**
   * Opens a backup and checks all of it: the names, the lengths and the sums of its entries.
   *
   * @throws SafekeepingException when it is not a whole backup of Vigie
   */
  static Archive open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new SafekeepingException("backup.absent", null, file.toString());
    }
    try {
      ZipFile zip = new ZipFile(file.toFile());
      try {
        Archive archive = new Archive(file, zip);
        archive.check();
        return archive;
      } catch (RuntimeException | IOException refused) {
        zip.close();
        throw refused;
      }
    } catch (ZipException malformed) {
      throw new SafekeepingException("backup.cut", malformed, file.toString());
    } catch (IOException unreadable) {
      throw new SafekeepingException(
          "backup.unreadable", unreadable, file.toString(), String.valueOf(unreadable));
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /** The content of an entry that the manifest names. */
  InputStream read(String name) throws IOException {
    return zip.getInputStream(entry(name));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private Manifest readManifest() throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw new SafekeepingException("backup.foreign", null, file.toString());
    }
    if (entry.getSize() > LONGEST_MANIFEST) {
      throw altered(Manifest.NAME, null);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return Manifest.find(new ByteArrayInputStream(in.readNBytes((int) LONGEST_MANIFEST)))
          .orElseThrow(() -> new SafekeepingException("backup.foreign", null, file.toString()));
    } catch (ZipException | EOFException malformed) {
      throw altered(Manifest.NAME, malformed);
    }
  }

  private void check() throws IOException {
    Set<String> names = names();
    checkBudget();
    for (Map.Entry<String, Manifest.Entry> each : manifest.entries().entrySet()) {
      String name = each.getKey();
      if (!names.contains(name) || !sum(name, each.getValue().bytes()).equals(each.getValue())) {
        throw altered(name, null);
      }
    }
  }

  /** The names in the file, each of which the manifest knows. */
  private Set<String> names() {
    Set<String> names = new HashSet<>();
    Enumeration<? extends ZipEntry> all = zip.entries();
    while (all.hasMoreElements()) {
      String name = all.nextElement().getName();
      boolean known = name.equals(Manifest.NAME) || manifest.entries().containsKey(name);
      if (!names.add(name) || !known || names.size() > MOST_ENTRIES) {
        throw altered(name, null);
      }
    }
    return names;
  }

  /** Refuses names that lead elsewhere and lengths that no backup has, before anything is read. */
  private void checkBudget() throws IOException {
    long room = Files.size(file) * MOST_EXPANSION;
    for (Map.Entry<String, Manifest.Entry> each : manifest.entries().entrySet()) {
      if (!each.getKey().equals(Manifest.DATA) && !Folders.isBeside(each.getKey())) {
        throw new SafekeepingException("backup.climbs", null, file.toString(), each.getKey());
      }
      if (each.getValue().bytes() > room) {
        throw new SafekeepingException(
            "backup.bomb", null, file.toString(), Long.toString(MOST_EXPANSION));
      }
      room -= each.getValue().bytes();
    }
  }

  /** SummedStream an entry up, of which no more than is declared is read. */
  private Manifest.Entry sum(String name, long bytes) throws IOException {
    SummedStream sums = new SummedStream(OutputStream.nullOutputStream());
    byte[] buffer = new byte[BUFFER];
    long read = 0;
    try (InputStream in = read(name)) {
      for (int n = in.read(buffer); n >= 0 && read <= bytes; n = in.read(buffer)) {
        sums.write(buffer, 0, n);
        read += n;
      }
      return Manifest.Entry.of(sums);
    } catch (ZipException | EOFException malformed) {
      throw altered(name, malformed);
    }
  }

  private ZipEntry entry(String name) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw altered(name, null);
    }
    return entry;
  }

  private SafekeepingException altered(String name, @Nullable Throwable cause) {
    return new SafekeepingException("backup.altered", cause, file.toString(), name);
  }
}
