package org.vigie.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.claim.Assessment;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Content;
import org.vigie.claim.EdtfDate;
import org.vigie.claim.Key;
import org.vigie.claim.Lifecycle;
import org.vigie.claim.Provenance;
import org.vigie.claim.SourceAssessment;
import org.vigie.claim.SourceRecord;
import org.vigie.claim.Wording;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

/**
 * Knowledge of every kind that consolidation must cope with: competing amounts, ranges, "about",
 * dates of three precisions, lists, denials, absences, corrections, withdrawals, validities,
 * identities, opinions of two bodies, and sources that copy each other, in circles too.
 */
final class AnyKnowledge {
  static final LocalDate AS_OF = LocalDate.of(2026, 6, 15);
  static final Node AMOUNT = Iris.term("investedAmount");
  static final Node DATE = Iris.term("signatureDate");
  static final Node INVESTOR = Iris.term("hasInvestor");
  static final Node TARGET = Iris.term("targetCount");
  static final List<Node> PROPERTIES = List.of(AMOUNT, DATE, INVESTOR, TARGET);

  private static final List<String> STATUSES =
      List.of("verified", "plausible", "unreviewed", "contested", "rejected");
  private static final List<String> CONFIDENCES = List.of("high", "medium", "low", "unassessed");
  private static final List<String> DATES =
      List.of("2017", "2018", "2017-03", "2017-04", "2017-03-14", "2017-03-15");
  private static final List<String> STATES = List.of("undisclosed", "none", "unknown", "refused");

  private final Random random;

  private AnyKnowledge(Random random) {
    this.random = random;
  }

  /** Up to twelve claims with their sources and opinions. */
  static Arbitrary<Knowledge> any() {
    return Arbitraries.randomValue(random -> new AnyKnowledge(random).knowledge());
  }

  /** A claim of its own name, on one of the keys of {@link #any()}. */
  static Claim stranger(Random random, String name) {
    return new AnyKnowledge(random).claim(Iris.thing("claim", name));
  }

  /** The same knowledge with more. */
  static Knowledge with(Knowledge known, List<Claim> claims, List<Assessment> opinions) {
    List<Claim> allClaims = new ArrayList<>(known.claims());
    allClaims.addAll(claims);
    List<Assessment> allOpinions = new ArrayList<>(known.assessments());
    allOpinions.addAll(opinions);
    return new Knowledge(
        allClaims, allOpinions, known.sourceAssessments(), known.sources(), known.links());
  }

  /** The same claim, withdrawn on a day. */
  static Claim withdrawn(Claim claim, LocalDate on) {
    Lifecycle life = claim.lifecycle();
    return claim.with(
        new Lifecycle(life.validFrom(), life.validUntil(), life.supersedes(), on, null));
  }

  /** The same claim, recorded on another day. */
  static Claim recordedOn(Claim claim, LocalDate day) {
    Provenance said = claim.provenance();
    return new Claim(
        claim.id(),
        claim.dataset(),
        claim.key(),
        claim.content(),
        new Provenance(
            said.statedIn(), said.statedBy(), said.locator(), said.quote(), said.recordedBy(), day),
        claim.wording(),
        claim.lifecycle(),
        claim.contradicts());
  }

