package org.vigie.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.Assessment;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Content;
import org.vigie.claim.Key;
import org.vigie.claim.Lifecycle;
import org.vigie.claim.Provenance;
import org.vigie.claim.Wording;
import org.vigie.source.Literals;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * Contracts as the observatory has them, any number of them: each with twenty claims from three
 * sources of its own and one that all share, an opinion on every second claim, actors that many
 * contracts share.
 */
final class Crowd {
  private static final int CLAIMS = 20;
  private static final int ACTORS = 500;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

  private final Graph declared = GraphFactory.createDefaultGraph();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Assessment> assessments = new ArrayList<>();

  private Crowd() {}

  /** The contracts of some numbers, with about twenty claims each. */
  static Batch contracts(int from, int to) {
    Crowd crowd = new Crowd();
    if (from == 0) {
      for (int i = 0; i < ACTORS; i++) {
        crowd.thing(actor(i), Vigie.ORGANISATION, "Acteur " + i);
      }
      crowd.thing(Drafts.RECORDER, Vigie.PERSON, "Léa");
      crowd.source(Iris.thing("source", "crowd"));
    }
    for (int i = from; i < to; i++) {
      crowd.contract(i);
    }
    return new Batch(
        Drafts.DATASET,
        Graphs.assessments("test"),
        crowd.declared,
        crowd.claims,
        crowd.assessments,
        List.of(),
        List.of(),
        Map.of());
  }

  private void contract(int number) {
    Random random = new Random(number);
    Node contract = Iris.thing("contract", "c" + number);
    thing(contract, Vigie.IMPACT_CONTRACT, "Contrat " + number);
    List<Node> sources = new ArrayList<>(List.of(Iris.thing("source", "crowd")));
    for (int i = 0; i < 3; i++) {
      Node source = Iris.thing("source", "c" + number + "-" + i);
      source(source);
      sources.add(source);
    }
    for (int i = 0; i < CLAIMS; i++) {
      Node source = sources.get(i % sources.size());
      switch (i % 5) {
        case 0 -> claim(contract, "investedAmount", money(random), source, i);
        case 1 -> claim(contract, "hasInvestor", actor(random), source, i);
        case 2 -> claim(contract, "signatureDate", date(random), source, i);
        case 3 -> claim(contract, "hasServiceProvider", actor(random), source, i);
        default -> claim(contract, "durationMonths", whole(random), source, i);
      }
    }
  }

  private void claim(Node contract, String property, Content content, Node source, int number) {
    Key key = new Key(contract, Iris.term(property));
    Provenance said =
        new Provenance(List.of(source), null, "p. " + number, null, Drafts.RECORDER, DAY);
    Node id = ClaimId.of(Drafts.DATASET, key, content, said, Lifecycle.OPEN);
    claims.add(
        new Claim(id, Drafts.DATASET, key, content, said, Wording.NONE, Lifecycle.OPEN, List.of()));
    if (number % 2 == 0) {
      assessments.add(
          new Assessment(
              Iris.thing("assessment", ClaimId.hash("crowd" + id)),
              id,
              Iris.code("status-plausible"),
              Iris.code("conf-medium"),
              List.of(Literals.text("Lu dans une seule source", "fr")),
              actor(0),
              null,
              DAY));
    }
  }

  private void thing(Node thing, Node type, String name) {
    declared.add(thing, W3c.RDF_TYPE, type);
    declared.add(thing, Vigie.NAME, Literals.string(name));
    declared.add(thing, W3c.RDFS_LABEL, Literals.text(name, "fr"));
    declared.add(thing, W3c.RDFS_LABEL, Literals.text(name, "en"));
  }

  private void source(Node source) {
    declared.add(source, W3c.RDF_TYPE, Vigie.SOURCE);
    declared.add(source, W3c.DCT_TITLE, Literals.text("Titre de " + source.getLocalName(), "fr"));
    declared.add(source, Vigie.SOURCE_TYPE, Iris.code("src-press"));
    declared.add(
        source, Vigie.URL, NodeFactory.createURI("https://example.org/" + source.getLocalName()));
    declared.add(source, Vigie.ACCESSED_ON, Literals.day(DAY));
    declared.add(source, Vigie.PUBLISHED_ON, Literals.string("2025"));
  }

  private static Node actor(int number) {
    return Iris.thing("actor", "a" + number);
  }

  private static Content actor(Random random) {
    return Drafts.value(actor(random.nextInt(ACTORS)));
  }

  private static Content money(Random random) {
    return Drafts.amount(1000 * (1 + random.nextInt(5)));
  }

  private static Content date(Random random) {
    return Drafts.value(Literals.string("201" + random.nextInt(10)));
  }

  private static Content whole(Random random) {
    return Drafts.value(Literals.integer(Integer.toString(12 + random.nextInt(60))));
  }
}
