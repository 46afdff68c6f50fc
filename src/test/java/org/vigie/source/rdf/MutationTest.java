package org.vigie.source.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.format.RdfSyntax;
import org.vigie.source.Directory;
import org.vigie.source.Progress;
import org.vigie.source.Reading;
import org.vigie.source.intake.Budget;
import org.vigie.source.intake.IntakeException;
import org.vigie.source.intake.Parcels;

/**
 * Damaged documents in every syntax: each is read whole or refused whole, by the documented
 * exception, within five seconds. Some hundred a syntax by default, 2,000 in all; {@code
 * -Dvigie.mutations=100000} sets how many a syntax.
 */
class MutationTest {
  private static final int IN_CI = 2000 / RdfSyntax.values().length + 1;
  private static final long SLOWEST = 5_000_000_000L;
  private static final Map<RdfSyntax, List<byte[]>> SEEDS = new ConcurrentHashMap<>();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(RdfSyntax.class)
  void isReadOrRefusedWhole(RdfSyntax syntax) throws IOException {
    int count = Integer.getInteger("vigie.mutations", IN_CI);
    List<byte[]> seeds = SEEDS.computeIfAbsent(syntax, Seeds::of);
    Random random = new Random(syntax.name().hashCode());
    int refused = 0;
    for (int i = 0; i < count; i++) {
      byte[] document = mutate(seeds.get(random.nextInt(seeds.size())), seeds, random);
      refused += isRefused(document, syntax, i) ? 1 : 0;
    }
    assertThat(refused).as("%s of %s refused", refused, count).isBetween(count / 20, count);
  }

  private boolean isRefused(byte[] document, RdfSyntax syntax, int number) throws IOException {
    Path file = Files.write(folder.resolve("x." + suffix(syntax)), document);
    List<Reading> readings = new ArrayList<>();
    long start = System.nanoTime();
    long statements = -1;
    try (Parcels parcels = Parcels.open(file, Budget.STANDARD)) {
      statements =
          RdfImport.read(
                  parcels.list().getFirst(),
                  Brought.CONSIGNMENT,
                  Brought.REFERENCE,
                  Directory.empty(),
                  Progress.NONE,
                  readings::add)
              .statements();
    } catch (IntakeException expected) {
      statements = -1;
    } catch (RuntimeException | Error crash) {
      throw new AssertionError(
          syntax + " " + number + ": " + new String(document, StandardCharsets.UTF_8), crash);
    }
    assertThat(System.nanoTime() - start).as("%s %d", syntax, number).isLessThan(SLOWEST);
    boolean refused = statements < 0;
    if (refused) {
      assertThat(readings).as("%s %d", syntax, number).isEmpty();
    } else {
      assertThat(readings.stream().mapToLong(reading -> reading.cells().size()).sum())
          .isEqualTo(statements);
    }
    return refused;
  }

  /** One to four damages: bytes changed, lost, doubled, taken from another, an odd token put in. */
  private static byte[] mutate(byte[] seed, List<byte[]> seeds, Random random) {
    byte[] document = seed.clone();
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      int at = document.length == 0 ? 0 : random.nextInt(document.length);
      int length = Math.min(1 + random.nextInt(30), document.length - at);
      document =
          switch (random.nextInt(7)) {
            case 0 -> changed(document, at, random);
            case 1 -> spliced(document, at, length, new byte[0]);
            case 2 -> spliced(document, at, 0, Arrays.copyOfRange(document, at, at + length));
            case 3 -> Arrays.copyOf(document, at);
            case 4 -> spliced(document, at, length, piece(seeds, random));
            case 5 -> spliced(document, at, 0, odd(random));
            default -> spliced(document, at, length, odd(random));
          };
    }
    return document;
  }

  private static byte[] changed(byte[] document, int at, Random random) {
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

  private static byte[] piece(List<byte[]> seeds, Random random) {
    byte[] other = seeds.get(random.nextInt(seeds.size()));
    int from = other.length == 0 ? 0 : random.nextInt(other.length);
    return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(60)));
  }

  private static byte[] odd(Random random) {
    List<String> odd =
        List.of(
            "\u0000",
            "\ufeff",
            "\r\n",
            "\"\"\"",
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
            "<!DOCTYPE a>",
            "<![CDATA[",
            "{\"@context\":\"http://127.0.0.1:9/\"}",
            "\"@id\":",
            "@prefix",
            "a",
            ".",
            ";",
            ",",
            "1e999",
            "-0",
            "\u202e",
            "\ud83d\ude00",
            "[".repeat(300),
            "{\"a\":".repeat(300));
    return odd.get(random.nextInt(odd.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static String suffix(RdfSyntax syntax) {
    return Stream.of("ttl", "trig", "nt", "nq", "rdf", "jsonld", "trix", "n3", "brf")
        .filter(name -> RdfSyntax.findByFile("x." + name).filter(syntax::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