  private Knowledge knowledge() {
    List<Claim> claims = new ArrayList<>();
    int count = random.nextInt(13);
    for (int i = 0; i < count; i++) {
      claims.add(claim(claimIri(i)));
    }
    List<Assessment> assessments = new ArrayList<>();
    for (Claim claim : claims) {
      for (int i = random.nextInt(3); i > 0; i--) {
        assessments.add(
            opinion(
                claim.id(),
                pick(STATUSES),
                pick(CONFIDENCES),
                Iris.thing("actor", random.nextBoolean() ? "b1" : "b2"),
                day()));
      }
    }
    Map<Node, SourceRecord> sources = new HashMap<>();
    List<SourceAssessment> sourceAssessments = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      describe(i, sources, sourceAssessments);
    }
    return new Knowledge(
        claims,
        assessments,
        sourceAssessments,
        sources,
        random.nextBoolean()
            ? Map.of()
            : Map.of(contract("alias"), contract("adie"), actor("horizon2"), actor("horizon")));
  }

  private void describe(
      int number, Map<Node, SourceRecord> sources, List<SourceAssessment> assessments) {
    Node source = source(number);
    List<Node> roots =
        random.nextInt(3) == 0 ? List.of(source(random.nextInt(5))) : List.<Node>of();
    sources.put(
        source,
        new SourceRecord(
            source,
            random.nextBoolean() ? Iris.code("src-press") : Iris.code("src-party"),
            random.nextInt(3) == 0 ? null : new EdtfDate(pick(DATES)),
            roots));
    if (random.nextBoolean()) {
      assessments.add(
          new SourceAssessment(
              Iris.thing("assessment", "s" + number),
              source,
              Iris.code("rel-" + "ABCDEF".charAt(random.nextInt(6))),
              List.of(),
              actor("b1"),
              null,
              day()));
    }
  }

  private Claim claim(Node id) {
    Node property = pick(PROPERTIES);
    Key key = new Key(contract(pick(List.of("adie", "adie", "alias", "wimoov"))), property);
    List<Node> stated = new ArrayList<>(List.of(source(random.nextInt(5))));
    if (random.nextInt(4) == 0) {
      stated.add(source(random.nextInt(5)));
    }
    Node dataset = Graphs.dataset(random.nextInt(4) == 0 ? "partner" : "panorama");
    return new Claim(
        id,
        dataset,
        key,
        content(property),
        new Provenance(stated, null, null, null, actor("lea"), day()),
        Wording.NONE,
        lifecycle(),
        random.nextInt(6) == 0 ? List.of(claimIri(random.nextInt(12))) : List.of());
  }

  private Lifecycle lifecycle() {
    return new Lifecycle(
        random.nextInt(6) == 0 ? new EdtfDate(edge()) : null,
        random.nextInt(6) == 0 ? new EdtfDate(edge()) : null,
        random.nextInt(5) == 0 ? claimIri(random.nextInt(12)) : null,
        random.nextInt(8) == 0 ? day() : null,
        null);
  }

  private String edge() {
    return pick(List.of("2025", "2026", "2026-05", "2026-06", "2026-07-01", "2026-06-01"));
  }

  private Content content(Node property) {
    if (random.nextInt(8) == 0) {
      return new Content.Absence(Iris.code("value-" + pick(STATES)));
    }
    boolean denied = random.nextInt(6) == 0;
    boolean about = random.nextInt(4) == 0;
    if (property.equals(INVESTOR)) {
      Node actor = actor(pick(List.of("horizon", "horizon2", "bnp", "ida")));
      return new Content.Exact(actor, Content.Measure.NONE, false, denied);
    }
    if (property.equals(DATE)) {
      Node date = NodeFactory.createLiteralString(pick(DATES));
      return new Content.Exact(date, Content.Measure.NONE, about, denied);
    }
    Content.Measure measure =
        property.equals(AMOUNT)
            ? Content.Measure.ofCurrency(random.nextInt(5) == 0 ? "GBP" : "EUR")
            : Content.Measure.ofUnit(
                Iris.code(random.nextInt(3) == 0 ? "unit-household" : "unit-person"));
    int low = 100 + 5 * random.nextInt(5);
    if (random.nextInt(5) == 0) {
      return new Content.Range(number(low), number(low + 5 * random.nextInt(4)), measure);
    }
    return new Content.Exact(number(low), measure, about, denied);
  }

  static Assessment opinion(Node claim, String status, String confidence, Node body, LocalDate on) {
    return new Assessment(
        Iris.thing("assessment", ClaimId.hash(claim + "|" + body + status + confidence + on)),
        claim,
        Iris.code("status-" + status),
        Iris.code("conf-" + confidence),
        List.of(),
        body,
        null,
        on);
  }

  /** A day around {@link #AS_OF}, rarely after it. */
  private LocalDate day() {
    return AS_OF.minusDays(random.nextInt(20) - 3L);
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  static Node actor(String name) {
    return Iris.thing("actor", name);
  }

  static Node contract(String name) {
    return Iris.thing("contract", name);
  }

  private static Node claimIri(int number) {
    return Iris.thing("claim", "c" + number);
  }

  private static Node source(int number) {
    return Iris.thing("source", "s" + number);
  }

  private static Node number(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDdecimal);
  }
}
