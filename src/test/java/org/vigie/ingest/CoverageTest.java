package org.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;
import org.vigie.claim.Key;
import org.vigie.source.Coverage;
import org.vigie.source.Reading;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/** What the silence of a document does, and what becomes of a claim that is stated again. */
class CoverageTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
  private static final Key AMOUNT = Drafts.key("adie", "investedAmount");
  private static final Key OTHER = Drafts.key("passerelles", "investedAmount");
  private static final Key INVESTOR = Drafts.key("adie", "hasInvestor");

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
  void aDocumentThatAddsLeavesWhatWasSaid() {
    amount(1000, Coverage.ADDS, 0);
    amount(2000, Coverage.ADDS, 1);

    assertThat(Readings.values(store, AMOUNT)).isEmpty();
  }

  @Test
  void aCorrectionSupersedesWhatTheSameSourceSaidOfTheKey() {
    Claim before = amount(1000, Coverage.CORRECTS, 0);
    Claim after = amount(2000, Coverage.CORRECTS, 1);

    assertThat(Readings.values(store, AMOUNT)).containsExactly("2000.0");
    assertThat(Readings.holds(store, Drafts.DATASET, after.id(), Vigie.SUPERSEDES, before.id()))
        .isTrue();
  }

  @Test
  void aCorrectionLeavesOtherKeysAndOtherSources() {
    Drafts draft = Drafts.empty();
    draft.claim(OTHER, Drafts.amount(5), 1, DAY);
    draft.claim(AMOUNT, Drafts.amount(1000), 2, DAY);
    Readings.bring(store, draft, Coverage.CORRECTS, DAY);

    amount(1000, Coverage.CORRECTS, 1);

    assertThat(Readings.values(store, OTHER)).containsExactly("5.0");
    assertThat(Readings.values(store, AMOUNT)).containsExactly("1000.0");
  }

  @Test
  void anEarlierValueComesBackAsANewClaim() {
    amount(1000, Coverage.CORRECTS, 0);
    amount(2000, Coverage.CORRECTS, 1);
    amount(1000, Coverage.CORRECTS, 2);
    assertThat(Readings.values(store, AMOUNT)).containsExactly("1000.0");
    amount(2000, Coverage.CORRECTS, 3);
    assertThat(Readings.values(store, AMOUNT)).containsExactly("2000.0");

    var before = Readings.everything(store);
    Drafts again = Drafts.empty();
    again.claim(AMOUNT, Drafts.amount(2000), 1, DAY.plusDays(4));
    Receipt receipt =
        House.ingest(store)
            .bring(
                Readings.of(again, Coverage.CORRECTS),
                House.occasion(Readings.at(DAY.plusDays(4))),
                false);

    assertThat(receipt).isInstanceOf(Receipt.AlreadyKnown.class);
    assertThat(Readings.everything(store)).isEqualTo(before);
  }

  @Test
  void ofSeveralValuesTheOneThatVanishedIsWithdrawn() {
    investors(0, Coverage.CORRECTS, "bnp", "ida");
    investors(1, Coverage.CORRECTS, "bnp", "vigie");
    assertThat(Readings.values(store, INVESTOR)).containsExactly("bnp", "vigie");
    investors(2, Coverage.CORRECTS, "ida");
    assertThat(Readings.values(store, INVESTOR)).containsExactly("ida");
  }

  @Test
  void aWholeDatasetWithdrawsWhatItNoLongerSaysWithWhatThatReplaced() {
    Drafts draft = Drafts.empty();
    draft.claim(AMOUNT, Drafts.amount(1000), 1, DAY);
    draft.claim(OTHER, Drafts.amount(5), 1, DAY);
    Readings.bring(store, draft, Coverage.WHOLE, DAY);
    Drafts changed = Drafts.empty();
    Claim second = changed.claim(AMOUNT, Drafts.amount(2000), 1, DAY);
    changed.claim(OTHER, Drafts.amount(5), 1, DAY);
    Receipt.Published correction =
        (Receipt.Published) Readings.bring(store, changed, Coverage.WHOLE, DAY.plusDays(1));
    assertThat(correction.claims()).isEqualTo(1);
    assertThat(correction.retractions()).isZero();

    Drafts vanished = Drafts.empty();
    vanished.claim(OTHER, Drafts.amount(5), 1, DAY);
    Receipt.Published withdrawal =
        (Receipt.Published) Readings.bring(store, vanished, Coverage.WHOLE, DAY.plusDays(2));

    assertThat(withdrawal.retractions()).isEqualTo(2);
    assertThat(Readings.values(store, AMOUNT)).isEmpty();
    assertThat(Readings.values(store, OTHER)).containsExactly("5.0");
    assertThat(
            Readings.holds(
                store,
                Drafts.DATASET,
                second.id(),
                Vigie.RETRACTION_REASON,
                Iris.code("reason-no-longer-stated")))
        .isTrue();

    Readings.bring(store, changed, Coverage.WHOLE, DAY.plusDays(3));
    assertThat(Readings.values(store, AMOUNT)).containsExactly("2000.0");
  }

  @Test
  void whatCouldNotBeReadDoesNotCountAsSilence() {
    amount(1000, Coverage.WHOLE, 0);
    Reading reading =
        Readings.of(
            Drafts.empty().batch(),
            Coverage.WHOLE,
            List.of(
                Readings.unreadable(
                    2, "2 k€ ?", Map.of("about", "contract/adie", "property", "investedAmount"))));

    Readings.bring(store, reading, DAY.plusDays(1));

    assertThat(Readings.values(store, AMOUNT)).containsExactly("1000.0");
  }

  @Test
  void whatAPersonWithdrewStaysWithdrawnHoweverOftenItIsRepeated() {
    Claim claim = amount(1000, Coverage.WHOLE, 0);
    House.accept(store, Drafts.empty().retract(claim.id(), DAY).batch(), Readings.at(DAY));

    amount(1000, Coverage.WHOLE, 1);

    assertThat(Readings.values(store, AMOUNT)).isEmpty();
  }

  @Test
  void anOldFileThatAddsDoesNotBringBackWhatWasCorrected() {
    amount(1000, Coverage.ADDS, 0);
    amount(2000, Coverage.CORRECTS, 1);
    amount(1000, Coverage.ADDS, 2);

    assertThat(Readings.values(store, AMOUNT)).containsExactly("2000.0");
  }

  private Claim amount(int euros, Coverage coverage, int days) {
    Drafts draft = Drafts.empty();
    Claim claim = draft.claim(AMOUNT, Drafts.amount(euros), 1, DAY.plusDays(days));
    Readings.bring(store, draft, coverage, DAY.plusDays(days));
    return claim;
  }

  private void investors(int days, Coverage coverage, String... actors) {
    Drafts draft = Drafts.empty();
    for (String actor : actors) {
      Node node = Iris.thing("actor", actor);
      Content content = Drafts.value(node);
      draft.claim(INVESTOR, content, 1, DAY.plusDays(days));
    }
    Readings.bring(store, draft, coverage, DAY.plusDays(days));
  }
}
