package org.vigie.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.claim.Assessment;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;
import org.vigie.claim.Key;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * The laws of consolidation ({@code design/model.md} section 3), each under both policies. A long
 * run: {@code ./vigie test -Dtest=LawsTest -Djqwik.tries.default=10000}.
 */
class LawsTest {
  private static final LocalDate AS_OF = AnyKnowledge.AS_OF;
  private static final Consolidation CONSOLIDATION = TestOntology.consolidation();

  @Provide
  Arbitrary<Knowledge> knowledge() {
    return AnyKnowledge.any();
  }

  @Provide
  Arbitrary<Policy> policies() {
    return Arbitraries.of(Policy.WORKING, Policy.STABILISED);
  }

  @Property
  void theOrderOfWhatIsKnownDoesNotMatter(
      @ForAll("knowledge") Knowledge known, @ForAll("policies") Policy policy, @ForAll Random by) {
    Knowledge shuffled =
        new Knowledge(
            shuffle(known.claims(), by),
            shuffle(known.assessments(), by),
            shuffle(known.sourceAssessments(), by),
            known.sources(),
            known.links());
    assertThat(CONSOLIDATION.portraits(shuffled, policy, AS_OF))
        .isEqualTo(CONSOLIDATION.portraits(known, policy, AS_OF));
  }

  @Property
  void sayingAThingTwiceChangesNothing(
      @ForAll("knowledge") Knowledge known, @ForAll("policies") Policy policy) {
    Knowledge twice =
        new Knowledge(
            twice(known.claims()),
            twice(known.assessments()),
            twice(known.sourceAssessments()),
            known.sources(),
            known.links());
    assertThat(CONSOLIDATION.portraits(twice, policy, AS_OF))
        .isEqualTo(CONSOLIDATION.portraits(known, policy, AS_OF));
  }

  @Property
  void aRejectedClaimChangesNothing(
      @ForAll("knowledge") Knowledge known, @ForAll("policies") Policy policy, @ForAll Random by) {
    Claim claim = AnyKnowledge.stranger(by, "x");
    Assessment rejection =
        AnyKnowledge.opinion(claim.id(), "rejected", "high", AnyKnowledge.actor("b1"), AS_OF);
    assertNothingChanges(known, policy, claim, List.of(rejection));
  }

  @Property
  void aWithdrawnClaimChangesNothing(
      @ForAll("knowledge") Knowledge known, @ForAll("policies") Policy policy, @ForAll Random by) {
    Claim claim = AnyKnowledge.stranger(by, "x");
    assertNothingChanges(known, policy, AnyKnowledge.withdrawn(claim, AS_OF), List.of());
  }

  @Property
  void aFutureClaimChangesNothing(
      @ForAll("knowledge") Knowledge known, @ForAll("policies") Policy policy, @ForAll Random by) {
    Claim claim = AnyKnowledge.stranger(by, "x");
    assertNothingChanges(
        known, policy, AnyKnowledge.recordedOn(claim, AS_OF.plusDays(1)), List.of());
  }

  @Property
  void nothingIsInvented(@ForAll("knowledge") Knowledge known, @ForAll("policies") Policy policy) {
    Map<Key, Set<Node>> said =
        known.claims().stream()
            .filter(claim -> claim.content() instanceof Content.Exact)
            .collect(
                Collectors.groupingBy(
                    claim ->
                        new Key(known.canonical(claim.key().subject()), claim.key().property()),
                    Collectors.mapping(claim -> value(claim, known), Collectors.toSet())));
    for (Triple triple : triples(known, policy)) {
      if (AnyKnowledge.PROPERTIES.contains(triple.getPredicate())) {
        Key key = new Key(triple.getSubject(), triple.getPredicate());
        assertThat(said.getOrDefault(key, Set.of())).contains(triple.getObject());
      }
    }
  }

  @Property
  void thereIsOneDecisionForEachKey(
      @ForAll("knowledge") Knowledge known, @ForAll("policies") Policy policy) {
    Set<Triple> triples = triples(known, policy);
    List<Key> decided =
        triples.stream()
            .filter(t -> t.getPredicate().equals(W3c.RDF_TYPE))
            .filter(t -> t.getObject().equals(Vigie.DECISION))
            .map(t -> key(triples, t.getSubject()))
            .toList();
    assertThat(decided).doesNotHaveDuplicates();
    Set<Key> displayed =
        triples.stream()
            .filter(t -> AnyKnowledge.PROPERTIES.contains(t.getPredicate()))
            .map(t -> new Key(t.getSubject(), t.getPredicate()))
            .collect(Collectors.toSet());
    assertThat(decided).containsAll(displayed);
  }

  @Property
  void improvingTheWinnerNeverDethronesIt(
      @ForAll("knowledge") Knowledge known, @ForAll("policies") Policy policy) {
    for (Decision decision : decisions(known, policy)) {
      for (Position chosen : decision.chosen()) {
        Node winner = chosen.best().claim().id();
        // The body a0 speaks first, so its opinion counts; the day is the last that does.
        Assessment praise =
            AnyKnowledge.opinion(winner, "verified", "high", AnyKnowledge.actor("a0"), AS_OF);
        Decision after =
            decision(AnyKnowledge.with(known, List.of(), List.of(praise)), policy, decision.key());
        assertThat(after.chosen()).extracting(Position::canonical).contains(chosen.canonical());
      }
    }
  }

