package org.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.Key;
import org.vigie.gate.Finding;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

class IngestTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
  private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");
  private static final Instant A_YEAR_LATER = Instant.parse("2027-01-10T12:00:00Z");
  private static final Key AMOUNT = Drafts.key("adie", "investedAmount");

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("store"));
  }

  @org.junit.jupiter.api.AfterEach
  void close() {
    store.close();
  }

  @Test
  void aBatchBecomesARevisionThatNamesWhatItBrought() {
    Drafts draft = Drafts.withThings();
    Claim claim = draft.claim(AMOUNT, Drafts.amount(1000), 1, DAY);

    Receipt receipt = House.accept(store, draft.batch(), NOW);

    assertThat(receipt).isInstanceOf(Receipt.Published.class);
    assertThat(((Receipt.Published) receipt).claims()).isEqualTo(1);
    Node revision = Iris.thing("revision", "1");
    assertThat(holds(Graphs.REVISIONS, Triple.create(revision, W3c.PROV_GENERATED, claim.id())))
        .isTrue();
    assertThat(values()).containsExactly("1000.0");
  }

  @Test
  void theSameBatchTwiceIsAlreadyKnown() {
    Drafts draft = Drafts.withThings();
    draft.claim(AMOUNT, Drafts.amount(1000), 1, DAY);
    Batch batch = draft.batch();
    House.accept(store, batch, NOW);
    Set<Quad> before = everything();

    Receipt again = House.accept(store, batch, A_YEAR_LATER);

    assertThat(again).isInstanceOf(Receipt.AlreadyKnown.class);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aRefusedBatchLeavesTheStoreAsItWas() {
    House.accept(store, Drafts.withThings().batch(), NOW);
    Set<Quad> before = everything();
    Drafts draft = Drafts.empty();
    draft.claim(AMOUNT, Drafts.amount(2000), 1, DAY);
    draft.claim(Drafts.key("adie", "noSuchProperty"), Drafts.amount(1), 1, DAY);

    Receipt receipt = House.accept(store, draft.batch(), NOW);

    assertThat(receipt).isInstanceOf(Receipt.Refused.class);
    assertThat(receipt.findings()).extracting(Finding::constraint).contains("C02");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aFaultHalfWayLeavesTheStoreAsItWas() {
    House.accept(store, Drafts.withThings().batch(), NOW);
    Set<Quad> before = everything();
    Drafts draft = Drafts.empty();
    draft.claim(AMOUNT, Drafts.amount(2000), 1, DAY);
    Batch whole = draft.batch();

    assertThatThrownBy(
            () ->
                store.write(
                    tx -> {
                      new Append(tx, whole, Known.Teller.TABLES).run();
                      throw new IllegalStateException("the disk is gone");
                    }))
        .hasMessage("the disk is gone");

    assertThat(everything()).isEqualTo(before);
    assertThat(House.accept(store, whole, NOW)).isInstanceOf(Receipt.Published.class);
  }

  @Test
  void aWithdrawnClaimStaysReadableButNoLongerSpeaks() {
    Drafts draft = Drafts.withThings();
    Claim claim = draft.claim(AMOUNT, Drafts.amount(1000), 1, DAY);
    House.accept(store, draft.batch(), NOW);

    House.accept(store, Drafts.empty().retract(claim.id(), DAY).batch(), NOW);

    assertThat(values()).isEmpty();
    assertThat(holds(Drafts.DATASET, Triple.create(claim.id(), W3c.RDF_TYPE, Vigie.CLAIM)))
        .isTrue();
    assertThat(
            holds(
                Graphs.REVISIONS,
                Triple.create(Iris.thing("revision", "2"), W3c.PROV_INVALIDATED, claim.id())))
        .isTrue();
  }

  @Test
  void aKnownClaimKeepsWhoRecordedItFirst() {
    Drafts draft = Drafts.withThings();
    Claim claim = draft.claim(AMOUNT, Drafts.amount(1000), 1, DAY);
    House.accept(store, draft.batch(), NOW);

    Drafts later = Drafts.empty();
    later.claim(AMOUNT, Drafts.amount(1000), 1, DAY.plusDays(3));
    assertThat(House.accept(store, later.batch(), A_YEAR_LATER))
        .isNotInstanceOf(Receipt.Refused.class);

    Graph dataset = store.read(snapshot -> copy(snapshot.graph(Drafts.DATASET)));
    assertThat(dataset.find(claim.id(), Vigie.RECORDED_ON, Node.ANY).toList())
        .singleElement()
        .satisfies(t -> assertThat(t.getObject().getLiteralLexicalForm()).isEqualTo("2026-01-10"));
  }

  /** The gate judges what there would be, not the new name beside the old one. */
  @Test
  void aThingCanBeRenamed() {
    House.accept(store, Drafts.withThings().batch(), NOW);

    Receipt receipt = House.accept(store, Drafts.withThings().rename("adie", "ADIE").batch(), NOW);

    assertThat(receipt).isInstanceOf(Receipt.Published.class);
    Graph dataset = store.read(snapshot -> copy(snapshot.graph(Drafts.DATASET)));
    assertThat(dataset.find(AMOUNT.subject(), Vigie.NAME, Node.ANY).toList())
        .singleElement()
        .satisfies(t -> assertThat(t.getObject().getLiteralLexicalForm()).isEqualTo("ADIE"));
  }

  @Test
  void aClaimOfAnotherDatasetIsNotReplaced() {
    Drafts theirs = Drafts.withThings();
    Claim claim = theirs.claim(AMOUNT, Drafts.amount(1000), 1, DAY);
    House.accept(store, theirs.batch(), NOW);
    Drafts ours = Drafts.empty();
    ours.claim(AMOUNT, Drafts.amount(2000), 1, DAY, Drafts.replacing(claim.id()));

    assertThat(House.accept(store, ours.batchOf(Graphs.dataset("other")), NOW).findings())
        .extracting(Finding::constraint)
        .contains("C18");
    assertThat(House.accept(store, ours.batch(), NOW)).isInstanceOf(Receipt.Published.class);
  }

  @Test
  void timePassesThoughNobodyWrites() {
    Drafts draft = Drafts.withThings();
    draft.claim(AMOUNT, Drafts.amount(1000), 1, DAY, Drafts.until(DAY.plusDays(30)));
    House.accept(store, draft.batch(), NOW);
    assertThat(values()).containsExactly("1000.0");

    assertThat(House.ingest(store).catchUp(House.occasion(A_YEAR_LATER))).isEqualTo(1);
    assertThat(values()).isEmpty();
    assertThat(House.ingest(store).catchUp(House.occasion(A_YEAR_LATER))).isZero();
  }

  private java.util.List<String> values() {
    return store.read(
        snapshot ->
            snapshot
                .graph(Graphs.CONSOLIDATED)
                .find(AMOUNT.subject(), AMOUNT.property(), Node.ANY)
                .mapWith(t -> t.getObject().getLiteralLexicalForm())
                .toList());
  }

  private boolean holds(Node graph, Triple triple) {
    return store.<Boolean>read(snapshot -> snapshot.graph(graph).contains(triple));
  }

  private Set<Quad> everything() {
    return store.read(
        snapshot ->
            snapshot.graphs().stream()
                .flatMap(
                    name ->
                        snapshot.graph(name).find().toList().stream()
                            .map(triple -> Quad.create(name, triple)))
                .collect(Collectors.toSet()));
  }

  private static Graph copy(Graph graph) {
    Graph copy = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
    graph.find().forEachRemaining(copy::add);
    return copy;
  }
}
