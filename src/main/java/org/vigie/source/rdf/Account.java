package org.vigie.source.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.Assessment;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.Place;
import org.vigie.claim.Retraction;
import org.vigie.claim.SourceAssessment;
import org.vigie.source.Cell;
import org.vigie.source.Consignment;
import org.vigie.source.Coverage;
import org.vigie.source.Problem;
import org.vigie.source.Reading;
import org.vigie.source.Use;
import org.vigie.source.intake.Parcel;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Prefixes;

/** Gathers what becomes one reading. */
final class Account {
  private static final int LONGEST_TEXT = 2000;

  private static final PrefixMap PREFIXES = PrefixMapFactory.create(Prefixes.mapping());

  private final Parcel parcel;
  private final Consignment consignment;
  private final Graph declared = GraphFactory.createDefaultGraph();
  private final Map<Node, Claim> claims = new LinkedHashMap<>();
  private final Map<Node, Assessment> assessments = new LinkedHashMap<>();
  private final Map<Node, SourceAssessment> sourceAssessments = new LinkedHashMap<>();
  private final List<Retraction> retractions = new ArrayList<>();
  private final Map<Node, Place> places = new HashMap<>();
  private final List<Cell> cells = new ArrayList<>();

  Account(Parcel parcel, Consignment consignment) {
    this.parcel = parcel;
    this.consignment = consignment;
  }

  Consignment consignment() {
    return consignment;
  }

  void declare(Node subject, Node predicate, Node object) {
    declared.add(Triple.create(subject, predicate, object));
  }

  boolean declares(Node subject, Node predicate, Node object) {
    return declared.contains(subject, predicate, object);
  }

  void add(Claim claim, Place place) {
    claims.putIfAbsent(claim.id(), claim);
    places.putIfAbsent(claim.id(), place);
  }

  void add(Assessment assessment, Place place) {
    assessments.putIfAbsent(assessment.id(), assessment);
    places.putIfAbsent(assessment.id(), place);
  }

  void add(SourceAssessment assessment, Place place) {
    sourceAssessments.putIfAbsent(assessment.id(), assessment);
    places.putIfAbsent(assessment.id(), place);
  }

  void add(Retraction retraction) {
    retractions.add(retraction);
  }

  Place place(Said.Line line) {
    return parcel.place(line.line(), written(line.predicate()));
  }

  Place place(Said said) {
    return parcel.place(said.lines().getFirst().line(), null);
  }

  void says(Said said, Said.Line line, Node node) {
    places.putIfAbsent(node, place(said));
    cell(said, line, new Use.Says(List.of(node)));
  }

  void left(Said said, Said.Line line, String key, String... arguments) {
    cell(said, line, new Use.Left(Problem.of(place(line), key, arguments)));
  }

  void frame(Said said, Said.Line line) {
    cell(said, line, new Use.Frame());
  }

  void unreadable(Said said, Said.Line line, Problem problem, Map<String, String> row) {
    cell(said, line, new Use.Unreadable(problem, row));
  }

  private void cell(Said said, Said.Line line, Use use) {
    cells.add(new Cell(place(line), written(said.subject(), line.predicate(), line.object()), use));
  }

  int size() {
    return cells.size();
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  Reading reading() {
    return new Reading(
        new Batch(
            consignment.graph(),
            consignment.assessmentGraph(),
            declared,
            List.copyOf(claims.values()),
            List.copyOf(assessments.values()),
            List.copyOf(sourceAssessments.values()),
            retractions,
            places),
        cells,
        Coverage.ADDS);
  }

  /** The column of the tidy layout that holds what a predicate says. */
  static String column(Node predicate) {
    return switch (Iris.findTerm(predicate).orElse("")) {
      case "" -> written(predicate);
      case "statedIn" -> "source";
      case "currency", "unit" -> "unit";
      case String name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    };
  }

  /** A statement as people write it, shortened when it is very long. */
  static String written(Node subject, Node predicate, Node object) {
    String text = written(subject) + " " + written(predicate) + " " + written(object);
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
  }

  /** A term as people write it, with the usual prefixes. */
  static String written(Node node) {
    return NodeFmtLib.str(node, PREFIXES);
  }
}
