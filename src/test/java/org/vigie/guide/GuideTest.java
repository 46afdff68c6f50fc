package org.vigie.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.source.sheet.Budget;
import org.vigie.source.sheet.Sheet;
import org.vigie.source.sheet.Sheets;
import org.vigie.source.tidy.DataFolder;
import org.vigie.words.Lang;

/** The texts as they are, and what an editor is told who makes a mistake in one. */
class GuideTest {
  private static final Path DATA = Path.of("data");

  @TempDir Path folder;

  private static Graph glossary;
  private static Guide guide;

  @BeforeAll
  static void read() {
    glossary = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(glossary, "ontology/glossary.ttl");
    guide = Guide.read(DataFolder.bundled("data"), glossary);
  }

  @Test
  void everythingIsThere() {
    assertThat(guide.questions()).hasSize(20);
    assertThat(guide.terms()).hasSizeBetween(60, 100);
    assertThat(guide.resources()).hasSizeGreaterThan(60);
    assertThat(guide.modules()).hasSize(15);
    assertThat(guide.programmes()).hasSize(2);
    assertThat(guide.sheets()).hasSize(6);
    assertThat(guide.pages()).hasSize(12);
  }

  @Test
  void anAnswerIsNeitherANoteNorATreatise() {
    for (Question question : guide.questions()) {
      for (Lang lang : Lang.values()) {
        Question.Wording wording = question.wording().in(lang);
        assertThat(words(wording.answer())).as(wording.title()).isBetween(230, 650);
        assertThat(wording.brief().markdown().strip().lines()).as(wording.title()).hasSize(3);
        assertThat(question.words()).as(wording.title()).isNotEmpty();
        assertThat(question.cites()).as(wording.title()).isNotEmpty();
      }
    }
  }

  private static int words(Body body) {
    return body.markdown().split("\\s+", -1).length;
  }

  @Test
  void theActivistsActTheWholeAfternoon() {
    Programme activists = guide.programmes().get(1);

    assertThat(activists.audience()).isEqualTo("activists");
    assertThat(activists.day().stream().filter(slot -> slot.kind().equals("module")).skip(6))
        .hasSize(5)
        .allSatisfy(
            slot ->
                assertThat(guide.findModule(slot.module()).orElseThrow().audience())
                    .isEqualTo("activists"));
  }

  /** A claim is named by thing, property and source: there must be exactly one, or none to draw. */
  @Test
  void everyClaimCitedIsInTheTables() throws IOException {
    Set<String> known = new HashSet<>();
    Set<String> twice = new HashSet<>();
    try (Stream<Path> files = Files.walk(DATA.resolve("claims"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        for (String name : claims(file)) {
          if (!known.add(name)) {
            twice.add(name);
          }
        }
      }
    }
    for (Question question : guide.questions()) {
      assertThat(question.cites())
          .as(question.key())
          .allSatisfy(cite -> assertThat(known).contains(cite.toString()));
    }
    assertThat(bodies().flatMap(body -> body.live().stream()))
        .allSatisfy(
            live -> {
              if (live instanceof Live.Claimed claimed) {
                assertThat(known).contains(claimed.cite().toString());
                assertThat(twice).doesNotContain(claimed.cite().toString());
              }
            });
  }

  private static List<String> claims(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      List<Sheet.Row> rows =
          Sheets.read(in, file.toString(), Budget.USUAL).sheets().getFirst().rows();
      List<String> heads = rows.getFirst().cells().stream().map(Sheet.Entry::text).toList();
      return rows.stream()
          .skip(1)
          .flatMap(
              row ->
                  Stream.of(cell(row, heads.indexOf("source")).split(";", -1))
                      .map(
                          source ->
                              "%s %s %s".formatted(cell(row, 0), cell(row, 1), source.strip())))
          .toList();
    }
  }

  private static String cell(Sheet.Row row, int column) {
    return row.find(column).map(Sheet.Entry::text).orElse("");
  }

