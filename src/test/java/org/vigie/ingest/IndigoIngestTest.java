package org.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.source.Consignment;
import org.vigie.source.Directory;
import org.vigie.source.Progress;
import org.vigie.source.Reading;
import org.vigie.source.Reference;
import org.vigie.source.indigo.Dump;
import org.vigie.source.indigo.Indigo;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

/** What is read of INDIGO goes through the write path, once. */
class IndigoIngestTest {
  private static final Path EXPORT = Path.of("src/test/resources/org/vigie/source/indigo/export");
  private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");

  @TempDir Path folder;

  @Test
  void itIsAcceptedConsolidatedAndThenKnown() {
    try (Store store = Store.open(folder.resolve("store"))) {
      Receipt first = House.accept(store, read().batch(), NOW);
      assertThat(first).isInstanceOf(Receipt.Published.class);
      assertThat(values(store, "contract/indigo-poj-9001", "investedAmount"))
          .containsExactly("1800000.0");
      assertThat(values(store, "component/indigo-poj-9001-investment1", "shareAmount"))
          .containsExactly("800000.0");
      assertThat(values(store, "instrument/indigo-pl-9001", "instrumentType"))
          .containsExactly(Iris.code("instrument-type-impact-bond").getURI());

      Receipt later = House.accept(store, read().batch(), Instant.parse("2026-03-01T12:00:00Z"));
      assertThat(later).isInstanceOf(Receipt.AlreadyKnown.class);
    }
  }

  private static List<String> values(Store store, String thing, String property) {
    int slash = thing.indexOf('/');
    Node node = Iris.thing(thing.substring(0, slash), thing.substring(slash + 1));
    return store.read(
        snapshot ->
            snapshot
                .graph(Graphs.CONSOLIDATED)
                .find(node, Iris.term(property), Node.ANY)
                .mapWith(t -> t.getObject())
                .mapWith(n -> n.isLiteral() ? n.getLiteralLexicalForm() : n.getURI())
                .toList());
  }

  private static Reading read() {
    Graph ontology = Objects.requireNonNull(House.REFERENCE.get(Graphs.ONTOLOGY));
    Graph codes = Objects.requireNonNull(House.REFERENCE.get(Graphs.CODES));
    return Indigo.read(
        Dump.open(EXPORT),
        new Consignment("indigo", Iris.thing("actor", "vigie"), LocalDate.of(2026, 1, 10)),
        new Reference(PropertyCatalogue.from(ontology), codes),
        Directory.empty(),
        Progress.NONE);
  }
}
