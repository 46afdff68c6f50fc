package org.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.Claim;
import org.vigie.claim.Key;
import org.vigie.claim.Wording;
import org.vigie.source.Coverage;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/** What is said once more: the words around a claim, and a load that was undone. */
class RetoldTest {
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
  void aLaterDocumentWithoutNotesDropsNone() {
    Claim claim = bring(words("1,3 M€", List.of("gloss@en"), List.of("première@fr")));
    Set<Quad> before = Readings.everything(store);

    bring(Wording.NONE);

    assertThat(Readings.everything(store)).isEqualTo(before);
    assertThat(said(claim, Vigie.NOTE)).containsExactly("première@fr");
    assertThat(said(claim, Vigie.ORIGINAL_TEXT)).containsExactly("1,3 M€");
  }

  @Test
  void aLaterDocumentAddsItsNotesToOurs() {
    bring(words(null, List.of("gloss@en"), List.of("première@fr")));

    Claim claim = bring(words("1,3 M€", List.of("another@en"), List.of("seconde@fr", "a@en")));

    assertThat(said(claim, Vigie.NOTE)).containsExactly("a@en", "première@fr", "seconde@fr");
    assertThat(said(claim, Vigie.GLOSS)).containsExactly("another@en", "gloss@en");
    assertThat(said(claim, Vigie.ORIGINAL_TEXT)).containsExactly("1,3 M€");
  }

  @Test
  void anOppositionIsNotDroppedEither() {
    Claim other = bring(draft -> draft.claim(AMOUNT, Drafts.amount(2000), 2, DAY));
    Claim claim =
        bring(
            draft ->
                draft.reworded(
                    draft.claim(AMOUNT, Drafts.amount(1000), 1, DAY),
                    Wording.NONE,
                    List.of(other.id())));

    bring(Wording.NONE);

    assertThat(Readings.holds(store, Drafts.DATASET, claim.id(), Vigie.CONTRADICTS, other.id()))
        .isTrue();
  }

  @Test
  void aDescriptionThatDoesNotChangeIsKnown() {
    Drafts draft = Drafts.withThings();
    draft.claim(AMOUNT, Drafts.amount(2000), 1, DAY);
    draft.rename("passerelles", "Passerelles");

    Receipt receipt = Readings.bring(store, draft, Coverage.ADDS, DAY);

    assertThat(((Receipt.Published) receipt).known())
        .contains(Iris.thing("contract", "adie"), Iris.thing("source", "s1"))
        .doesNotContain(Iris.thing("contract", "passerelles"));
  }

  /** The tables are edited in place: a note put right there must not stand beside the wrong one. */
  @Test
  void theTablesPutTheirOwnNoteRight() {
    accept(words(null, List.of(), List.of("fote@fr", "note@en")));

    Claim claim = accept(words(null, List.of(), List.of("faute@fr")));

    assertThat(said(claim, Vigie.NOTE)).containsExactly("faute@fr", "note@en");
  }

  @Test
  void tablesWhoseLoadWasUndoneCanBeLoadedAgain() {
    Drafts draft = Drafts.withThings().source(8, null).reliability(8, "B", DAY);
    Claim claim = draft.claim(AMOUNT, Drafts.amount(1000), 8, DAY);
    draft.opinion(claim.id(), "plausible", DAY);
    House.accept(store, draft.batch(), Readings.at(DAY));
    Set<Triple> loaded = plain();
    House.ingest(store).undo(new RevisionNumber(2), House.occasion(Readings.at(DAY.plusDays(1))));
    assertThat(Readings.values(store, AMOUNT)).isEmpty();

    Receipt again = House.accept(store, draft.batch(), Readings.at(DAY.plusDays(1)));

    assertThat(again).isInstanceOf(Receipt.Published.class);
    assertThat(Readings.values(store, AMOUNT)).containsExactly("1000.0");
    assertThat(plain()).isEqualTo(loaded);
    assertThat(speaking("sourceReliability")).containsExactly("rel-B");
    assertThat(speaking("status")).containsExactly("status-plausible");
    assertThat(House.accept(store, draft.batch(), Readings.at(DAY.plusDays(2))))
        .isInstanceOf(Receipt.AlreadyKnown.class);
  }

  @Test
  void tablesDoNotBringBackWhatAPersonWithdrew() {
    Drafts draft = Drafts.empty();
    Claim claim = draft.claim(AMOUNT, Drafts.amount(1000), 1, DAY);
    House.accept(store, draft.batch(), Readings.at(DAY));
    House.accept(store, Drafts.empty().retract(claim.id(), DAY).batch(), Readings.at(DAY));

    assertThat(House.accept(store, draft.batch(), Readings.at(DAY)))
        .isInstanceOf(Receipt.AlreadyKnown.class);
    assertThat(Readings.values(store, AMOUNT)).isEmpty();
  }

  private Claim bring(Wording wording) {
    return bring(draft -> noted(draft, wording));
  }

  private Claim bring(Function<Drafts, Claim> work) {
    Drafts draft = Drafts.empty();
    Claim claim = work.apply(draft);
    Readings.bring(store, draft, Coverage.ADDS, DAY);
    return claim;
  }

  private Claim accept(Wording wording) {
    Drafts draft = Drafts.empty();
    Claim claim = noted(draft, wording);
    House.accept(store, draft.batch(), Readings.at(DAY));
    return claim;
  }

  private static Claim noted(Drafts draft, Wording wording) {
    return draft.reworded(draft.claim(AMOUNT, Drafts.amount(1000), 1, DAY), wording, List.of());
  }

  private static Wording words(
      @Nullable String original, List<String> glosses, List<String> notes) {
    return new Wording(original, texts(glosses), texts(notes));
  }

  private static List<Node> texts(List<String> texts) {
    return texts.stream()
        .map(text -> text.split("@"))
        .map(parts -> NodeFactory.createLiteralLang(parts[0], parts[1]))
        .toList();
  }

  private List<String> said(Claim claim, Node property) {
    return store.read(
        snapshot ->
            snapshot.graph(Drafts.DATASET).find(claim.id(), property, Node.ANY).toList().stream()
                .map(Triple::getObject)
                .map(
                    text ->
                        text.getLiteralLexicalForm()
                            + (text.getLiteralLanguage().isEmpty() ? "" : "@")
                            + text.getLiteralLanguage())
                .sorted()
                .toList());
  }

  /** What is derived of the claims that our contract's values are based on. */
  private Set<String> speaking(String property) {
    return store.read(
        snapshot ->
            snapshot
                .graph(Graphs.CONSOLIDATED)
                .find(Iris.thing("contract", "adie"), Vigie.BASED_ON, Node.ANY)
                .toList()
                .stream()
                .flatMap(
                    t ->
                        snapshot
                            .graph(Graphs.CONSOLIDATED)
                            .find(t.getObject(), Iris.term(property), Node.ANY)
                            .toList()
                            .stream())
                .map(t -> t.getObject().getURI().replaceAll(".*/", ""))
                .collect(Collectors.toSet()));
  }

  /** What is displayed of our contract, without the claims that it is based on. */
  private Set<Triple> plain() {
    return store.read(
        snapshot ->
            snapshot.graph(Graphs.CONSOLIDATED).find().toList().stream()
                .filter(t -> t.getSubject().equals(Iris.thing("contract", "adie")))
                .filter(t -> !t.getPredicate().equals(Vigie.BASED_ON))
                .collect(Collectors.toSet()));
  }
}
