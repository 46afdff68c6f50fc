package org.vigie.web.guide;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vigie.format.Sha256;

/**
 * The kit of a language and a revision: one ZIP and one PDF, the same to the byte whenever they are
 * made anew.
 */
public final class Kit {
  private static final String SUMS = "SHA256SUMS.txt";

  private final long revision;
  private final byte[] bytes;
  private final byte[] pdf;
  private final String sha256;
  private final int contracts;
  private final int sources;

  /**
   * A kit.
   *
   * @param revision of the data
   * @param bytes the archive
   * @param pdf the same pages as one document
   * @param contracts how many rows its panorama has
   * @param sources how many sources it cites
   */
  Kit(long revision, byte[] bytes, byte[] pdf, int contracts, int sources) {
    this.revision = revision;
    this.bytes = bytes.clone();
    this.pdf = pdf.clone();
    this.sha256 = Sha256.hex(bytes);
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
    all.forEach(
        (name, bytes) -> sums.append(Sha256.hex(bytes)).append("  ").append(name).append('\n'));
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

  /** The size of the archive in thousands of bytes, rounded up. */
  public long kilobytes() {
    return thousands(bytes);
  }

  /** The size of the document in thousands of bytes, rounded up. */
  public long pdfKilobytes() {
    return thousands(pdf);
  }

  private static long thousands(byte[] bytes) {
    return (bytes.length + 999L) / 1000;
  }

  /** The revision of the data. */
  public long revision() {
    return revision;
  }

  /** The archive. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The same pages as one document, in PDF. */
  public byte[] pdf() {
    return pdf.clone();
  }

  /** The checksum of the document, in hexadecimal. */
  public String pdfSha256() {
    return Sha256.hex(pdf);
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
