package org.vigie.source.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Place;

/**
 * One plain file of an input, unpacked and within budget. It can be opened as often as needed while
 * its {@link Parcels} are open.
 *
 * @param file the name of the input, for places
 * @param entry its path inside the archive or folder, {@code outer.zip/inner.ttl} when archives are
 *     nested; null when the input is the file itself
 * @param path where its bytes can be read
 * @param size how many bytes
 */
public record Parcel(String file, @Nullable String entry, Path path, long size) {
  /** Its own name, without folders and without the suffix of a gzip. */
  public String name() {
    String whole = entry == null ? file : entry;
    String name = whole.substring(whole.lastIndexOf('/') + 1);
    return name.toLowerCase(Locale.ROOT).endsWith(".gz")
        ? name.substring(0, name.length() - 3)
        : name;
  }

  /** A place in it. */
  public Place place(long line, @Nullable String column) {
    return new Place(file, entry, line, column);
  }

  /** Its bytes; the caller closes the stream. */
  public InputStream open() {
    try {
      return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Its first bytes, fewer when it is shorter: enough to tell what it is. */
  public byte[] head(int length) {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(length);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
