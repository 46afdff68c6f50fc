package org.vigie.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.Assessment;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Content;
import org.vigie.claim.Key;
import org.vigie.claim.Lifecycle;
import org.vigie.claim.Provenance;
import org.vigie.claim.SourceAssessment;
import org.vigie.claim.Wording;
import org.vigie.source.Literals;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * Data as the observatory has it, of any size: contracts with amounts, dates, texts, codes and
 * parties, each said by several sources that agree, refine or contradict each other; opinions on
 * some claims and on each source. The same seed and number give the same contract, whatever stands
 * around it.
 */
public final class Observatory {
  /** How many claims there are of each contract. */
  public static final int CLAIMS = 28;

  /** How many contracts there are for a thousand quads of the resulting store. */
  private static final double CONTRACTS = 1.5;

  static final Node DATASET = Graphs.dataset("bench");
  static final Node OPINIONS = Graphs.assessments("bench");
  static final LocalDate DAY = LocalDate.of(2026, 1, 10);
  private static final int ACTORS = 2_000;
  private static final int SHARED_SOURCES = 200;

  private static final List<String> TYPES =
      List.of("src-press", "src-contract", "src-party", "src-government", "src-evaluation");

  private final long seed;

  /** An observatory that a number makes. */
  public Observatory(long seed) {
    this.seed = seed;
  }

  /** How many contracts make a store of about so many quads, the consolidated view included. */
  public static int contracts(long quads) {
    return (int) Math.max(1, Math.round(quads * CONTRACTS / 1000));
  }

  /** What all contracts share: actors, and sources that tell of many of them. */
  public Batch foundation() {
    Sheet sheet = new Sheet();
    for (int i = 0; i < ACTORS; i++) {
      sheet.thing(actor(i), Vigie.ORGANISATION, "Acteur " + i);
    }
    for (int i = 0; i < SHARED_SOURCES; i++) {
      sheet.source(shared(i), TYPES.get(i % TYPES.size()), i);
    }
    return sheet.batch();
  }

  /** The contracts from a number up to another, that one excluded. */
  public Batch contracts(int from, int to) {
    Sheet sheet = new Sheet();
    for (int i = from; i < to; i++) {
      new Contract(sheet, i, new SplittableRandom(seed * 1_000_003 + i)).write();
    }
    return sheet.batch();
  }

  private static Node actor(int number) {
    return Iris.thing("actor", "bench-" + number);
  }

  private static Node shared(int number) {
    return Iris.thing("source", "bench-" + number);
  }

  /** One contract, being written. */
  private static final class Contract {
    private static final List<String> FIELDS =
        List.of("employment", "child-family", "education", "health", "housing", "justice");
    private static final List<String> STAGES =
        List.of("announced", "signed", "implementation", "completed");
    private static final List<String> COUNTRIES = List.of("FR", "GB", "BE", "PT", "NL");

    private final Sheet sheet;
    private final int number;
    private final SplittableRandom random;
    private final Node subject;
    private final List<Node> sources = new ArrayList<>();
    private int written;

    Contract(Sheet sheet, int number, SplittableRandom random) {
      this.sheet = sheet;
      this.number = number;
      this.random = random;
      this.subject = Iris.thing("contract", "bench-" + number);
    }

    void write() {
      sheet.thing(subject, Vigie.IMPACT_CONTRACT, "Contrat " + number);
      for (int i = 0; i < 2; i++) {
        Node source = Iris.thing("source", "bench-" + number + "-" + i);
        sheet.source(source, TYPES.get(random.nextInt(TYPES.size())), number);
        sources.add(source);
      }
      sources.add(shared(random.nextInt(SHARED_SOURCES)));
      int amount = 50_000 * (1 + random.nextInt(80));
      say("investedAmount", money(amount), money(amount), money(rarely(amount, amount * 2)));
      say("maxOutcomePayment", money(amount * 2), money(rarely(amount * 2, amount * 3)));
      String year = Integer.toString(2012 + random.nextInt(14));
      String month = year + "-0" + (1 + random.nextInt(9));
      String day = month + "-" + (10 + random.nextInt(19));
      say("signatureDate", text(year), text(month), text(day));
      int months = 12 + random.nextInt(60);
      say("durationMonths", whole(months), whole(rarely(months, months + 12)));
      Content country = text(COUNTRIES.get(random.nextInt(COUNTRIES.size())));
      say("country", country, country);
      say("stage", code("stage-" + STAGES.get(random.nextInt(STAGES.size()))));
      Content field = code("field-" + FIELDS.get(random.nextInt(FIELDS.size())));
      say("policyField", field, field);
      Content investor = someActor();
      say("hasInvestor", investor, investor, someActor(), someActor());
      Content payer = someActor();
      say("hasOutcomePayer", payer, payer);
      Content provider = someActor();
      say("hasServiceProvider", provider, provider, provider);
      say("targetCount", persons(random.nextInt(2_000)), persons(random.nextInt(2_000)));
      say(
          "targetPopulation",
          exact(Literals.text("Personnes du bassin " + random.nextInt(5_000), "fr")),
          exact(Literals.text("Personnes du bassin " + random.nextInt(5_000), "fr")));
    }

