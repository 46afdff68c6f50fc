package org.vigie.safekeeping;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigie.format.Json;
import org.vigie.format.RdfSyntaxException;
import org.vigie.format.SummedStream;

/**
 * What a backup holds, written as its last entry.
 *
 * @param revision the number of the store's last revision
 * @param quads how many quads there are
 * @param entries what each entry is, by its name
 */
public record Manifest(long revision, long quads, SortedMap<String, Entry> entries) {
  static final String NAME = "manifest.json";
  static final String DATA = "data.nq";
  private static final String FORMAT = "vigie-backup";
  private static final long VERSION = 1;

  /** Copies the map. */
  public Manifest {
    entries = new TreeMap<>(entries);
  }

  /**
   * An entry of a backup.
   *
   * @param bytes how long it is, not compressed
   * @param sha256 its SHA-256, in hexadecimal
   */
  public record Entry(long bytes, String sha256) {
    /** What went through a stream so far; once only. */
    static Entry of(SummedStream sums) {
      return new Entry(sums.bytes(), sums.sha256());
    }
  }

  /**
   * The hash of the data: the SHA-256 of its canonical document (RDFC-1.0), the same whatever store
   * holds it.
   */
  public String dataHash() {
    return data().sha256();
  }

  Entry data() {
    Entry data = entries.get(DATA);
    if (data == null) {
      throw new IllegalStateException("A backup without data");
    }
    return data;
  }

  void write(OutputStream out) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    all.put("version", VERSION);
    all.put("revision", revision);
    all.put("quads", quads);
    all.put("rdfc10", dataHash());
    Map<String, Object> files = new LinkedHashMap<>();
    entries.forEach(
        (name, entry) -> {
          Map<String, Object> file = new LinkedHashMap<>();
          file.put("bytes", entry.bytes());
          file.put("sha256", entry.sha256());
          files.put(name, file);
        });
    all.put("entries", files);
    Json.write(all, out);
  }

  /** Reads a manifest; empty when it is none of ours. */
  static Optional<Manifest> find(InputStream in) {
    try {
      Map<?, ?> all = Json.readObject(in);
      if (!FORMAT.equals(all.get("format"))
          || number(all.get("version")) != VERSION
          || !(all.get("entries") instanceof Map<?, ?> files)
          || !files.containsKey(DATA)) {
        return Optional.empty();
      }
      SortedMap<String, Entry> entries = new TreeMap<>();
      files.forEach((name, file) -> entries.put(String.valueOf(name), entry(file)));
      Manifest manifest =
          new Manifest(number(all.get("revision")), number(all.get("quads")), entries);
      return manifest.dataHash().equals(all.get("rdfc10"))
          ? Optional.of(manifest)
          : Optional.empty();
    } catch (RdfSyntaxException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Entry entry(Object file) {
    if (file instanceof Map<?, ?> map) {
      return new Entry(number(map.get("bytes")), String.valueOf(map.get("sha256")));
    }
    throw new IllegalArgumentException("Not an entry: " + file);
  }

  private static long number(@Nullable Object value) {
    if (value instanceof Number number && number.longValue() >= 0) {
      return number.longValue();
    }
    throw new IllegalArgumentException("Not a number: " + value);
  }
}
