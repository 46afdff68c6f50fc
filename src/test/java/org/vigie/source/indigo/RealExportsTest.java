package org.vigie.source.indigo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;
import org.vigie.source.Coverage;
import org.vigie.source.Problem;
import org.vigie.source.Reading;
import org.vigie.source.Use;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** The two exports that third parties published, read whole. */
class RealExportsTest {
  private static final String ADIE = "contract/indigo-poj-0031";
  private static Reading may;
  private static Reading december;
  private static Seen seen;

  @BeforeAll
  static void readBoth() {
    assumeTrue(Files.isDirectory(Exports.MAY) && Files.isDirectory(Exports.DECEMBER));
    may = Exports.read(Exports.MAY);
    december = Exports.read(Exports.DECEMBER);
    seen = new Seen(december);
  }

  @Test
  void everyCellIsAccountedForExactlyOnce() throws IOException {
    for (Map.Entry<Path, Reading> each :
        Map.of(Exports.MAY, may, Exports.DECEMBER, december).entrySet()) {
      List<String> expected = counted(each.getKey());
      List<String> found = cells(each.getValue());
      assertThat(found).hasSize(expected.size());
      assertThat(found.equals(expected)).as("%s", each.getKey()).isTrue();
    }
  }

  private static List<String> cells(Reading reading) {
    return reading.cells().stream()
        .map(cell -> cell.place().part() + " " + cell.text())
        .sorted()
        .toList();
  }

