package org.vigie.source.indigo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.Mutations;
import org.vigie.source.Directory;
import org.vigie.source.Progress;
import org.vigie.source.Reading;
import org.vigie.source.TableException;
import org.vigie.source.Use;
import org.vigie.source.sheet.Budget;
import org.vigie.source.sheet.Sheet;
import org.vigie.source.sheet.Sheets;

/** Damaged tables and records of INDIGO: what can be opened is accounted for, cell by cell. */
class ExportMutationTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/vigie/source/indigo");
  private static final int TABLES = 4;

  @ParameterizedTest
  @ValueSource(strings = {"projects", "projects_investments", "projects_sources", "organisations"})
  void noTableLosesACell(String table) throws IOException {
    byte[] seed = Files.readAllBytes(FOLDER.resolve("export/" + table + ".csv"));
    Mutations mutations = new Mutations("INDIGO_" + table, List.of(seed)).oneOf(TABLES);
    assertThat(mutations.run(document -> isTableRefused(document, table + ".csv"))).isNotNegative();
  }

  @Test
  void noRecordBreaksTheReader() throws IOException {
    byte[] seed = Files.readAllBytes(FOLDER.resolve("record.json"));
    Mutations mutations = new Mutations("INDIGO_RECORD", List.of(seed));
    assertThat(mutations.run(ExportMutationTest::isRecordRefused)).isNotNegative();
  }

  private static boolean isTableRefused(byte[] document, String name) throws IOException {
    Sheet sheet;
    try {
      sheet =
          Sheets.read(new ByteArrayInputStream(document), name, Budget.USUAL).sheets().getFirst();
    } catch (TableException told) {
      return true;
    }
    if (!Indigo.recognises(name, sheet)) {
      return true;
    }
    Reading reading = read(new Dump("dump", Map.of(name, sheet), Map.of()));
    long cells =
        sheet.rows().stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> !cell.isBlank())
            .count();
    assertThat(reading.cells()).hasSize((int) cells);
    return false;
  }

  private static boolean isRecordRefused(byte[] document) {
    String text = new String(document, StandardCharsets.UTF_8);
    Dump dump;
    try {
      dump = Dump.of("dump", Map.of("x.json", () -> new StringReader(text)));
    } catch (TableException noRecord) {
      return true;
    }
    Reading reading = read(dump);
    return reading.cells().stream()
        .anyMatch(
            cell ->
                cell.use() instanceof Use.Unreadable wrong
                    && wrong.problem().key().equals("indigo.json.malformed"));
  }

  private static Reading read(Dump dump) {
    return Indigo.read(dump, Exports.PARTNER, Exports.REFERENCE, Directory.empty(), Progress.NONE);
  }
}
