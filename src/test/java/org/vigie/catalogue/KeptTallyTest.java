package org.vigie.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
    try (Store opened = Store.open(store)) {
      Tally counted = opened.read(snapshot -> Counting.tally(opened.dataset()));
      Tally made = opened.read(snapshot -> KeptTally.of(opened, snapshot));
      Tally read = opened.read(snapshot -> KeptTally.of(opened, snapshot));

      assertThat(made).isEqualTo(counted);
      assertThat(read).isEqualTo(counted);
    }
  }

  @Test
  void nothingIsCountedWhereItIsKept() throws Exception {
    describe();
    change("\"entities\":1,", "\"entities\":77,");

    assertThat(describe()).contains("void:entities \"77\"");
  }

  @Test
  void theNextRevisionIsCounted() throws Exception {
    describe();
    change("\"entities\":1,", "\"entities\":77,");
    write("b", BEGINNING.plusSeconds(1));

    assertThat(describe()).contains("void:entities \"2\"").doesNotContain("\"77\"");
  }

  @Test
  void theSameNumberOfAnotherHistoryIsCounted() throws Exception {
    describe();
    change("\"entities\":1,", "\"entities\":77,");
    byte[] kept = Files.readAllBytes(file);
    store = folder.resolve("other");
    write("a", BEGINNING.plusSeconds(1));
    Files.write(store.resolve("counted.json"), kept);

    assertThat(describe()).doesNotContain("\"77\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"form\":1,\"revision\":1", "[]", "\0", "{\"form\":\"x\"}", "null"})
  void whatIsTornIsCountedAgain(String torn) throws Exception {
    String first = describe();
    Files.writeString(file, torn);

    assertThat(describe()).isEqualTo(first);
    assertThat(Files.readString(file)).contains("ImpactContract");
  }

  private void change(String text, String by) throws Exception {
    String kept = Files.readString(file);
    assertThat(kept).contains(text);
    Files.writeString(file, kept.replace(text, by));
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
      Node contract = Iris.thing("contract", name);
      opened.write(
          tx -> {
            tx.add(
                DATASET,
                List.of(
                    Triple.create(contract, W3c.RDF_TYPE, Iris.term("ImpactContract")),
                    Triple.create(
                        contract, Iris.term("name"), NodeFactory.createLiteralLang(name, "fr")),
                    Triple.create(
                        contract,
                        Iris.term("year"),
                        NodeFactory.createLiteralDT("2016", XSDDatatype.XSDgYear))));
            return tx.record(at, Iris.thing("actor", "vigie"), List.of(), List.of(), List.of());
          });
    }
  }
}
