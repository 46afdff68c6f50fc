package org.vigie;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house: who may import whom, which library lives where, and how large a room may be. */
class ArchitectureTest {
  private static final String ROOT = "org.vigie.";
  private static final int LONGEST_FILE = 300;

  /** Each package and the packages of ours it may import. Arrows point down. */
  private static final Map<String, List<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("vocab", List.of()),
          Map.entry("markup", List.of()),
          Map.entry("paper", List.of("markup")),
          Map.entry("disk", List.of()),
          Map.entry("words", List.of("vocab")),
          Map.entry("format", List.of("vocab")),
          Map.entry("cite", List.of("format", "words")),
          Map.entry("fair", List.of("format", "words")),
          Map.entry("ontology", List.of("format", "vocab")),
          Map.entry("export", List.of("disk", "format", "markup", "words")),
          Map.entry("engine", List.of("vocab")),
          Map.entry("claim", List.of("vocab")),
          Map.entry("source", List.of("claim", "format", "words", "vocab")),
          Map.entry("guide", List.of("source", "claim", "words", "vocab")),
          Map.entry("gate", List.of("claim", "words", "vocab")),
          Map.entry("consolidation", List.of("claim", "words", "vocab")),
          Map.entry("match", List.of("claim", "words", "vocab")),
          Map.entry("store", List.of("disk", "claim", "words", "vocab")),
          Map.entry("fate", List.of("store", "claim", "words", "vocab")),
          Map.entry(
              "quarantine", List.of("disk", "source", "gate", "claim", "format", "words", "vocab")),
          Map.entry(
              "ingest",
              List.of(
                  "quarantine",
                  "source",
                  "gate",
                  "consolidation",
                  "match",
                  "state",
                  "fate",
                  "store",
                  "claim",
                  "words",
                  "vocab")),
          Map.entry(
              "state", List.of("consolidation", "engine", "store", "claim", "words", "vocab")),
          Map.entry("version", List.of("state", "store", "vocab")),
          Map.entry(
              "account",
              List.of("ingest", "gate", "source", "store", "claim", "format", "words", "vocab")),
          Map.entry(
              "safekeeping",
              List.of(
                  "ingest",
                  "gate",
                  "consolidation",
                  "store",
                  "disk",
                  "claim",
                  "format",
                  "words",
                  "vocab")),
          Map.entry(
              "release",
              List.of(
                  "consolidation", "state", "store", "disk", "claim", "format", "words", "vocab")),
          Map.entry(
              "bench",
              List.of(
                  "ingest",
                  "gate",
                  "consolidation",
                  "source",
                  "store",
                  "claim",
                  "format",
                  "words",
                  "vocab",
                  "engine")),
          Map.entry("dossier", List.of("store", "claim", "words", "vocab")),
          Map.entry("catalogue", List.of("store", "format", "words", "vocab")),
          Map.entry("search", List.of("store", "words", "vocab")),
          Map.entry("doctor", List.of("words", "vocab")),
          Map.entry(
              "sparql",
              List.of(
                  "catalogue",
                  "doctor",
                  "engine",
                  "search",
                  "state",
                  "consolidation",
                  "store",
                  "format",
                  "words",
                  "vocab")),
          Map.entry(
              "web",
              List.of(
                  "paper",
                  "catalogue",
                  "cite",
                  "fair",
                  "search",
                  "guide",
                  "dossier",
                  "release",
                  "version",
                  "ontology",
                  "state",
                  "fate",
                  "store",
                  "disk",
                  "claim",
                  "format",
                  "words",
                  "vocab")),
          Map.entry(
              "app",
              List.of(
                  "account",
                  "bench",
                  "export",
                  "fate",
                  "engine",
                  "safekeeping",
                  "release",
                  "ingest",
                  "match",
                  "quarantine",
                  "source",
                  "gate",
                  "consolidation",
                  "state",
                  "doctor",
                  "sparql",
                  "catalogue",
                  "search",
                  "guide",
                  "web",
                  "dossier",
                  "store",
                  "claim",
                  "format",
                  "words",
                  "vocab")));

  /** Each library and the one package of ours in which it is at home. */
  private static final Map<String, String> HOMES =
      Map.ofEntries(
          Map.entry("org.eclipse.rdf4j..", "format"),
          Map.entry("com.apicatalog..", "format"),
          Map.entry("org.apache.commons.csv..", "source"),
          Map.entry("com.fasterxml.jackson..", "format"),
          Map.entry("org.apache.poi..", "source"),
          Map.entry("com.github.miachm.sods..", "source"),
          Map.entry("org.apache.jena.shacl..", "gate"),
          Map.entry("org.apache.jena.tdb2..", "store"),
          Map.entry("org.apache.jena.dboe..", "store"),
          Map.entry("org.apache.jena.fuseki..", "sparql"),
          Map.entry("io.javalin..", "web"),
          Map.entry("org.eclipse.jetty..", "web"),
          Map.entry("gg.jte..", "web"),
          Map.entry("org.commonmark..", "guide"),
          Map.entry("com.openhtmltopdf..", "paper"),
          Map.entry("org.apache.pdfbox..", "paper"),
          Map.entry("org.jsoup..", "markup"),
          Map.entry("org.apache.lucene..", "search"),
          Map.entry("org.sqlite..", "release"),
          Map.entry("de.undercouch..", "cite"),
          Map.entry("io.nayuki..", "cite"),
          Map.entry("me.tongfei..", "app"),
          Map.entry("picocli..", "app"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.vigie");

  @TestFactory
  Stream<DynamicTest> aPackageImportsOnlyWhatIsBelowIt() {
    return MAY_IMPORT.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      String[] others =
                          MAY_IMPORT.keySet().stream()
                              .filter(name -> !name.equals(entry.getKey()))
                              .filter(name -> !entry.getValue().contains(name))
                              .map(name -> ROOT + name + "..")
                              .toArray(String[]::new);
                      if (others.length > 0) {
                        noClasses()
                            .that(resideInAPackage(ROOT + entry.getKey() + ".."))
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(others))
                            .check(CLASSES);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aLibraryHasOneHome() {
    return HOMES.entrySet().stream()
        .map(
            home ->
                DynamicTest.dynamicTest(
                    home.getKey() + " in " + home.getValue(),
                    () ->
                        noClasses()
                            .that()
                            .resideOutsideOfPackage(ROOT + home.getValue() + "..")
                            .should()
                            .dependOnClassesThat(resideInAPackage(home.getKey()))
                            .check(CLASSES)));
  }

  @Test
  void everyClassLivesInAKnownPackage() {
    classes()
        .that(alwaysTrue())
        .should()
        .resideInAnyPackage(
            MAY_IMPORT.keySet().stream().map(name -> ROOT + name + "..").toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycle() {
    // Templates may show one another, wherever they stand.
    JavaClasses written = CLASSES.that(not(resideInAPackage(ROOT + "web.templates..")));
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(written);
  }

  @Test
  void everyPackageExplainsItself() {
    for (String name : MAY_IMPORT.keySet()) {
      assertThat(Path.of("src/main/java/org/vigie", name, "package-info.java"))
          .content()
          .contains("@NullMarked", "/**");
    }
  }

  @Test
  void filesStayShort() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<String> tooLong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > LONGEST_FILE)
              .map(file -> file + ": " + lines(file) + " lines")
              .toList();
      assertThat(tooLong).as("files over %d lines", LONGEST_FILE).isEmpty();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
