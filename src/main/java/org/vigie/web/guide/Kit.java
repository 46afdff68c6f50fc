package org.vigie.web.guide;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The kit of a language and a revision: one ZIP, the same to the byte whenever it is made anew. */
public final class Kit {
  private static final String SUMS = "SHA256SUMS.txt";

  private final long revision;
  private final byte[] bytes;
  private final String sha256;
  private final int contracts;
  private final int sources;

  /**
   * A kit.
   *
   * @param revision of the data
   * @param bytes the file
   * @param contracts how many rows its panorama has
   * @param sources how many sources it cites
   */
  Kit(long revision, byte[] bytes, int contracts, int sources) {
    this.revision = revision;
    this.bytes = bytes.clone();
    this.sha256 = hash(bytes);
    this.contracts = contracts;
    this.sources = sources;
  }

  /**
   * Packs files, sorted by name, with a list of their checksums.
   *
   * @param folder in which they stand when unpacked
   * @param at the time that the entries bear
   */
  static byte[] pack(String folder, Map<String, byte[]> files, LocalDateTime at) {
    Map<String, byte[]> all = new TreeMap<>(files);
    StringBuilder sums = new StringBuilder();
    all.forEach((name, bytes) -> sums.append(hash(bytes)).append("  ").append(name).append('\n'));
    all.put(SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : all.entrySet()) {
        ZipEntry entry = new ZipEntry(folder + "/" + file.getKey());
        entry.setTimeLocal(at);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** SHA-256 in hexadecimal. */
  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every JDK has SHA-256", missing);
    }
  }

  /** The size in thousands of bytes, rounded up. */
  public long kilobytes() {
    return (bytes.length + 999) / 1000;
  }

  /** The revision of the data. */
  public long revision() {
    return revision;
  }

  /** The file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Its checksum, in hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** How many rows its panorama has. */
  public int contracts() {
    return contracts;
  }

  /** How many sources it cites. */
  public int sources() {
    return sources;
  }
}
