package org.vigie.source.panorama;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.Assessment;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.Place;
import org.vigie.claim.Retraction;
import org.vigie.source.Cell;
import org.vigie.source.Consignment;
import org.vigie.source.Coverage;
import org.vigie.source.Problem;
import org.vigie.source.Reading;
import org.vigie.source.Use;

/** What a panorama says, while it is being read. */
final class Draft {
  private final Graph declared = GraphFactory.createDefaultGraph();
  private final Map<Node, Claim> claims = new LinkedHashMap<>();
  private final Map<Node, Assessment> assessments = new LinkedHashMap<>();
  private final List<Retraction> retractions = new ArrayList<>();
  private final Map<Node, Place> places = new HashMap<>();
  private final List<Cell> cells = new ArrayList<>();
  private final List<Problem> remarks = new ArrayList<>();

  Graph declared() {
    return declared;
  }

  void add(Claim claim, Place place) {
    claims.putIfAbsent(claim.id(), claim);
    places.putIfAbsent(claim.id(), place);
  }

  void add(Assessment assessment, Place place) {
    assessments.putIfAbsent(assessment.id(), assessment);
    places.putIfAbsent(assessment.id(), place);
  }

  void add(Retraction retraction) {
    retractions.add(retraction);
  }

  void declared(Node thing, Place place) {
    places.putIfAbsent(thing, place);
  }

  void cell(Place place, String text, Use use) {
    cells.add(new Cell(place, text, use));
  }

  void remark(Place place, String key, String... arguments) {
    remarks.add(Problem.of(place, key, arguments));
  }

  Reading reading(Consignment consignment, Coverage coverage, List<Problem> before) {
    List<Problem> all = new ArrayList<>(before);
    all.addAll(remarks);
    Batch batch =
        new Batch(
            consignment.graph(),
            consignment.assessmentGraph(),
            declared,
            List.copyOf(claims.values()),
            List.copyOf(assessments.values()),
            List.of(),
            retractions,
            places);
    return new Reading(batch, cells, coverage, all);
  }
}