    private void say(String property, Content... contents) {
      for (int i = 0; i < contents.length; i++) {
        claim(property, contents[i], sources.get(i % sources.size()));
      }
    }

    private void claim(String property, Content content, Node source) {
      written++;
      Key key = new Key(subject, Iris.term(property));
      Node quote =
          random.nextInt(8) == 0
              ? Literals.text("« " + property + " », page " + (1 + random.nextInt(40)), "fr")
              : null;
      Provenance said =
          new Provenance(
              List.of(source),
              random.nextInt(10) == 0 ? null : actor(written),
              "p. " + written,
              quote,
              actor(0),
              DAY);
      Node id = ClaimId.of(DATASET, key, content, said, Lifecycle.OPEN);
      sheet.claims.add(
          new Claim(id, DATASET, key, content, said, Wording.NONE, Lifecycle.OPEN, List.of()));
      if (random.nextInt(6) == 0) {
        sheet.opinion(id, random.nextInt(3));
      }
    }

    private int rarely(int usual, int other) {
      return random.nextInt(5) == 0 ? other : usual;
    }

    private Content someActor() {
      // A few actors are in many contracts, most in few.
      double skew = random.nextDouble();
      return exact(actor((int) (skew * skew * skew * ACTORS)));
    }

    private static Content money(int euros) {
      return new Content.Exact(
          Literals.decimal(Integer.toString(euros)),
          Content.Measure.ofCurrency("EUR"),
          false,
          false);
    }

    private static Content persons(int count) {
      return new Content.Exact(
          Literals.integer(Integer.toString(count)),
          Content.Measure.ofUnit(Iris.code("unit-person")),
          false,
          false);
    }

    private static Content text(String text) {
      return exact(Literals.string(text));
    }

    private static Content whole(int number) {
      return exact(Literals.integer(Integer.toString(number)));
    }

    private static Content code(String slug) {
      return exact(Iris.code(slug));
    }

    private static Content exact(Node value) {
      return new Content.Exact(value, Content.Measure.NONE, false, false);
    }
  }

  /** A batch, being written. */
  private static final class Sheet {
    private static final List<String> STATUSES = List.of("plausible", "contested", "verified");
    private static final List<String> CONFIDENCES = List.of("medium", "low", "high");
    private static final List<String> LEVELS = List.of("A", "B", "C", "D");

    private final Graph declared = GraphFactory.createDefaultGraph();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();
    private final List<SourceAssessment> sourceAssessments = new ArrayList<>();

    void thing(Node thing, Node type, String name) {
      declared.add(thing, W3c.RDF_TYPE, type);
      declared.add(thing, Vigie.NAME, Literals.string(name));
      declared.add(thing, W3c.RDFS_LABEL, Literals.text(name, "fr"));
      declared.add(thing, W3c.RDFS_LABEL, Literals.text(name, "en"));
    }

    void source(Node source, String type, int number) {
      declared.add(source, W3c.RDF_TYPE, Vigie.SOURCE);
      declared.add(
          source, W3c.DCT_TITLE, Literals.text("Document de " + source.getLocalName(), "fr"));
      declared.add(source, Vigie.SOURCE_TYPE, Iris.code(type));
      declared.add(source, Iris.term("publisherName"), Literals.string("Éditeur " + number % 97));
      declared.add(source, Vigie.PUBLISHED_ON, Literals.string("20" + (12 + number % 14)));
      if (number % 3 == 0) {
        sourceAssessments.add(
            new SourceAssessment(
                Iris.thing("assessment", ClaimId.hash("bench" + source)),
                source,
                Iris.code("rel-" + LEVELS.get(number % LEVELS.size())),
                List.of(Literals.text("D’après le type de document", "fr")),
                actor(1),
                null,
                DAY));
      }
    }

    void opinion(Node claim, int level) {
      assessments.add(
          new Assessment(
              Iris.thing("assessment", ClaimId.hash("bench" + claim)),
              claim,
              Iris.code("status-" + STATUSES.get(level)),
              Iris.code("conf-" + CONFIDENCES.get(level)),
              List.of(Literals.text("Relu dans le document", "fr")),
              actor(1),
              null,
              DAY));
    }

    Batch batch() {
      return new Batch(
          DATASET, OPINIONS, declared, claims, assessments, sourceAssessments, List.of(), Map.of());
    }
  }
}
