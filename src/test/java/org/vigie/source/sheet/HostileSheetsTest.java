package org.vigie.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.vigie.source.TableException;

/**
 * Mutated files: each is read or refused with a message, soon. {@code -Dvigie.mutants=100000} makes
 * the long run.
 */
class HostileSheetsTest {
  private static final int MUTANTS = Integer.getInteger("vigie.mutants", 2_000);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Test
  void noMutantBreaksTheReader() throws IOException {
    List<byte[]> seeds = seeds();
    Random random = new Random(20261126);
    int refused = 0;
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = mutate(seeds.get(i % seeds.size()), random);
      long start = System.nanoTime();
      try {
        Sheets.read(new ByteArrayInputStream(mutant), "m", Budget.USUAL);
      } catch (TableException told) {
        assertThat(told.problems()).isNotEmpty();
        refused++;
      } catch (RuntimeException | Error fault) {
        fail("Mutant %d".formatted(i), fault);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("mutant %d", i)
          .isLessThan(PATIENCE);
    }
    assertThat(refused).isPositive();
  }

  private static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (Written format : Written.values()) {
      seeds.add(format.write());
    }
    seeds.add(Written.XLSX.hidden());
    seeds.add("contrat;montant;source\nadie;\"1,3 M€\";rtes16\n".getBytes(StandardCharsets.UTF_8));
    seeds.add("\uFEFFa\tb\n1\t2\n".getBytes(StandardCharsets.UTF_16LE));
    return seeds;
  }

  /** Bytes of the file, or of an entry of the archive before it is packed again. */
  private static byte[] mutate(byte[] seed, Random random) throws IOException {
    boolean zipped = seed.length > 2 && seed[0] == 'P' && seed[1] == 'K';
    return zipped && random.nextInt(4) > 0 ? inside(seed, random) : bytes(seed, random);
  }

  private static byte[] inside(byte[] archive, Random random) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(1);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(random.nextInt(4) == 0 ? bytes(content, random) : content);
      }
    }
    return out.toByteArray();
  }

  private static byte[] bytes(byte[] seed, Random random) {
    byte[] mutant = seed.clone();
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes && mutant.length > 0; i++) {
      int at = random.nextInt(mutant.length);
      switch (random.nextInt(5)) {
        case 0 -> mutant[at] = (byte) random.nextInt(256);
        case 1 -> mutant = Arrays.copyOf(mutant, at);
        case 2 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
        case 3 -> mutant = spliced(mutant, at, random);
        default -> mutant[at] = (byte) "0123456789<>&\"'/\0".charAt(random.nextInt(17));
      }
    }
    return mutant;
  }

  private static byte[] spliced(byte[] bytes, int at, Random random) {
    int length = Math.min(bytes.length - at, 1 + random.nextInt(64));
    byte[] longer = new byte[bytes.length + length];
    System.arraycopy(bytes, 0, longer, 0, at + length);
    System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
    return longer;
  }
}
