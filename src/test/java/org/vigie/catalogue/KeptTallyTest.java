package org.vigie.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.format.RdfFormat;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;

/** What was counted is not counted again by the next process, and only what was counted is told. */
class KeptTallyTest {
  private static final Node DATASET = Graphs.dataset("test");
  private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

  /** Of other data than any that is here. */
  private static final Tally ELSE =
      new Tally(Map.of(), Map.of(), new Tally.Described(77, 78, Map.of()));

  @TempDir private Path folder;
  private Path store;
  private Path file;

  @BeforeEach
  void begin() {
    store = folder.resolve("store");
    file = store.resolve("counted.json");
    write("a", BEGINNING);
  }

  @Test
  void theNextProcessTellsTheSame() throws Exception {
    String first = describe();

    assertThat(Files.readString(file)).contains("ImpactContract");
    assertThat(describe()).isEqualTo(first);
  }

  @Test
  void whatIsKeptIsTheTally() {
    describe();
    try (Store opened = Store.open(store)) {
      Tally counted = opened.read(snapshot -> Counting.tally(opened.dataset()));

      assertThat(opened.<Optional<Tally>>read(new KeptTally(store)::find)).hasValue(counted);
    }
  }

  @Test
  void nothingIsCountedWhereItIsKept() {
    try (Store opened = Store.open(store)) {
      keep(opened, ELSE);
    }

    assertThat(describe()).contains("void:distinctSubjects \"77\"");
  }

  @Test
  void theNextRevisionIsCountedAndKept() {
    try (Store opened = Store.open(store)) {
      keep(opened, ELSE);
    }
    write("b", BEGINNING.plusSeconds(1));

    assertThat(describe()).doesNotContain("\"77\"");
    try (Store opened = Store.open(store)) {
      assertThat(opened.<Optional<Tally>>read(new KeptTally(store)::find)).isPresent();
    }
  }

  @Test
  void whoReadsAnOlderRevisionDoesNotReplaceTheNewer() throws Exception {
    try (Store opened = Store.open(store);
        Catalogue catalogue = Catalogue.of(opened)) {
      opened.read(
          older -> {
            Thread writer =
                Thread.ofPlatform()
                    .start(
                        () -> {
                          write(opened, "b", BEGINNING.plusSeconds(1));
                          catalogue.description();
                        });
            join(writer);
            return catalogue.description(older);
          });

      assertThat(opened.<Optional<Tally>>read(new KeptTally(store)::find)).isPresent();
    }
  }

  @Test
  void theSameNumberOfAnotherHistoryIsCounted() throws Exception {
    try (Store opened = Store.open(store)) {
      keep(opened, ELSE);
    }
    byte[] kept = Files.readAllBytes(file);
    store = folder.resolve("other");
    write("a", BEGINNING.plusSeconds(1));
    Files.write(store.resolve("counted.json"), kept);

    assertThat(describe()).doesNotContain("\"77\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"of\":\"1 1", "[]", "\0", "{\"sum\":3,\"tally\":[]}", "null"})
  void whatIsTornIsCountedAgain(String torn) throws Exception {
    String first = describe();
    Files.writeString(file, torn);

    assertThat(describe()).isEqualTo(first);
    assertThat(Files.readString(file)).contains("ImpactContract");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"entities\":\\d+', '\"entities\":77'",
    "'\"entities\":\\d+,', ''",
    "'\"tally\":.*', '\"tally\":{}}'",
    "'\"tally\":.*', '\"tally\":null}'",
    "'\"of\":\"1 ', '\"of\":\"2 '",
    "'\"of\":\"[^\"]*\"', '\"of\":null'"
  })
  void whatIsDamagedIsCountedAgain(String part, String by) throws Exception {
    String first = describe();
    String kept = Files.readString(file);
    String damaged = kept.replaceFirst(part, by);
    assertThat(damaged).isNotEqualTo(kept);
    Files.writeString(file, damaged);

    assertThat(describe()).isEqualTo(first);
    assertThat(file).hasContent(kept);
  }

  @Test
  void withoutRoomForTheFileTheDataAreDescribedAllTheSame() throws Exception {
    Files.createDirectories(file.resolve("in the way"));

    assertThat(describe()).contains("ImpactContract");
    assertThat(store.resolve("counted.json.new")).doesNotExist();
  }

  private void keep(Store opened, Tally tally) {
    opened.read(
        snapshot -> {
          new KeptTally(store).keep(snapshot, tally);
          return true;
        });
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** The VoID, as a process tells it that has just started. */
  private String describe() {
    try (Store opened = Store.open(store);
        Catalogue catalogue = Catalogue.of(opened)) {
      byte[] document = catalogue.description().voidDocument(RdfFormat.TURTLE, "http://x");
      return new String(document, StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }
  }

  private void write(String name, Instant at) {
    try (Store opened = Store.open(store)) {
      write(opened, name, at);
    }
  }

  private static void write(Store opened, String name, Instant at) {
    Node contract = Iris.thing("contract", name);
    Node label = NodeFactory.createLiteralLang(name, "fr");
    Node year = NodeFactory.createLiteralDT("2016", XSDDatatype.XSDgYear);
    opened.write(
        tx -> {
          tx.add(
              DATASET,
              List.of(
                  Triple.create(contract, W3c.RDF_TYPE, Iris.term("ImpactContract")),
                  Triple.create(contract, Iris.term("name"), label),
                  Triple.create(contract, Iris.term("year"), year)));
          return tx.record(at, Iris.thing("actor", "vigie"), List.of(), List.of(), List.of());
        });
  }
}
