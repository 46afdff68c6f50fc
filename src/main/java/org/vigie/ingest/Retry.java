package org.vigie.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.Assessment;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimReader;
import org.vigie.claim.Place;
import org.vigie.claim.Retraction;
import org.vigie.claim.SourceAssessment;
import org.vigie.quarantine.Entry;
import org.vigie.source.Cell;
import org.vigie.source.Coverage;
import org.vigie.source.Reading;
import org.vigie.source.Use;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Reads again what entries of the quarantine would have said, so that it can be brought in. */
final class Retry {
  private final Node dataset;
  private final Graph declared = GraphFactory.createDefaultGraph();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Assessment> assessments = new ArrayList<>();
  private final List<SourceAssessment> sourceAssessments = new ArrayList<>();
  private final List<Retraction> retractions = new ArrayList<>();
  private final Map<Node, Place> places = new LinkedHashMap<>();
  private final List<Cell> cells = new ArrayList<>();

  private Retry(String dataset) {
    this.dataset = Graphs.dataset(dataset);
  }

  /** What entries of one dataset say; those of cells that could not be read say nothing. */
  static Reading reading(String dataset, Collection<Entry> entries) {
    Retry retry = new Retry(dataset);
    entries.stream().filter(entry -> !entry.statements().isEmpty()).forEach(retry::read);
    return new Reading(
        new Batch(
            retry.dataset,
            Graphs.assessments(dataset),
            retry.declared,
            retry.claims,
            retry.assessments,
            retry.sourceAssessments,
            retry.retractions,
            retry.places),
        retry.cells,
        Coverage.ADDS);
  }

  private void read(Entry entry) {
    Graph said = GraphFactory.createDefaultGraph();
    RDFParser.fromString(String.join("\n", entry.statements()), Lang.NTRIPLES).parse(said);
    ClaimReader reader = new ClaimReader(said);
    Set<Node> subjects = new HashSet<>(said.find().mapWith(Triple::getSubject).toList());
    for (Node subject : subjects) {
      places.put(subject, entry.place());
      if (said.contains(subject, W3c.RDF_TYPE, Vigie.CLAIM)) {
        claims.add(reader.claim(subject, dataset));
      } else if (said.contains(subject, W3c.RDF_TYPE, Vigie.ASSESSMENT)) {
        assessments.add(reader.assessment(subject));
      } else if (said.contains(subject, W3c.RDF_TYPE, Vigie.SOURCE_ASSESSMENT)) {
        sourceAssessments.add(reader.sourceAssessment(subject));
      } else if (said.contains(subject, Vigie.RETRACTED_ON, Node.ANY)) {
        retractions.add(reader.retraction(subject));
      } else {
        said.find(subject, Node.ANY, Node.ANY).forEachRemaining(declared::add);
      }
    }
    if (!subjects.isEmpty()) {
      cells.add(new Cell(entry.place(), entry.text(), new Use.Says(List.copyOf(subjects))));
    }
  }
}
