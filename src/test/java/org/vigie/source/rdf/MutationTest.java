package org.vigie.source.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.Mutations;
import org.vigie.format.RdfSyntax;
import org.vigie.source.Cell;
import org.vigie.source.Directory;
import org.vigie.source.Progress;
import org.vigie.source.Reading;
import org.vigie.source.Use;
import org.vigie.source.intake.Budget;
import org.vigie.source.intake.IntakeException;
import org.vigie.source.intake.Parcels;

/**
 * Damaged documents in every syntax: each is read whole or refused whole, by the documented
 * exception, within five seconds; see {@link Mutations}.
 */
class MutationTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(RdfSyntax.class)
  void isReadOrRefusedWhole(RdfSyntax syntax) {
    Mutations mutations = new Mutations(syntax.name(), Seeds.of(syntax));
    assertThat(mutations.run(document -> isRefused(document, syntax))).isNotNegative();
  }

  private boolean isRefused(byte[] document, RdfSyntax syntax) throws IOException {
    Path file = Files.write(folder.resolve("x." + suffix(syntax)), document);
    List<Reading> readings = new ArrayList<>();
    long statements;
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
      assertThat(readings).isEmpty();
      return true;
    }
    assertThat(
            readings.stream()
                .flatMap(reading -> reading.cells().stream())
                .filter(cell -> !isUnmapped(cell))
                .count())
        .isEqualTo(statements);
    return false;
  }

  /** What JSON-LD says and RDF does not. */
  private static boolean isUnmapped(Cell cell) {
    return cell.use() instanceof Use.Left left && left.reason().key().equals("rdf.left.unmapped");
  }

  private static String suffix(RdfSyntax syntax) {
    return Stream.of("ttl", "trig", "nt", "nq", "rdf", "jsonld", "trix", "n3", "brf")
        .filter(name -> RdfSyntax.findByFile("x." + name).filter(syntax::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
