package org.vigie.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.Place;
import org.vigie.words.Lang;

/** What waits is kept on the disk, once, until it goes in or a person puts it aside. */
class QuarantineTest {
  @TempDir Path folder;
  private Quarantine quarantine;

  @BeforeEach
  void open() {
    quarantine = Quarantine.of(folder);
  }

  @Test
  void whatWaitsIsReadBackAsItWas() {
    Entry entry = entry(3, "« beaucoup »\n\"très\"", "C05");
    assertThat(quarantine.add(List.of(entry))).isEqualTo(1);

    assertThat(Quarantine.of(folder).list()).containsExactly(entry);
    assertThat(quarantine.find(entry.id().substring(0, 6))).contains(entry);
    assertThat(quarantine.find("")).isEmpty();
  }

  @Test
  void theSameTwiceIsOneEntryWithTheNewReasons() {
    quarantine.add(List.of(entry(3, "x", "C05"), entry(4, "y", "C05")));

    assertThat(quarantine.add(List.of(entry(3, "x", "C06")))).isZero();

    assertThat(quarantine.list())
        .extracting(entry -> entry.reasons().getFirst().code())
        .containsExactly("C06", "C05");
  }

  @Test
  void whatWentInIsGone() throws IOException {
    Entry one = entry(3, "x", "C05");
    Entry two = entry(4, "y", "C05");
    quarantine.add(List.of(one, two));

    quarantine.remove(Set.of(one.id()));
    assertThat(quarantine.list()).containsExactly(two);
    quarantine.remove(Set.of(two.id()));

    assertThat(quarantine.list()).isEmpty();
    try (Stream<Path> files = Files.list(folder.resolve("quarantine"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void whatWasDiscardedLeavesATraceAndDoesNotComeBack() {
    Entry entry = entry(3, "x", "C05");
    quarantine.add(List.of(entry));

    quarantine.discard(List.of(new Discarded(entry, "un brouillon", "urn:lea", "2026-01-10")));

    assertThat(quarantine.list()).isEmpty();
    assertThat(quarantine.add(List.of(entry))).isZero();
    assertThat(quarantine.list()).isEmpty();
    assertThat(quarantine.discarded())
        .singleElement()
        .satisfies(trace -> assertThat(trace.reason()).isEqualTo("un brouillon"));
  }

  @Test
  void aHundredThousandOfOneMistakeAreOneLineWithTheirNumber() {
    List<Entry> entries = new ArrayList<>();
    for (int line = 1; line <= 100_000; line++) {
      entries.add(entry(line, "x" + line, "C05"));
    }
    quarantine.add(entries);

    List<String> lines = Groups.lines(quarantine.list(), Lang.EN);

    assertThat(lines).hasSize(5);
    assertThat(lines.getFirst()).contains("C05").contains("100,000");
    assertThat(lines.getLast()).contains("99,997");
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    quarantine.add(List.of(entry(3, "x", "C05")));
    Files.writeString(folder.resolve("quarantine/cut.jsonl"), "{\"id\":");

    assertThatThrownBy(quarantine::list)
        .isInstanceOf(QuarantineException.class)
        .hasMessageContaining("cut.jsonl");
  }

  @Test
  void theTableForASpreadsheetRunsNothing() throws IOException {
    Path file = folder.resolve("out.csv");
    Entry entry = entry(3, "=cmd|' /C calc'!A0", "C05");

    assertThat(Export.write(List.of(entry), file, Lang.FR)).isEqualTo(1);

    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst()).startsWith("quarantine,reason,about,property,value,");
    assertThat(lines.get(1))
        .startsWith(entry.id() + ",t.csv:3 fr,contract/adie,investedAmount,-5,")
        .contains(",'=cmd|' /C calc'!A0,");
  }

  private static Entry entry(long line, String text, String code) {
    Place place = new Place("t.csv", line, null);
    Map<String, String> row =
        Map.of("about", "contract/adie", "property", "investedAmount", "value", "-5");
    return new Entry(
        Entry.id("test", place, text, row, List.of()),
        "test",
        "urn:lea",
        "2026-01-10T12:00:00Z",
        1,
        place,
        text,
        row,
        List.of(new Reason(code, "fr", "en")),
        List.of());
  }
}
