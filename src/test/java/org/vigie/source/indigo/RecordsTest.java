package org.vigie.source.indigo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.source.Coverage;
import org.vigie.source.Directory;
import org.vigie.source.Progress;
import org.vigie.source.Reading;
import org.vigie.source.Use;
import org.vigie.vocab.Vigie;

/** The JSON records of INDIGO's schema say what its tables say, with their statuses. */
class RecordsTest {
  private static final Reading READING =
      Exports.read(Path.of("src/test/resources/org/vigie/source/indigo/record.json"));
  private static final Seen SEEN = new Seen(READING);
  private static final String KITCHEN = "contract/indigo-poj-9004";

  @Test
  void aRecordSaysWhatARowSays() {
    assertThat(SEEN.declared(KITCHEN, Vigie.NAME)).containsExactly("Open Kitchen");
    assertThat(SEEN.values(KITCHEN, "stage")).containsExactly("stage-implementation");
    assertThat(SEEN.claim(KITCHEN, "stage").provenance().locator())
        .isEqualTo("projects, INDIGO-POJ-9004, Stage of Development - (Value)");
    assertThat(SEEN.values(KITCHEN, "hasInvestor")).containsExactly("indigo-org-9001");
    assertThat(SEEN.values("component/indigo-poj-9004-investment1", "shareAmount"))
        .containsExactly("2500 GBP");
    assertThat(READING.coverage()).isEqualTo(Coverage.CORRECTS);
  }

  @Test
  void whatIsDisputedIsClaimedAndContested() {
    assertThat(SEEN.values(KITCHEN, "signatureDate")).containsExactly("2020-02");
    assertThat(SEEN.sources(SEEN.claim(KITCHEN, "signatureDate")))
        .containsExactly("source/indigo-poj-9004-source1");
    assertThat(SEEN.opinion(SEEN.claim(KITCHEN, "signatureDate")))
        .startsWith("status-contested conf-low INDIGO marks this value as disputed");
  }

  @Test
  void whatIsPrivateIsNotTaken() {
    assertThat(SEEN.values(KITCHEN, "startDate")).isEmpty();
    assertThat(Seen.name(SEEN.use("2020-06"))).isEqualTo("indigo.left.private");
    assertThat(Seen.name(SEEN.use("INDIGO-ORG-9002"))).isEqualTo("indigo.left.private");
  }

  @Test
  void everyLeafIsAccountedForOnce() {
    assertThat(READING.cells()).doesNotHaveDuplicates().hasSize(19);
    assertThat(Seen.name(SEEN.use("?"))).isEqualTo("indigo.field.unknown");
    assertThat(READING.cells()).extracting(cell -> cell.place().column()).doesNotHaveDuplicates();
    assertThat(SEEN.use("INDIGO-POJ-9004")).isInstanceOf(Use.Says.class);
  }

  @Test
  void anIdentifierMayBeTheNameOfTheFileAndRecordsMayStandInAnArray() {
    Reading named =
        read("projects/INDIGO-POJ-9005.json", "{\"name\": {\"value\": \"By its file\"}}");
    assertThat(new Seen(named).declared("contract/indigo-poj-9005", Vigie.NAME))
        .containsExactly("By its file");
    assertThat(named.cells()).hasSize(1);
    Reading two =
        read(
            "x.json",
            "[{\"id\":\"INDIGO-ORG-1\",\"name\":\"One\"}, {\"id\":\"INDIGO-FUND-2\"}, 3]");
    assertThat(new Seen(two).declared("actor/indigo-org-1", Vigie.NAME)).containsExactly("One");
    assertThat(new Seen(two).uses()).containsEntry("indigo.record.unknown", 1);
  }

  @Test
  void aBrokenTextIsNamed() {
    assertThat(new Seen(read("x.json", "{\"name\": ")).uses())
        .containsExactly(Map.entry("indigo.json.malformed", 1));
    assertThat(
            read("x.json", "{\"id\": \"INDIGO-ORG-1\",\n\"name\": \"A\", \"name\": \"B\"}").cells())
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(Seen.name(cell.use())).isEqualTo("indigo.json.malformed");
              assertThat(cell.place().line()).isEqualTo(2);
            });
    assertThat(new Seen(read("x.json", "[".repeat(100_000))).uses())
        .containsExactly(Map.entry("indigo.json.malformed", 1));
    assertThat(new Seen(read("x.json", "{\"name\": \"nobody\"}")).uses())
        .containsExactly(Map.entry("indigo.record.unknown", 1));
  }

  private static Reading read(String entry, String text) {
    return Indigo.read(
        Dump.of("dump", Map.of(entry, () -> new StringReader(text))),
        Exports.PARTNER,
        Exports.REFERENCE,
        Directory.empty(),
        Progress.NONE);
  }
}
