package org.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.Claim;
import org.vigie.claim.Key;
import org.vigie.gate.Finding;
import org.vigie.gate.Severity;
import org.vigie.quarantine.Entry;
import org.vigie.quarantine.Quarantine;
import org.vigie.source.Coverage;
import org.vigie.source.Reading;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** What may enter goes in; what may not waits, with what rests on it. */
class BringTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
  private static final Key AMOUNT = Drafts.key("adie", "investedAmount");
  private static final Key WRONG = Drafts.key("adie", "noSuchProperty");
  private static final Key INVESTOR = Drafts.key("adie", "hasInvestor");

  @TempDir Path folder;
  private Store store;
  private Quarantine quarantine;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("store"));
    quarantine = Quarantine.of(store.path());
    House.accept(store, Drafts.withThings().batch(), Readings.at(DAY));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theRestGoesInWhenSomethingIsHeld() {
    Drafts draft = Drafts.empty();
    draft.claim(AMOUNT, Drafts.amount(2000), 1, DAY);
    Claim wrong = draft.claim(WRONG, Drafts.amount(1), 1, DAY);
    draft.opinion(wrong.id(), "plausible", DAY);

    Receipt.Published receipt =
        (Receipt.Published) Readings.bring(store, draft, Coverage.ADDS, DAY);

    assertThat(receipt.claims()).isEqualTo(1);
    assertThat(receipt.held()).hasSize(2).contains(wrong.id());
    assertThat(receipt.findings())
        .filteredOn(finding -> finding.severity() == Severity.VIOLATION)
        .extracting(Finding::focus)
        .contains(wrong.id());
    assertThat(Readings.values(store, AMOUNT)).containsExactly("2000.0");
    assertThat(quarantine.list())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.dataset()).isEqualTo("test");
              assertThat(entry.place()).isEqualTo(Readings.place(3));
              assertThat(entry.text()).isEqualTo("row 1");
              assertThat(entry.reasons().getFirst().code()).isEqualTo("C02");
              assertThat(entry.reasons().getFirst().fr()).isNotBlank();
              assertThat(entry.row())
                  .containsEntry("about", "contract/adie")
                  .containsEntry("property", "noSuchProperty")
                  .containsEntry("source", "s1")
                  .containsEntry("status", "plausible")
                  .containsEntry("unit", "EUR");
            });
  }

  @Test
  void whatRestsOnSomethingHeldIsHeldToo() {
    Drafts draft = Drafts.empty();
    Node source = Iris.thing("source", "s9");
    draft.source(9, null);
    Drafts without = Drafts.empty();
    Claim cites = draft.claim(AMOUNT, Drafts.amount(2000), 9, DAY);
    Claim other = draft.claim(INVESTOR, Drafts.value(Iris.thing("actor", "bnp")), 1, DAY);
    draft.reliability(9, "A", DAY);
    var batch = draft.batch();
    batch.declared().remove(source, W3c.DCT_TITLE, Node.ANY);

    Receipt.Published receipt =
        (Receipt.Published)
            Readings.bring(store, Readings.of(batch, Coverage.ADDS, List.of()), DAY);

    assertThat(receipt.held()).hasSize(3).contains(source, cites.id()).doesNotContain(other.id());
    assertThat(quarantine.list())
        .hasSize(2)
        .anySatisfy(
            entry -> {
              assertThat(entry.reasons().getFirst().code()).isEqualTo("depends");
              assertThat(entry.reasons().getFirst().en()).contains("source/s9");
            });
    assertThat(without.batch().claims()).isEmpty();
  }

  @Test
  void strictRefusesTheWhole() {
    Drafts draft = Drafts.empty();
    draft.claim(AMOUNT, Drafts.amount(2000), 1, DAY);
    draft.claim(WRONG, Drafts.amount(1), 1, DAY);
    Set<Quad> before = Readings.everything(store);

    Receipt receipt =
        House.ingest(store)
            .bring(Readings.of(draft, Coverage.ADDS), House.occasion(Readings.at(DAY)), true);

    assertThat(receipt).isInstanceOf(Receipt.Refused.class);
    assertThat(receipt.findings()).extracting(Finding::constraint).contains("C02");
    assertThat(Readings.everything(store)).isEqualTo(before);
    assertThat(quarantine.list()).isEmpty();
  }

  @Test
  void rehearsingWritesNothing() {
    Drafts draft = Drafts.empty();
    draft.claim(AMOUNT, Drafts.amount(2000), 1, DAY);
    draft.claim(WRONG, Drafts.amount(1), 1, DAY);
    Set<Quad> before = Readings.everything(store);

    Receipt receipt =
        House.ingest(store)
            .rehearse(Readings.of(draft, Coverage.ADDS), House.occasion(Readings.at(DAY)), false);

    assertThat(receipt).isInstanceOf(Receipt.Published.class);
    assertThat(Readings.everything(store)).isEqualTo(before);
    assertThat(quarantine.list()).isEmpty();
  }

  @Test
  void theSameDocumentTwiceChangesNothing() {
    Drafts draft = Drafts.empty();
    draft.claim(AMOUNT, Drafts.amount(2000), 1, DAY);
    draft.claim(WRONG, Drafts.amount(1), 1, DAY);
    Reading reading =
        Readings.of(
            draft.batch(),
            Coverage.WHOLE,
            List.of(Readings.unreadable(9, "beaucoup", Map.of("about", "contract/adie"))));
    Readings.bring(store, reading, DAY);
    List<Entry> waiting = quarantine.list();
    Set<Quad> before = Readings.everything(store);

    Receipt again =
        House.ingest(store).bring(reading, House.occasion(Readings.at(DAY.plusDays(40))), false);

    assertThat(again).isInstanceOf(Receipt.AlreadyKnown.class);
    assertThat(Readings.everything(store)).isEqualTo(before);
    assertThat(waiting).hasSize(2);
    assertThat(quarantine.list()).isEqualTo(waiting);
  }

  @Test
  void aCellThatCannotBeReadWaitsWithWhatIsKnownOfIt() {
    Map<String, String> row = Map.of("about", "contract/adie", "property", "investedAmount");
    Reading reading =
        Readings.of(
            Drafts.empty().batch(),
            Coverage.ADDS,
            List.of(Readings.unreadable(4, "beaucoup", row)));

    assertThat(Readings.bring(store, reading, DAY)).isInstanceOf(Receipt.AlreadyKnown.class);

    assertThat(quarantine.list())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.text()).isEqualTo("beaucoup");
              assertThat(entry.row()).isEqualTo(row);
              assertThat(entry.reasons().getFirst().en()).contains("is not a number");
              assertThat(entry.reasons().getFirst().fr()).contains("n’est pas un nombre");
            });
  }

  @Test
  void aCorrectedDocumentClearsWhatWaitedAtItsPlaces() {
    Drafts draft = Drafts.empty();
    draft.claim(WRONG, Drafts.amount(1), 1, DAY);
    Readings.bring(store, draft, Coverage.ADDS, DAY);
    assertThat(quarantine.list()).hasSize(1);

    Drafts corrected = Drafts.empty();
    corrected.claim(AMOUNT, Drafts.amount(1), 1, DAY);
    Readings.bring(store, corrected, Coverage.ADDS, DAY);

    assertThat(quarantine.list()).isEmpty();
  }

  @Test
  void aRetryLetsInWhatHasBecomeAdmissible() {
    Drafts draft = Drafts.empty();
    Claim waits = draft.claim(AMOUNT, Drafts.amount(3000), 7, DAY);
    draft.opinion(waits.id(), "plausible", DAY);
    draft.claim(WRONG, Drafts.amount(1), 1, DAY);
    Readings.bring(store, draft, Coverage.ADDS, DAY);
    assertThat(quarantine.list()).hasSize(2);
    Readings.bring(store, Drafts.empty().source(7, null), Coverage.ADDS, DAY);

    Receipt receipt =
        House.ingest(store)
            .retry("test", quarantine.list(), House.occasion(Readings.at(DAY.plusDays(1))));

    assertThat(receipt).isInstanceOf(Receipt.Published.class);
    assertThat(Readings.values(store, AMOUNT)).containsExactly("3000.0");
    assertThat(
            Readings.holds(
                store, Drafts.DATASET, waits.id(), Vigie.STATED_IN, Iris.thing("source", "s7")))
        .isTrue();
    assertThat(quarantine.list())
        .singleElement()
        .satisfies(entry -> assertThat(entry.reasons().getFirst().code()).isEqualTo("C02"));
    Readings.requireStep(store, DAY.plusDays(1));
  }

  @Test
  void aDescriptionThatIsHeldDoesNotHoldClaimsAboutAThingThatIsThere() {
    Drafts draft = Drafts.empty();
    draft.claim(AMOUNT, Drafts.amount(2000), 1, DAY);
    var batch = draft.batch();
    batch
        .declared()
        .add(Iris.thing("contract", "adie"), Vigie.NAME, NodeFactory.createLiteralString("Deux"));
    batch
        .declared()
        .add(Iris.thing("contract", "adie"), Vigie.NAME, NodeFactory.createLiteralString("noms"));
    batch.declared().add(Iris.thing("contract", "adie"), W3c.RDF_TYPE, Vigie.IMPACT_CONTRACT);

    Receipt.Published receipt =
        (Receipt.Published)
            Readings.bring(store, Readings.of(batch, Coverage.ADDS, List.of()), DAY);

    assertThat(receipt.held()).containsExactly(Iris.thing("contract", "adie"));
    assertThat(Readings.values(store, AMOUNT)).containsExactly("2000.0");
  }
}
