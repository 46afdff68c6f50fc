package org.vigie.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.Mutations;
import org.vigie.source.TableException;

/** Damaged files: each is read or refused with a message, soon; see {@link Mutations}. */
class HostileSheetsTest {

  @ParameterizedTest
  @EnumSource
  void noMutantBreaksTheReader(Written format) throws IOException {
    Mutations mutations =
        new Mutations(
            format.name(),
            format == Written.XLSX
                ? List.of(format.write(), format.hidden())
                : List.of(format.write()));
    assertThat(mutations.run(HostileSheetsTest::isRefused)).isNotNegative();
  }

  @Test
  void noMutantBreaksTheReaderOfSeparatedValues() {
    Mutations mutations =
        new Mutations(
            "CSV",
            List.of(
                "contrat;montant;source\nadie;\"1,3 M€\";rtes16\n".getBytes(StandardCharsets.UTF_8),
                "sep=;\na;b\n1;'x'\n".getBytes(StandardCharsets.ISO_8859_1),
                "\uFEFFa\tb\n1\t2\n".getBytes(StandardCharsets.UTF_16LE)));
    assertThat(mutations.run(HostileSheetsTest::isRefused)).isNotNegative();
  }

  private static boolean isRefused(byte[] document) throws IOException {
    try {
      Sheets.read(new ByteArrayInputStream(document), "m", Budget.USUAL);
      return false;
    } catch (TableException told) {
      assertThat(told.problems()).isNotEmpty();
      return true;
    }
  }
}