  @Property
  void theWinnersStatusIsTheBestThatNobodyDenies(
      @ForAll("knowledge") Knowledge known, @ForAll("policies") Policy policy) {
    for (Decision decision : decisions(known, policy)) {
      Set<String> denied =
          decision.denials().stream()
              .map(denial -> Position.canonical(denial.claim().content()))
              .collect(Collectors.toSet());
      if (isSingle(decision) && !decision.chosen().isEmpty()) {
        assertThat(decision.positions())
            .filteredOn(position -> !denied.contains(position.canonical()))
            .allMatch(
                position ->
                    position.best().statusRank()
                        <= decision.chosen().getFirst().best().statusRank());
      }
    }
  }

  @Property
  void aClaimOnOneKeyChangesNoOtherKey(
      @ForAll("knowledge") Knowledge known, @ForAll("policies") Policy policy, @ForAll Random by) {
    Claim claim = AnyKnowledge.stranger(by, "x");
    Key key = new Key(known.canonical(claim.key().subject()), claim.key().property());
    Function<Knowledge, List<Ruling>> others =
        all ->
            CONSOLIDATION.rulings(all, policy, AS_OF).stream()
                .filter(ruling -> !ruling.key().equals(key))
                .toList();
    assertThat(others.apply(AnyKnowledge.with(known, List.of(claim), List.of())))
        .isEqualTo(others.apply(known));
  }

  @Property
  void aPastViewIsFoundAgainWhateverHappenedSince(
      @ForAll("knowledge") Knowledge known, @ForAll("policies") Policy policy, @ForAll Random by) {
    LocalDate past = AS_OF.minusDays(5);
    List<Claim> later =
        List.of(
            AnyKnowledge.recordedOn(AnyKnowledge.stranger(by, "x"), past.plusDays(1)),
            AnyKnowledge.recordedOn(AnyKnowledge.stranger(by, "y"), past.plusDays(9)));
    List<Assessment> opinions =
        known.claims().stream()
            .filter(claim -> by.nextBoolean())
            .map(
                claim ->
                    AnyKnowledge.opinion(
                        claim.id(), "rejected", "low", AnyKnowledge.actor("a0"), past.plusDays(2)))
            .toList();
    List<Claim> withdrawn =
        known.claims().stream()
            .map(
                claim ->
                    claim.lifecycle().retractedOn() == null && by.nextBoolean()
                        ? AnyKnowledge.withdrawn(claim, past.plusDays(3))
                        : claim)
            .toList();
    Knowledge now =
        AnyKnowledge.with(
            new Knowledge(
                withdrawn,
                known.assessments(),
                known.sourceAssessments(),
                known.sources(),
                known.links()),
            later,
            opinions);
    assertThat(triples(now, policy, past)).isEqualTo(triples(known, policy, past));
  }

  @Property
  void theStabilisedViewShowsOnlyWhatIsVerified(@ForAll("knowledge") Knowledge known) {
    assertThat(decisions(known, Policy.STABILISED))
        .flatExtracting(Decision::considered)
        .allMatch(appraisal -> appraisal.status().equals(Scale.VERIFIED));
  }

  private static void assertNothingChanges(
      Knowledge known, Policy policy, Claim claim, List<Assessment> opinions) {
    Set<Triple> after =
        new HashSet<>(triples(AnyKnowledge.with(known, List.of(claim), opinions), policy));
    after.removeIf(triple -> triple.getSubject().equals(claim.id()));
    assertThat(after).isEqualTo(triples(known, policy));
  }

  private static List<Decision> decisions(Knowledge known, Policy policy) {
    return CONSOLIDATION.rulings(known, policy, AS_OF).stream()
        .flatMap(ruling -> ruling.decision().stream())
        .toList();
  }

  private static Decision decision(Knowledge known, Policy policy, Key key) {
    return decisions(known, policy).stream()
        .filter(decision -> decision.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isSingle(Decision decision) {
    return !decision.key().property().equals(AnyKnowledge.INVESTOR);
  }

  private static Set<Triple> triples(Knowledge known, Policy policy) {
    return triples(known, policy, AS_OF);
  }

  private static Set<Triple> triples(Knowledge known, Policy policy, LocalDate asOf) {
    return CONSOLIDATION.portraits(known, policy, asOf).stream()
        .flatMap(portrait -> portrait.triples().stream())
        .collect(Collectors.toSet());
  }

  private static Key key(Set<Triple> triples, Node decision) {
    return new Key(
        object(triples, decision, Vigie.ABOUT), object(triples, decision, Vigie.PROPERTY));
  }

  private static Node object(Set<Triple> triples, Node subject, Node property) {
    return triples.stream()
        .filter(t -> t.getSubject().equals(subject) && t.getPredicate().equals(property))
        .map(Triple::getObject)
        .findFirst()
        .orElseThrow();
  }

  private static Node value(Claim claim, Knowledge known) {
    Node value = ((Content.Exact) claim.content()).value();
    return value.isURI() ? known.canonical(value) : value;
  }

  private static <T> List<T> shuffle(List<T> all, Random by) {
    List<T> copy = new ArrayList<>(all);
    Collections.shuffle(copy, by);
    return copy;
  }

  private static <T> List<T> twice(List<T> all) {
    List<T> copy = new ArrayList<>(all);
    copy.addAll(all);
    return copy;
  }
}
