package org.vigie.source.indigo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.source.Directory;
import org.vigie.source.Progress;
import org.vigie.source.Reading;

/** Records by INDIGO's own schema, filled with a real export, say what its tables say. */
class SchemaRecordsTest {
  private static final Path SCHEMAS = Exports.SHARED.resolve("indigo-data-standard/schema");
  private static Reading tables;
  private static Reading records;

  @BeforeAll
  static void readBoth() throws IOException {
    assumeTrue(Files.isDirectory(SCHEMAS) && Files.isDirectory(Exports.DECEMBER));
    Map<String, String> texts = new TreeMap<>();
    for (String table : new String[] {"project", "organisation", "fund", "pipeline"}) {
      texts.put(
          table + "s.json",
          SchemaRecords.of(
              SCHEMAS.resolve(table + ".json"),
              Exports.DECEMBER,
              table + "s",
              table.equals("fund") ? "Fund - " : ""));
    }
    tables = Exports.read(Exports.DECEMBER);
    records = read(texts);
  }

  private static Reading read(Map<String, String> texts) {
    return Indigo.read(
        Dump.of(
            "records",
            texts.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, text -> () -> new StringReader(text.getValue())))),
        Exports.PARTNER,
        Exports.REFERENCE,
        Directory.empty(),
        Progress.NONE);
  }

  @Test
  void noFieldOfTheRecordsIsUnknown() {
    assertThat(new Seen(records).uses())
        .doesNotContainKeys("indigo.field.unknown", "indigo.record.unknown");
  }

  @ParameterizedTest
  @CsvSource({"project,POJ", "organisation,ORG", "fund,FUND", "pipeline,PL"})
  void everyFieldOfTheSchemaIsKnownAndAccountedForOnce(String kind, String letters) {
    Path schema = SCHEMAS.resolve(kind + ".json");
    assumeTrue(Files.exists(schema));
    Map<String, String> full = SchemaRecords.full(schema);
    String text = full.remove("");
    Reading reading = read(Map.of("INDIGO-" + letters + "-9001.json", text));
    assertThat(new Seen(reading).uses()).doesNotContainKey("indigo.field.unknown");
    assertThat(reading.cells().stream().map(cell -> cell.place().column()))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(full.keySet());
  }

  @Test
  void theRecordsMakeTheSameClaimsAsTheTables() {
    Set<Node> said = ids(records);
    Set<Node> expected = ids(tables);
    Set<String> missing =
        tables.batch().claims().stream()
            .filter(claim -> !said.contains(claim.id()))
            .map(SchemaRecordsTest::locator)
            .filter(locator -> !locator.startsWith("pipelines, …, Delivery Locations - "))
            .collect(Collectors.toSet());
    Set<String> more =
        records.batch().claims().stream()
            .filter(claim -> !expected.contains(claim.id()))
            .map(SchemaRecordsTest::locator)
            .collect(Collectors.toSet());
    assertThat(said).hasSizeGreaterThan(45_000);
    assertThat(missing).isEqualTo(Set.of());
    assertThat(more).isEqualTo(Set.of());
  }

  private static String locator(Claim claim) {
    return String.valueOf(claim.provenance().locator()).replaceFirst("INDIGO-[A-Z]+-\\d+", "…");
  }

  private static Set<Node> ids(Reading reading) {
    return reading.batch().claims().stream()
        .map(Claim::id)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