  private static Stream<Body> bodies() {
    Stream<Leaflet> leaflets = Stream.concat(guide.sheets().stream(), guide.pages().stream());
    return Stream.of(
            guide.questions().stream()
                .flatMap(q -> Stream.of(q.wording().fr(), q.wording().en()))
                .flatMap(Question.Wording::bodies),
            guide.modules().stream()
                .flatMap(m -> Stream.of(m.wording().fr(), m.wording().en()))
                .flatMap(TrainingModule.Wording::bodies),
            leaflets.flatMap(l -> Stream.of(l.wording().fr().body(), l.wording().en().body())))
        .flatMap(stream -> stream);
  }

  /** {@code pages.md} (e): neutral verbs of speech, no alarm. */
  @Test
  void theToneIsCalm() {
    assertThat(bodies())
        .allSatisfy(
            body -> {
              assertThat(body.markdown())
                  .as(body.file())
                  .doesNotContainIgnoringCase("prétend ", "avoue", "scandale", "admits")
                  .doesNotContain("'", " !\n");
            });
  }

  @Test
  void aTermSaysWhatItIsCalledAndWhoDefinesIt() {
    Term contract = guide.findTerm("impact-contract").orElseThrow();

    assertThat(contract.label().en()).isEqualTo("impact contract");
    assertThat(contract.names()).isPresent();
    assertThat(contract.official().orElseThrow().source()).isEqualTo("fairci");
    assertThat(contract.related()).contains("impact-investing");
    assertThat(guide.findTerm("impact-investing").orElseThrow().related())
        .contains("impact-contract");
  }

  /** File, what is right in it, what an editor mistakenly writes, the fault that is told. */
  private static final List<String[]> MISTAKES =
      List.of(
          mistake("questions/01-what-it-is.fr.md", "source:admi", "source:admin", "link.broken"),
          mistake(
              "questions/02-contract-or-investment.fr.md", "source:erud20", "a", "link.unknown"),
          mistake("questions/04-promoters.fr.md", "table:fund-ties", "table:tie", "table.broken"),
          mistake("questions/07-who-pays.fr.md", "table:payers", "tableau:a", "live.unknown"),
          mistake(
              "questions/08-investors-gains-and-losses.fr.md",
              "number: 8",
              "number: x",
              "head.number"),
          mistake(
              "questions/09-is-risk-transferred.fr.md", ": negotiating", ": soon", "head.value"),
          mistake("questions/10-who-evaluates.en.md", ": 2026-", ": 2025-", "head.differs"),
          mistake(
              "questions/11-how-indicators-are-set.fr.md",
              "## En bref",
              "## Bref",
              "section.needs"),
          mistake("questions/12-who-may-be-left-out.fr.md", "status:", "statut:", "head.unknown"),
          mistake("questions/13-is-it-innovation.fr.md", "scaling-up", "echelle", "link.broken"),
          mistake("training/programme-public.fr.md", "09:20 mod", "09:25 mod", "day.gap"),
          mistake("figures/payers.rq", "SELECT", "SELEC", "figure.query"),
          mistake("figures/calls.rq", "DISTINCT ?date", "DISTINCT", "figure.variable"),
          mistake("resources.csv", "viep,report", "viep,rapport", "table.value"));

  private static String[] mistake(String file, String right, String wrong, String key) {
    return new String[] {file, right, wrong, key};
  }

  @Test
  void allMistakesAreToldAtOnceWithTheirFiles() throws IOException {
    copy(DATA, folder);
    for (String[] mistake : MISTAKES) {
      Path edited = folder.resolve("guide").resolve(mistake[0]);
      String text = Files.readString(edited);
      assertThat(text).contains(mistake[1]);
      int at = text.indexOf(mistake[1]);
      Files.writeString(
          edited, text.substring(0, at) + mistake[2] + text.substring(at + mistake[1].length()));
    }

    assertThatThrownBy(() -> Guide.read(DataFolder.of(folder), glossary))
        .isInstanceOfSatisfying(
            GuideException.class,
            refused -> {
              for (String[] mistake : MISTAKES) {
                String file = "guide/" + mistake[0];
                assertThat(refused.faults())
                    .anySatisfy(
                        fault -> {
                          assertThat(fault.key()).isEqualTo(mistake[3]);
                          assertThat(fault.file()).isEqualTo(file);
                          assertThat(fault.say(Lang.FR)).startsWith(file + ":");
                        });
              }
            });
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> !f.startsWith(DATA.resolve("claims"))).toList()) {
        Path target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
