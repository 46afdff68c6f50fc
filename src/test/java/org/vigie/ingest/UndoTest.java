package org.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.Claim;
import org.vigie.claim.Key;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Undoing a revision reverts what it did, and keeps the trace. */
class UndoTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
  private static final Key AMOUNT = Drafts.key("adie", "investedAmount");

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("store"));
    House.accept(store, Drafts.withThings().batch(), Readings.at(DAY));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatItBroughtIsWithdrawnAndWhatThatReplacedSpeaksAgain() {
    Claim first = accept(1000, null);
    Claim second = accept(2000, first.id());
    long revision = revision();

    Undone.Done done = (Undone.Done) undo(revision, 1);

    assertThat(done.withdrawn()).isEqualTo(1);
    assertThat(Readings.values(store, AMOUNT)).containsExactly("1000.0");
    assertThat(
            Readings.holds(
                store,
                Drafts.DATASET,
                second.id(),
                Vigie.RETRACTION_REASON,
                Iris.code("reason-undone")))
        .isTrue();
    assertThat(
            Readings.holds(
                store,
                Graphs.REVISIONS,
                Iris.thing("revision", done.revision().toString()),
                Vigie.UNDOES,
                Iris.thing("revision", Long.toString(revision))))
        .isTrue();

    undo(done.revision().value(), 1);
    assertThat(Readings.values(store, AMOUNT)).containsExactly("2000.0");
  }

  @Test
  void backStepByStepToTheBeginning() {
    Claim first = accept(1000, null);
    House.accept(store, Drafts.empty().retract(first.id(), DAY).batch(), Readings.at(DAY));
    assertThat(Readings.values(store, AMOUNT)).isEmpty();

    undo(3, 1);
    assertThat(Readings.values(store, AMOUNT)).containsExactly("1000.0");
    undo(2, 1);
    assertThat(Readings.values(store, AMOUNT)).isEmpty();
  }

  @Test
  void anOpinionIsAnsweredByTheOneBefore() {
    Claim claim = accept(1000, null);
    House.accept(
        store, Drafts.empty().opinion(claim.id(), "plausible", DAY).batch(), Readings.at(DAY));
    House.accept(
        store, Drafts.empty().opinion(claim.id(), "rejected", DAY).batch(), Readings.at(DAY));
    long last = revision();
    boolean rejected = status(claim.id(), "rejected");

    undo(last, 0);
    assertThat(status(claim.id(), "plausible")).isTrue();
    undo(last - 1, 0);
    assertThat(status(claim.id(), rejected ? "unreviewed" : "plausible"))
        .as("an opinion that never counted leaves nothing to undo")
        .isTrue();
  }

  @Test
  void aThingGoesUnlessSomethingThatStaysSpeaksOfIt() {
    Drafts draft = Drafts.empty().source(8, null).source(9, null);
    draft.claim(AMOUNT, Drafts.amount(1), 8, DAY);
    House.accept(store, draft.batch(), Readings.at(DAY));
    long revision = revision();
    Drafts later = Drafts.empty();
    later.claim(AMOUNT, Drafts.amount(2), 9, DAY);
    House.accept(store, later.batch(), Readings.at(DAY));

    Undone.Done done = (Undone.Done) undo(revision, 1);

    assertThat(done.kept())
        .containsExactly(new Undone.Kept(Iris.thing("source", "s9"), "kept.used"));
    assertThat(isThere("s9")).isTrue();
    assertThat(isThere("s8")).isFalse();
    undo(done.revision().value(), 1);
    assertThat(isThere("s8")).isTrue();
  }

  @Test
  void aDescriptionIsAsItWasUnlessItChangedSince() {
    describe("Un");
    long revision = revision();
    describe("Deux");
    Undone undone = undo(revision, 1);
    assertThat(undone)
        .isEqualTo(new Undone.Impossible("undo.nothing", new RevisionNumber(revision)));

    undo(revision + 1, 1);
    assertThat(name("Un")).isTrue();
    assertThat(name("Deux")).isFalse();
  }

  @Test
  void aClaimThatWasCorrectedSinceStays() {
    Claim first = accept(1000, null);
    Claim second = accept(2000, first.id());
    long revision = revision();
    accept(3000, second.id());

    assertThat(undo(revision, 1)).isInstanceOf(Undone.Impossible.class);
    assertThat(Readings.values(store, AMOUNT)).containsExactly("3000.0");
  }

  @Test
  void whatCannotBeUndoneSaysWhy() {
    accept(1000, null);
    undo(2, 1);

    assertThat(undo(2, 1)).isEqualTo(new Undone.Impossible("undo.already", new RevisionNumber(2)));
    assertThat(undo(99, 1))
        .isEqualTo(new Undone.Impossible("undo.unknown", new RevisionNumber(99)));
  }

  private Claim accept(int euros, @org.jspecify.annotations.Nullable Node replaced) {
    Drafts draft = Drafts.empty();
    Claim claim =
        replaced == null
            ? draft.claim(AMOUNT, Drafts.amount(euros), 1, DAY)
            : draft.claim(AMOUNT, Drafts.amount(euros), 1, DAY, Drafts.replacing(replaced));
    House.accept(store, draft.batch(), Readings.at(DAY));
    return claim;
  }

  private Undone undo(long revision, int days) {
    LocalDate day = DAY.plusDays(days);
    Undone undone =
        House.ingest(store).undo(new RevisionNumber(revision), House.occasion(Readings.at(day)));
    Readings.requireStep(store, day);
    return undone;
  }

  private long revision() {
    return store.read(snapshot -> snapshot.revision().value());
  }

  private boolean status(Node claim, String status) {
    return Readings.holds(
        store, Graphs.CONSOLIDATED, claim, Vigie.STATUS, Iris.code("status-" + status));
  }

  private boolean isThere(String source) {
    return Readings.holds(
        store, Drafts.DATASET, Iris.thing("source", source), W3c.RDF_TYPE, Vigie.SOURCE);
  }

  private void describe(String name) {
    Drafts draft = Drafts.withThings();
    var batch = draft.batch();
    Node adie = Iris.thing("contract", "adie");
    batch.declared().remove(adie, Vigie.NAME, Node.ANY);
    batch.declared().add(adie, Vigie.NAME, NodeFactory.createLiteralString(name));
    House.accept(store, batch, Readings.at(DAY));
  }

  private boolean name(String name) {
    return Readings.holds(
        store,
        Drafts.DATASET,
        Iris.thing("contract", "adie"),
        Vigie.NAME,
        NodeFactory.createLiteralString(name));
  }
}
