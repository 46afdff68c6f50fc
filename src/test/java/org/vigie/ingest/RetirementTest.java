package org.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.Claim;
import org.vigie.fate.Fate;
import org.vigie.fate.Fates;
import org.vigie.source.Coverage;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;

/** Things are merged, split and withdrawn; all of it can be undone, and no name is used again. */
class RetirementTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
  private static final Node ADIE = Iris.thing("contract", "adie");
  private static final Node ALIAS = Iris.thing("contract", "passerelles");
  private static final Node BNP = Iris.thing("actor", "bnp");
  private static final Node IDA = Iris.thing("actor", "ida");

  @TempDir private Path folder;
  private Store store;
  private Claim amount;
  private Claim other;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("store"));
    Drafts draft = Drafts.withThings();
    amount = draft.claim(Drafts.key("adie", "investedAmount"), Drafts.amount(100), 1, DAY);
    other = draft.claim(Drafts.key("passerelles", "investedAmount"), Drafts.amount(200), 2, DAY);
    draft.claim(Drafts.key("adie", "hasInvestor"), Drafts.value(BNP), 1, DAY);
    House.accept(store, draft.batch(), at(0));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aMergedThingLeadsToItsSuccessorAndUndoingTellsThemApart() {
    Set<Triple> before = Readings.view(store);
    Retirement.Done done = retirement().merge(ALIAS, ADIE, occasion(1), true);
    assertThat(done.moved()).isEqualTo(1);
    assertThat(fate(ALIAS)).get().isInstanceOf(Fate.Merged.class);
    assertThat(fate(ALIAS).orElseThrow().successors()).containsExactly(ADIE);
    assertThat(fate(ALIAS).orElseThrow().cause().by()).contains(Iris.thing("actor", "vigie"));
    assertThat(fate(ALIAS).orElseThrow().cause().revision()).isPresent();
    assertThat(links()).contains(Triple.create(ALIAS, W3c.DCT_IS_REPLACED_BY, ADIE));
    undo(done.revision());
    assertThat(fate(ALIAS)).isEmpty();
    assertThat(Readings.view(store)).isEqualTo(before);
  }

  @Test
  void aWithdrawnThingGoesWithItsClaimsAndComesBackWithThem() {
    Retirement.Done done =
        retirement().withdraw(ALIAS, List.of(), Retirement.WITHDRAWN, occasion(1), true);
    assertThat(done.withdrawn()).containsExactly(other.id());
    Fate.Gone gone = (Fate.Gone) fate(ALIAS).orElseThrow();
    assertThat(gone.kind()).isEqualTo(Fate.Kind.WITHDRAWN);
    assertThat(gone.cause().at()).contains(at(1));
    assertThat(Readings.view(store)).noneMatch(t -> t.getSubject().equals(ALIAS));
    assertThat(types(ALIAS)).containsExactly(Vigie.TOMBSTONE);
    assertThat(names(ALIAS)).isNotEmpty();
    undo(done.revision());
    assertThat(fate(ALIAS)).isEmpty();
    assertThat(types(ALIAS)).containsExactly(Vigie.IMPACT_CONTRACT);
    assertThat(Readings.values(store, Drafts.key("passerelles", "investedAmount")))
        .containsExactly("200.0");
  }

  @Test
  void aWithdrawnActorTakesAlongTheClaimsThatNameIt() {
    Retirement.Done done =
        retirement().withdraw(BNP, List.of(IDA), Retirement.WITHDRAWN, occasion(1), true);
    assertThat(done.withdrawn()).hasSize(1);
    assertThat(Readings.view(store)).noneMatch(t -> t.getObject().equals(BNP));
    assertThat(fate(BNP).orElseThrow().successors()).containsExactly(IDA);
    House.ingest(store).rebuild(House.occasion(at(2)));
  }

  @Test
  void aSplitThingListsWhatItWas() {
    Retirement.Done done =
        retirement().split(BNP, List.of(IDA, Iris.thing("actor", "vigie")), occasion(1), true);
    Fate.Gone gone = (Fate.Gone) fate(BNP).orElseThrow();
    assertThat(gone.kind()).isEqualTo(Fate.Kind.SPLIT);
    assertThat(gone.successors()).hasSize(2);
    undo(done.revision());
    assertThat(fate(BNP)).isEmpty();
  }

  @Test
  void aWithdrawnClaimNoLongerCountsAndSaysWhoWithdrewIt() {
    Retirement.Done done =
        retirement()
            .withdraw(amount.id(), List.of(), Iris.code("reason-misread"), occasion(1), true);
    assertThat(done.withdrawn()).containsExactly(amount.id());
    assertThat(fate(amount.id())).isEmpty();
    assertThat(
            store.<Optional<Node>>read(
                snapshot -> new Fates(snapshot).withdrawal(amount.id()).orElseThrow().by()))
        .contains(Iris.thing("actor", "vigie"));
    assertThat(Readings.view(store))
        .noneMatch(
            t ->
                t.getPredicate().equals(Iris.term("investedAmount"))
                    && t.getSubject().equals(ADIE));
    refused("retire.retracted", () -> withdraw(amount.id()));
  }

  @Test
  void aRehearsalWritesNothing() {
    Set<Triple> before = Readings.view(store);
    long revision = store.read(Snapshot::revision).value();
    assertThat(retirement().merge(ALIAS, ADIE, occasion(1), false).moved()).isEqualTo(1);
    assertThat(
            retirement()
                .withdraw(ADIE, List.of(), Retirement.WITHDRAWN, occasion(1), false)
                .withdrawn())
        .hasSize(2);
    assertThat(store.read(Snapshot::revision).value()).isEqualTo(revision);
    assertThat(Readings.view(store)).isEqualTo(before);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    refused("retire.same", () -> merge(ADIE, ADIE));
    refused("retire.unknown", () -> merge(Iris.thing("contract", "nowhere"), ADIE));
    refused("retire.types", () -> merge(BNP, ADIE));
    refused("retire.claims", () -> merge(amount.id(), other.id()));
    refused("retire.kind", () -> withdraw(Iris.thing("revision", "1")));
    refused("retire.fewSuccessors", () -> split(BNP, List.of(IDA)));
    refused(
        "retire.reason",
        () ->
            retirement().withdraw(ADIE, List.of(), Iris.code("role-investor"), occasion(1), true));
    merge(ALIAS, ADIE);
    refused("retire.loop", () -> merge(ADIE, ALIAS));
    refused("retire.merged", () -> merge(ALIAS, ADIE));
    refused("retire.merged", () -> withdraw(ALIAS));
    withdraw(ADIE);
    refused("retire.gone", () -> withdraw(ADIE));
    assertThat(store.<Node>read(snapshot -> new Fates(snapshot).last(ALIAS))).isEqualTo(ADIE);
  }

  @Test
  void aLaterImportCannotUseAWithdrawnNameAgain() {
    withdraw(ALIAS);
    Drafts again = Drafts.withThings();
    again.claim(Drafts.key("passerelles", "investedAmount"), Drafts.amount(300), 3, DAY);
    again.claim(Drafts.key("adie", "investedAmount"), Drafts.amount(150), 3, DAY);
    Receipt receipt = Readings.bring(store, again, Coverage.ADDS, DAY.plusDays(1));
    assertThat(receipt.findings())
        .filteredOn(finding -> finding.constraint().equals("N01"))
        .hasSize(2)
        .allSatisfy(
            finding ->
                assertThat(finding.message(Lang.EN))
                    .contains("contract/passerelles")
                    .contains("never used again")
                    .contains("Essai"));
    assertThat(((Receipt.Published) receipt).claims()).isEqualTo(1);
    assertThat(types(ALIAS)).containsExactly(Vigie.TOMBSTONE);
    assertThat(House.accept(store, again.batch(), at(9))).isInstanceOf(Receipt.Refused.class);
  }

  @Test
  void anotherDatasetCannotTakeAMergedNameButItsOwnGoesOnStatingIt() {
    merge(ALIAS, ADIE);
    Drafts same = Drafts.withThings();
    same.claim(Drafts.key("passerelles", "investedAmount"), Drafts.amount(300), 3, DAY);
    assertThat(House.accept(store, same.batch(), at(8))).isInstanceOf(Receipt.Published.class);
    assertThat(House.accept(store, same.batchOf(Graphs.dataset("rival")), at(9)))
        .isInstanceOfSatisfying(
            Receipt.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .anySatisfy(
                        finding -> assertThat(finding.message(Lang.FR)).contains("contract/adie")));
  }

  private Retirement retirement() {
    return House.retirement(store);
  }

  private void merge(Node old, Node into) {
    retirement().merge(old, into, occasion(3), true);
  }

  private void withdraw(Node node) {
    retirement().withdraw(node, List.of(), Retirement.WITHDRAWN, occasion(4), true);
  }

  private void split(Node old, List<Node> successors) {
    retirement().split(old, successors, occasion(5), true);
  }

  private static void refused(String key, ThrowingCallable work) {
    assertThat(catchThrowableOfType(RetirementException.class, work).key()).isEqualTo(key);
  }

  private void undo(RevisionNumber number) {
    assertThat(House.ingest(store).undo(number, occasion(6))).isInstanceOf(Undone.Done.class);
  }

  private Optional<Fate> fate(Node node) {
    return store.read(snapshot -> new Fates(snapshot).find(node));
  }

  private List<Triple> links() {
    return store.read(snapshot -> snapshot.graph(Graphs.LINKS).find().toList());
  }

  private List<Node> types(Node node) {
    return objects(node, W3c.RDF_TYPE);
  }

  private List<Node> names(Node node) {
    return objects(node, Vigie.NAME);
  }

  private List<Node> objects(Node node, Node property) {
    return store.read(
        snapshot ->
            snapshot.union().find(node, property, Node.ANY).mapWith(Triple::getObject).toList());
  }

  private static Occasion occasion(int hour) {
    return new Occasion(
        at(hour),
        Iris.thing("actor", "vigie"),
        List.of(NodeFactory.createLiteralLang("Essai", "fr")));
  }

  private static Instant at(int hour) {
    return Instant.parse("2026-01-10T0%d:00:00Z".formatted(hour));
  }
}