  /** Counted apart from the reader. */
  private static List<String> counted(Path folder) throws IOException {
    List<String> cells = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        for (CSVRecord row : CSVFormat.DEFAULT.parse(Files.newBufferedReader(file))) {
          for (String cell : row) {
            if (cell.chars()
                .anyMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))) {
              cells.add(file.getFileName() + " " + cell);
            }
          }
        }
      }
    }
    cells.sort(Comparator.naturalOrder());
    return cells;
  }

  @Test
  void everyCellThatSaysSomethingNamesWhatTheBatchHolds() {
    Set<Node> nodes = new HashSet<>();
    december.batch().claims().forEach(claim -> nodes.add(claim.id()));
    december.batch().declared().find().forEachRemaining(t -> nodes.add(t.getSubject()));
    Set<Node> said = new HashSet<>();
    december.cells().stream()
        .map(cell -> cell.use())
        .filter(Use.Says.class::isInstance)
        .forEach(use -> said.addAll(((Use.Says) use).nodes()));
    assertThat(nodes.containsAll(said)).isTrue();
    assertThat(said.containsAll(ids(december))).isTrue();
  }

  @Test
  void bothAreWhole() {
    assertThat(may.coverage()).isEqualTo(Coverage.WHOLE);
    assertThat(december.coverage()).isEqualTo(Coverage.WHOLE);
    assertThat(things(december))
        .containsEntry("ImpactContract", 320L)
        .containsEntry("Instrument", 132L + 21 + 1)
        .containsEntry("Organisation", 1554L + 25)
        .containsEntry("OutcomeMetric", 1419L);
    assertThat(things(may)).containsEntry("ImpactContract", 319L);
  }

  private static Map<String, Long> things(Reading reading) {
    return reading.batch().declared().find(Node.ANY, W3c.RDF_TYPE, Node.ANY).toList().stream()
        .collect(
            Collectors.groupingBy(
                t -> t.getObject().getURI().replaceFirst("^.*#", ""),
                TreeMap::new,
                Collectors.counting()));
  }

  @Test
  void theDirtIsWhereItWasMeasured() {
    Map<String, Integer> uses = seen.uses();
    assertThat(uses)
        .containsEntry("indigo.date.impossible", 5)
        .containsEntry("indigo.formula", 6)
        .containsEntry("indigo.amount.sign", 43)
        .doesNotContainKeys(
            "indigo.heading.unknown",
            "indigo.id.missing",
            "indigo.row.wide",
            "indigo.table.unknown",
            "indigo.word",
            "indigo.country",
            "indigo.organisation");
    assertThat(seen.warnings())
        .contains(
            "indigo.rate 1800000 EUR 1530000 0.85",
            "indigo.organisation.unknown INDIGO-ORG-1668",
            "indigo.period 2021-10 2021-06");
    assertThat(Seen.name(seen.use("=D41-D36"))).isEqualTo("indigo.formula");
    assertThat(Seen.name(seen.use("2023-28"))).isEqualTo("indigo.date.impossible");
    assertThat(Seen.name(seen.use("3000 (later revised  to 944)"))).isEqualTo("indigo.count");
  }

  /**
   * To the letter 27 references in 22 cells lead nowhere; 8 of them, in 8 cells, say "source22"
   * where the table says "Source22", and are understood.
   */
  @Test
  void everyReferenceOfASectionThatDanglesIsTold() {
    List<Problem> dangling =
        december.remarks().stream()
            .filter(remark -> remark.key().matches("indigo\\.source\\.(unknown|absent)"))
            .filter(remark -> String.valueOf(remark.place().part()).equals("projects.csv"))
            .toList();
    assertThat(dangling).hasSize(14);
    assertThat(dangling.stream().mapToInt(r -> r.arguments().getFirst().split(", ").length).sum())
        .isEqualTo(19);
    assertThat(seen.sources(seen.claim("contract/indigo-poj-0162", "signatureDate")))
        .contains("source/indigo-poj-0162-source22");
  }

  @Test
  void adieIsReadWithItsSources() {
    assertThat(seen.declared(ADIE, Vigie.NAME)).hasSize(1);
    assertThat(seen.values(ADIE, "externalIdentifier")).containsExactly("INDIGO-POJ-0031");
    assertThat(seen.values(ADIE, "signatureDate")).containsExactly("2016-11");
    assertThat(seen.sources(seen.claim(ADIE, "signatureDate")))
        .containsExactly("source/indigo-poj-0031-source2", "source/indigo-poj-0031-source3");
    assertThat(seen.values(ADIE, "startDate")).containsExactly("2017-01");
    assertThat(seen.values(ADIE, "investedAmount")).containsExactly("1500000 EUR");
    assertThat(seen.sources(seen.claim(ADIE, "investedAmount")))
        .containsExactly("source/indigo-poj-0031-source9");
    assertThat(seen.values(ADIE, "hasInvestor")).hasSize(5);
    assertThat(seen.opinion(seen.claims(ADIE, "hasInvestor").getFirst()))
        .contains("gives no source");
    assertThat(seen.values(ADIE, "stage")).containsExactly("stage-completed");
    assertThat(seen.values(ADIE, "country")).containsExactly("FR");
    assertThat(seen.declared("source/indigo-poj-0031-source9", W3c.DCT_TITLE))
        .first()
        .asString()
        .startsWith("Email correspondence");
  }

  @Test
  void aTextIsTaggedWithTheLanguageThatItIsIn() {
    Map<String, Long> tags =
        december.batch().claims().stream()
            .map(claim -> claim.content() instanceof Content.Exact one ? one.value() : null)
            .filter(value -> value != null && value.isLiteral())
            .map(Node::getLiteralLanguage)
            .filter(tag -> !tag.isEmpty())
            .collect(Collectors.groupingBy(tag -> tag, TreeMap::new, Collectors.counting()));
    assertThat(tags).containsOnlyKeys("en", "fr", "es", "pt");
    assertThat(tags.get("fr")).isBetween(30L, 45L);
    assertThat(seen.texts("contract/indigo-poj-0338", "alternativeName"))
        .contains("Recyclage de l'urine humaine en biostimulants@fr");
    assertThat(seen.texts("contract/indigo-poj-0332", "territoryDescription"))
        .contains("Pays de la Loire@fr");
  }

  @Test
  void readingTwiceSaysTheSame() {
    Reading again = Exports.read(Exports.DECEMBER);
    assertThat(ids(again).equals(ids(december))).isTrue();
    assertThat(again.batch().assessments().equals(december.batch().assessments())).isTrue();
  }

  @Test
  void fromMayToDecemberOnlyWhatChangedChanges() {
    Set<Node> gone = ids(may);
    gone.removeAll(ids(december));
    Set<Node> come = ids(december);
    come.removeAll(ids(may));
    assertThat(ofTable(may, gone, "projects,")).isEqualTo(GONE_OF_PROJECTS);
    assertThat(ofTable(december, come, "projects,")).isEqualTo(COME_TO_PROJECTS);
    assertThat(ofTable(may, gone, "pipelines,") + ofTable(december, come, "pipelines,")).isZero();
    assertThat(ofTable(may, gone, "organisations,")).isZero();
    assertThat(december.batch().claims())
        .filteredOn(claim -> come.contains(claim.id()))
        .filteredOn(claim -> Seen.slug(claim.key().subject()).equals("contract/indigo-poj-0340"))
        .hasSizeGreaterThan(20);
  }

  /** Of the 150 project cells that differ, some are new, some gone, some a unit or a note. */
  private static final long GONE_OF_PROJECTS = 64;

  private static final long COME_TO_PROJECTS = 99;

  private static Set<Node> ids(Reading reading) {
    return reading.batch().claims().stream().map(Claim::id).collect(Collectors.toSet());
  }

  private static long ofTable(Reading reading, Set<Node> ids, String table) {
    return reading.batch().claims().stream()
        .filter(claim -> ids.contains(claim.id()))
        .filter(claim -> String.valueOf(claim.provenance().locator()).startsWith(table))
        .count();
  }
}
