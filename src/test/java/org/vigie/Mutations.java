package org.vigie;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Damaged documents of a format: 2,000 in CI, more by {@code -Dvigie.mutations=100000}, of some
 * formats only by {@code -Dvigie.formats=TURTLE,CSV}. Always the same ones, so that a number names
 * one.
 */
public final class Mutations {
  /** No document may take more of the processor; the clock would measure the neighbours too. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final int IN_CI = 2_000;
  private static final List<String> FORMATS =
      List.of(System.getProperty("vigie.formats", "").split(","));

  private final String format;
  private final List<byte[]> seeds;
  private final Random random;
  private int inCi = IN_CI;
  private long refused;
  private long slowest;

  /** What became of one document. */
  @FunctionalInterface
  public interface Trial {
    /**
     * Reads a document.
     *
     * @return whether it was refused, by the documented exception
     * @throws Exception for anything else, which is a fault
     */
    boolean refuses(byte[] document) throws Exception;
  }

  /** Damages documents that are sound. */
  public Mutations(String format, List<byte[]> seeds) {
    this.format = format;
    this.seeds = List.copyOf(seeds);
    this.random = new Random(format.hashCode());
  }

  /** Takes a part of the documents of CI only, since others of the same format take the rest. */
  public Mutations oneOf(int parts) {
    inCi = IN_CI / parts;
    return this;
  }

  /**
   * Tries as many documents as wanted; stops at the first that crashes or is slow.
   *
   * @return how many were refused
   */
  public long run(Trial trial) {
    if (!FORMATS.equals(List.of("")) && !FORMATS.contains(format)) {
      return 0;
    }
    int count = Integer.getInteger("vigie.mutations", inCi);
    long begun = CLOCK.getCurrentThreadCpuTime();
    for (int i = 0; i < count; i++) {
      byte[] seed = seeds.get(random.nextInt(seeds.size()));
      boolean packed = seed.length > 2 && seed[0] == 'P' && seed[1] == 'K';
      one(trial, packed && random.nextInt(4) > 0 ? inside(seed) : mutate(seed), i);
    }
    if (count > IN_CI) {
      System.out.printf(
          "%s: %,d mutated, %,d refused, the slowest %,d ms, in all %,d s of CPU%n",
          format,
          count,
          refused,
          slowest / 1_000_000,
          Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - begun).toSeconds());
    }
    return refused;
  }

  private void one(Trial trial, byte[] document, int number) {
    long start = CLOCK.getCurrentThreadCpuTime();
    try {
      refused += trial.refuses(document) ? 1 : 0;
    } catch (Exception | Error fault) {
      throw new AssertionError(
          format + " " + number + ": " + new String(document, StandardCharsets.UTF_8), fault);
    }
    long took = CLOCK.getCurrentThreadCpuTime() - start;
    slowest = Math.max(slowest, took);
    if (took > PATIENCE.toNanos()) {
      throw new AssertionError(format + " " + number + " took " + Duration.ofNanos(took));
    }
  }

  /** An archive of which some entries are damaged before they are packed again. */
  private byte[] inside(byte[] archive) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(1);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(random.nextInt(4) == 0 ? mutate(content) : content);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** One to four damages: bytes changed, lost, doubled, taken from another, an odd token put in. */
  private byte[] mutate(byte[] seed) {
    byte[] document = seed.clone();
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      int at = document.length == 0 ? 0 : random.nextInt(document.length);
      int length = Math.min(1 + random.nextInt(30), document.length - at);
      document =
          switch (random.nextInt(7)) {
            case 0 -> changed(document, at);
            case 1 -> spliced(document, at, length, new byte[0]);
            case 2 -> spliced(document, at, 0, Arrays.copyOfRange(document, at, at + length));
            case 3 -> Arrays.copyOf(document, at);
            case 4 -> spliced(document, at, length, piece());
            case 5 -> spliced(document, at, 0, odd());
            default -> spliced(document, at, length, odd());
          };
    }
    return document;
  }

  private byte[] changed(byte[] document, int at) {
    if (document.length > 0) {
      document[at] ^= (byte) (1 << random.nextInt(8));
    }
    return document;
  }

  private static byte[] spliced(byte[] document, int at, int skip, byte[] piece) {
    byte[] result = new byte[document.length - skip + piece.length];
    System.arraycopy(document, 0, result, 0, at);
    System.arraycopy(piece, 0, result, at, piece.length);
    System.arraycopy(document, at + skip, result, at + piece.length, document.length - at - skip);
    return result;
  }

  private byte[] piece() {
    byte[] other = seeds.get(random.nextInt(seeds.size()));
    int from = other.length == 0 ? 0 : random.nextInt(other.length);
    return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(60)));
  }

  private byte[] odd() {
    return ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static final List<String> ODD =
      List.of(
          "\u0000",
          "\ufeff",
          "\r\n",
          "\n",
          "\"\"\"",
          "\"",
          "'",
          "[",
          "]",
          "(",
          "{",
          "}",
          "<",
          ">",
          "\\",
          "\\u0000",
          "\\ud800",
          "@",
          "^^",
          "_:",
          "<<",
          ">>",
          "&x;",
          "&#0;",
          "<!DOCTYPE a>",
          "<![CDATA[",
          "{\"@context\":\"http://127.0.0.1:9/\"}",
          "\"@id\":",
          "@prefix",
          "a",
          ".",
          ";",
          ",",
          "\t",
          " || ",
          "=1+1",
          "1e999",
          "-0",
          "99999999999999999999",
          "2018-13",
          "r=\"99999999\"",
          "\u202e",
          "\ud83d\ude00",
          "[".repeat(300),
          "{\"a\":".repeat(300));
}
