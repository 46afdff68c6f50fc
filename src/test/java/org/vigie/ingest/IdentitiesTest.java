package org.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.match.Judgement;
import org.vigie.match.Pair;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Two identifiers of one thing: joined by a person's judgement, and parted again by another. */
class IdentitiesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
  private static final Node ADIE = Iris.thing("contract", "adie");
  private static final Node ALIAS = Iris.thing("contract", "passerelles");
  private static final Pair PAIR = new Pair(ALIAS, ADIE);

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("store"));
    Drafts draft = Drafts.withThings();
    draft.claim(Drafts.key("adie", "investedAmount"), Drafts.amount(100), 1, DAY);
    draft.claim(Drafts.key("passerelles", "investedAmount"), Drafts.amount(200), 2, DAY);
    draft.claim(
        Drafts.key("adie", "hasInvestor"), Drafts.value(Iris.thing("actor", "bnp")), 1, DAY);
    House.accept(store, draft.batch(), at(0));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void acceptedTheyAreDescribedAsOneAndTheirValuesCompete() {
    decide(PAIR, Judgement.Verdict.ACCEPTED, 1);
    assertThat(disagreements()).containsExactly(ADIE);
    assertThat(about(ALIAS)).isEmpty();
    assertKeptIsRebuilt();
  }

  @Test
  void refusedLaterTheyAreTwoAsBefore() {
    Set<Triple> before = view();
    decide(PAIR, Judgement.Verdict.ACCEPTED, 1);
    decide(PAIR, Judgement.Verdict.REFUSED, 2);
    assertThat(view()).isEqualTo(before);
    assertKeptIsRebuilt();
    assertThat(identities().list())
        .extracting(Judgement::verdict)
        .containsExactly(Judgement.Verdict.REFUSED);
    assertThat(judgements()).hasSize(2);
  }

  @Test
  void whoNamesOneOfThemAsAValueIsDescribedAnew() {
    Node bank = Iris.thing("actor", "bnp");
    Node other = Iris.thing("actor", "ida");
    decide(new Pair(bank, other), Judgement.Verdict.ACCEPTED, 1);
    assertThat(view())
        .contains(Triple.create(ADIE, Iris.term("hasInvestor"), other))
        .doesNotContain(Triple.create(ADIE, Iris.term("hasInvestor"), bank));
    assertKeptIsRebuilt();
  }

  @Test
  void aProposalIsMadeOnceAndChangesNoValue() {
    Set<Triple> before = view();
    Drafts twin = Drafts.empty();
    twin.claim(
        Drafts.key("passerelles", "externalIdentifier"),
        Drafts.value(org.apache.jena.graph.NodeFactory.createLiteralString("INDIGO-POJ-0031")),
        1,
        DAY);
    twin.claim(
        Drafts.key("adie", "externalIdentifier"),
        Drafts.value(org.apache.jena.graph.NodeFactory.createLiteralString("indigo-poj-0031 ")),
        1,
        DAY);
    House.accept(store, twin.batch(), at(1));
    assertThat(identities().propose(House.occasion(at(2)))).hasSize(1);
    assertThat(identities().propose(House.occasion(at(3)))).isEmpty();
    assertThat(view()).containsAll(before);
    assertThat(identities().list().iterator().next().reasons()).hasSize(2);
  }

  private Identities identities() {
    return House.identities(store);
  }

  private void decide(Pair pair, Judgement.Verdict verdict, int hour) {
    identities().decide(List.of(pair), verdict, List.of(), House.occasion(at(hour)));
  }

  private void assertKeptIsRebuilt() {
    Set<Triple> kept = view();
    House.ingest(store).rebuild(House.occasion(at(9)));
    assertThat(view()).isEqualTo(kept);
  }

  private List<Node> disagreements() {
    return view().stream()
        .filter(t -> t.getObject().equals(Vigie.DISAGREEMENT))
        .flatMap(
            dispute ->
                view().stream()
                    .filter(t -> t.getSubject().equals(dispute.getSubject()))
                    .filter(t -> t.getPredicate().equals(Vigie.ABOUT)))
        .map(Triple::getObject)
        .toList();
  }

  private List<Triple> about(Node thing) {
    return view().stream()
        .filter(t -> t.getSubject().equals(thing) || t.getObject().equals(thing))
        .toList();
  }

  private List<Triple> judgements() {
    return store.read(
        snapshot ->
            snapshot
                .graph(Graphs.LINKS)
                .find(Node.ANY, W3c.RDF_TYPE, Vigie.MATCH_JUDGEMENT)
                .toList());
  }

  private Set<Triple> view() {
    return store.read(
        snapshot ->
            snapshot.graph(Graphs.CONSOLIDATED).find().toList().stream()
                .collect(Collectors.toSet()));
  }

  private static Instant at(int hour) {
    return Instant.parse("2026-01-10T0%d:00:00Z".formatted(hour));
  }
}
