package org.vigie.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What we compress, any gzip reads; and it depends on nothing but what it is. */
class SteadyGzipTest {
  @Property(tries = 300)
  void whatIsWrittenIsRead(@ForAll byte[] bytes) throws IOException {
    assertThat(unzipped(zipped(bytes, bytes.length))).isEqualTo(bytes);
  }

  /** Few letters, so that there are long matches; more than a block and a window. */
  @Property(tries = 60)
  void longTextsToo(
      @ForAll @IntRange(min = 1, max = 40) int letters,
      @ForAll @IntRange(max = 400_000) int length,
      @ForAll long seed)
      throws IOException {
    byte[] bytes = text(letters, length, seed);
    assertThat(unzipped(zipped(bytes, 1 << 16))).isEqualTo(bytes);
  }

  @Property(tries = 40)
  void howItIsGivenDoesNotMatter(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 90_000) Integer> parts,
      @ForAll long seed)
      throws IOException {
    byte[] bytes = text(9, 250_000, seed);
    assertThat(zipped(bytes, parts.getFirst())).isEqualTo(zipped(bytes, bytes.length));
  }

  @Example
  void aTextGetsMuchShorter() throws IOException {
    byte[] bytes =
        "<https://w3id.org/vigie/id/claim/a> <https://w3id.org/vigie/ns#about> <https://w3id.org> .\n"
            .repeat(5_000)
            .getBytes(StandardCharsets.UTF_8);
    assertThat(zipped(bytes, 4096).length).isLessThan(bytes.length / 100);
  }

  @Example
  void noTimeAndNoSystemIsTold() throws IOException {
    byte[] empty = zipped(new byte[0], 1);
    assertThat(Arrays.copyOf(empty, 10)).containsExactly(31, 139, 8, 0, 0, 0, 0, 0, 0, 255);
    assertThat(unzipped(empty)).isEmpty();
  }

  /** The same bytes on every machine: those of this text are known. */
  @Example
  void theBytesAreKnown() throws IOException {
    byte[] bytes = "vigie vigie vigie".getBytes(StandardCharsets.UTF_8);
    assertThat(HexFormat.of().formatHex(zipped(bytes, 5)))
        .isEqualTo(
            "1f8b08000000000000ff4cc4310d000000c2302b98236406d0cfcbd312ac73030043302ef811000000");
  }

  private static byte[] text(int letters, int length, long seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[length];
    int at = 0;
    while (at < length) {
      int run = Math.min(length - at, 1 + random.nextInt(30));
      int from = at - random.nextInt(40_000);
      for (int i = 0; i < run; i++, at++) {
        bytes[at] = from >= 0 ? bytes[from + i] : (byte) ('a' + random.nextInt(letters));
      }
    }
    return bytes;
  }

  private static byte[] zipped(byte[] bytes, int atOnce) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new SteadyGzip(out)) {
      for (int from = 0; from < bytes.length; from += atOnce) {
        gzip.write(bytes, from, Math.min(atOnce, bytes.length - from));
      }
    }
    return out.toByteArray();
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
  }
}
