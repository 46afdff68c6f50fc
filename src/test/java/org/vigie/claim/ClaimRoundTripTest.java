package org.vigie.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

/** A claim or an opinion written as triples is read back as it was. */
class ClaimRoundTripTest {
  private static final Node DATASET = Graphs.dataset("test");

  @Property
  void aClaimIsReadBackAsItWas(@ForAll Random random) {
    Claim claim = claim(random);
    Graph graph = GraphFactory.createDefaultGraph();
    ClaimGraph.triples(claim).forEach(graph::add);
    assertThat(new ClaimReader(graph).claim(claim.id(), DATASET)).isEqualTo(claim);
  }

  @Property
  void anOpinionIsReadBackAsItWas(@ForAll Random random) {
    Assessment opinion =
        new Assessment(
            Iris.thing("assessment", "a"),
            Iris.thing("claim", "c"),
            Iris.code("status-plausible"),
            Iris.code("conf-high"),
            List.of(text(random)),
            Iris.thing("actor", "lea"),
            maybe(random, Iris.thing("actor", "vigie")),
            day(random));
    Graph graph = GraphFactory.createDefaultGraph();
    ClaimGraph.triples(opinion).forEach(graph::add);
    assertThat(new ClaimReader(graph).assessment(opinion.id())).isEqualTo(opinion);
  }

  @Property
  void whatAClaimSaysMakesItsName(@ForAll Random random) {
    Claim one = claim(random);
    Claim other = claim(random);
    assertThat(one.id().equals(other.id())).isEqualTo(saysTheSame(one, other));
    Provenance said = one.provenance();
    Provenance recordedByAnother =
        new Provenance(
            said.statedIn(),
            said.statedBy(),
            said.locator(),
            said.quote(),
            Iris.thing("actor", "somebody-else"),
            said.recordedOn().plusDays(1));
    assertThat(ClaimId.of(DATASET, one.key(), one.content(), recordedByAnother, one.lifecycle()))
        .isEqualTo(one.id());
  }

  private static boolean saysTheSame(Claim one, Claim other) {
    return one.key().equals(other.key())
        && one.content().equals(other.content())
        && one.provenance().statedIn().equals(other.provenance().statedIn())
        && java.util.Objects.equals(one.provenance().locator(), other.provenance().locator())
        && java.util.Objects.equals(one.provenance().quote(), other.provenance().quote())
        && java.util.Objects.equals(one.lifecycle().validFrom(), other.lifecycle().validFrom())
        && java.util.Objects.equals(one.lifecycle().validUntil(), other.lifecycle().validUntil());
  }

  private static Claim claim(Random random) {
    Key key = new Key(Iris.thing("contract", word(random)), Iris.term("investedAmount"));
    Content content = content(random);
    Provenance provenance =
        new Provenance(
            List.of(Iris.thing("source", word(random))),
            maybe(random, Iris.thing("actor", word(random))),
            maybe(random, "p. " + random.nextInt(9)),
            maybe(random, text(random)),
            Iris.thing("actor", word(random)),
            day(random));
    Lifecycle lifecycle =
        new Lifecycle(
            maybe(random, new EdtfDate("2017")),
            maybe(random, new EdtfDate("2018-02")),
            maybe(random, Iris.thing("claim", word(random))),
            null,
            null);
    Wording wording =
        new Wording(
            maybe(random, "près de 6 M€"),
            random.nextBoolean() ? List.of(text(random)) : List.of(),
            random.nextBoolean() ? List.of(text(random)) : List.of());
    return new Claim(
        ClaimId.of(DATASET, key, content, provenance, lifecycle),
        DATASET,
        key,
        content,
        provenance,
        wording,
        lifecycle,
        random.nextBoolean() ? List.of(Iris.thing("claim", word(random))) : List.of());
  }

  private static Content content(Random random) {
    Content.Measure measure =
        switch (random.nextInt(3)) {
          case 0 -> Content.Measure.ofCurrency("EUR");
          case 1 -> Content.Measure.ofUnit(Iris.code("unit-household"));
          default -> Content.Measure.NONE;
        };
    return switch (random.nextInt(4)) {
      case 0 -> new Content.Absence(Iris.code("value-undisclosed"));
      case 1 -> new Content.Range(number(1), number(2 + random.nextInt(5)), measure);
      case 2 ->
          new Content.Exact(
              Iris.thing("actor", word(random)), Content.Measure.NONE, false, random.nextBoolean());
      default ->
          new Content.Exact(
              number(random.nextInt(9)), measure, random.nextBoolean(), random.nextBoolean());
    };
  }

  private static Node number(int value) {
    return NodeFactory.createLiteralDT(value + ".50", XSDDatatype.XSDdecimal);
  }

  private static Node text(Random random) {
    return NodeFactory.createLiteralLang(
        "dit « " + word(random) + " »\n\"" + random.nextInt() + "\"",
        random.nextBoolean() ? "fr" : "en");
  }

  private static String word(Random random) {
    return List.of("adie", "wimoov", "bnp-paribas").get(random.nextInt(3));
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
  }

  private static <T> @Nullable T maybe(Random random, T value) {
    return random.nextBoolean() ? value : null;
  }
}
