package org.vigie.source.indigo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.vigie.claim.Place;
import org.vigie.claim.Provenance;
import org.vigie.claim.Wording;
import org.vigie.source.Cell;
import org.vigie.source.Consignment;
import org.vigie.source.Coverage;
import org.vigie.source.Literals;
import org.vigie.source.Problem;
import org.vigie.source.Reading;
import org.vigie.source.Use;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** What has been read so far. */
final class Draft {
  /** The dataset as a source: the same whatever the release, so that claims keep their identity. */
  static final Node DATASET = Iris.thing("source", "indigo");

  private static final Node ASSESSOR = Iris.thing("actor", "vigie-collecte");
  private static final Node BODY = Iris.thing("actor", "vigie");

  /** What a claim rests upon; each has its reason in the message bundle. */
  enum Ground {
    SECTION("section", "medium"),
    ROW("row", "medium"),
    DANGLING("dangling", "low"),
    NONE("none", "low");

    private final String reason;
    private final String confidence;

    Ground(String reason, String confidence) {
      this.reason = reason;
      this.confidence = confidence;
    }
  }

  private final Consignment consignment;
  private final Graph declared = GraphFactory.createDefaultGraph();
  private final Map<Node, Claim> claims = new LinkedHashMap<>();
  private final Map<Node, Assessment> assessments = new LinkedHashMap<>();
  private final Map<Node, Place> places = new HashMap<>();
  private final List<Cell> cells = new ArrayList<>();
  private final Map<String, List<Node>> reasons = new HashMap<>();
  private final List<Problem> warnings = new ArrayList<>();

  Draft(Consignment consignment) {
    this.consignment = consignment;
  }

  Consignment consignment() {
    return consignment;
  }

  Graph declared() {
    return declared;
  }

  /** A thing, with its name and its labels. */
  void declare(Node thing, String className, String name, String french, String english, Place at) {
    declared.add(thing, W3c.RDF_TYPE, Iris.term(className));
    declared.add(thing, Vigie.NAME, Literals.string(name));
    declared.add(thing, W3c.RDFS_LABEL, Literals.text(french, "fr"));
    declared.add(thing, W3c.RDFS_LABEL, Literals.text(english, "en"));
    places.putIfAbsent(thing, at);
  }

  void place(Node thing, Place at) {
    places.putIfAbsent(thing, at);
  }

  /** A claim with the opinion that goes with its ground; its IRI. */
  Node claim(
      Key key,
      Content content,
      Wording wording,
      Grounds.Footing footing,
      Place at,
      boolean disputed) {
    Node dataset = consignment.graph();
    Provenance provenance = footing.provenance();
    Node id = ClaimId.of(dataset, key, content, provenance, Lifecycle.OPEN);
    Claim claim =
        new Claim(id, dataset, key, content, provenance, wording, Lifecycle.OPEN, List.of());
    if (claims.putIfAbsent(id, claim) == null) {
      places.put(id, at);
    }
    assess(id, footing.ground(), disputed, at);
    return id;
  }

  /** The opinion is the same whatever the day of reading, so its identity leaves the day out. */
  private void assess(Node claim, Ground ground, boolean disputed, Place at) {
    Node status = Iris.code(disputed ? "status-contested" : "status-unreviewed");
    Node confidence = Iris.code("conf-" + (disputed ? "low" : ground.confidence));
    String reason = disputed ? "disputed" : ground.reason;
    List<Node> rationale = reasons.computeIfAbsent(reason, key -> texts("indigo.reason." + key));
    Node by = consignment.by().equals(ASSESSOR) ? BODY : ASSESSOR;
    Node id =
        Iris.thing(
            "assessment",
            ClaimId.hash(
                claim.getURI()
                    + "|"
                    + status.getURI()
                    + "|"
                    + confidence.getURI()
                    + "|indigo "
                    + reason));
    if (assessments.putIfAbsent(
            id,
            new Assessment(id, claim, status, confidence, rationale, by, BODY, consignment.on()))
        == null) {
      places.put(id, at);
    }
  }

  /** A message in both languages. */
  static List<Node> texts(String key, Object... arguments) {
    return Stream.of(Lang.values())
        .map(lang -> Literals.text(Words.of(Problem.class, lang).say(key, arguments), lang.tag()))
        .toList();
  }

  void cell(Line.Field field, Use use) {
    if (field.written()) {
      cells.add(new Cell(field.place(), field.raw(), use));
    }
  }

  void cells(List<Cell> others) {
    cells.addAll(others);
  }

  void warn(Place place, String key, String... arguments) {
    warnings.add(Problem.of(place, key, arguments));
  }

  Reading reading(Coverage coverage) {
    Batch batch =
        new Batch(
            consignment.graph(),
            consignment.assessmentGraph(),
            declared,
            List.copyOf(claims.values()),
            List.copyOf(assessments.values()),
            List.of(),
            List.of(),
            places);
    return new Reading(batch, cells, coverage, warnings);
  }
}
